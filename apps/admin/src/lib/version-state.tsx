import { Badge } from "@mantine/core";
import {
  IconArchive,
  IconCircleCheck,
  IconCircleOff,
  IconPencil,
  IconSend,
  type TablerIcon,
} from "@tabler/icons-react";
import { dateOf, inWords } from "./dates.ts";
import type { VersionSummary } from "./words.ts";

interface Look {
  readonly says: string;
  readonly colour: string;
  readonly icon: TablerIcon;
}

const looks: Record<VersionSummary["state"], Look> = {
  draft: { says: "Draft", colour: "gray", icon: IconPencil },
  circulated: { says: "Out for signature", colour: "yellow", icon: IconSend },
  inForce: { says: "In force", colour: "green", icon: IconCircleCheck },
  superseded: { says: "Replaced", colour: "gray", icon: IconArchive },
  ended: { says: "Ended", colour: "red", icon: IconCircleOff },
};

/** Where a version stands, by word and mark as well as colour. */
export function StateBadge({ state }: { readonly state: VersionSummary["state"] }) {
  const { says, colour, icon: Icon } = looks[state];
  return (
    <Badge
      size="lg"
      radius="sm"
      variant="light"
      tt="none"
      c={`light-dark(color-mix(in srgb, var(--mantine-color-${colour}-9), black 40%), var(--mantine-color-${colour}-1))`}
      color={colour}
      leftSection={<Icon size={15} aria-hidden />}
    >
      {says}
    </Badge>
  );
}

const between = (signed: number, parties: number): string =>
  signed === parties ? `all ${parties} parties` : `the ${signed} of ${parties} parties that have signed`;

/** Where a version stands, as a sentence. */
export function standing({ state, starts, stops, signed, parties, draftedBy, draftedAt }: VersionSummary): string {
  const upTo = stops ? ` until ${dateOf(stops)}` : "";
  switch (state) {
    case "draft":
      return `Being written by ${draftedBy || "somebody who has left"} since ${dateOf(draftedAt)}. Nobody is bound by it.`;
    case "circulated":
      return `Signed by ${signed} of ${parties} parties. It does nothing until it is activated.`;
    case "inForce":
      return `In force since ${starts ? dateOf(starts) : "it was activated"}${upTo}, between ${between(signed, parties)}.`;
    case "superseded":
      return `Replaced by a later version${stops ? ` on ${dateOf(stops)}` : ""}. Kept to be read.`;
    case "ended":
      return `Ended${stops ? ` on ${dateOf(stops)}` : ""}. It shares nothing any more; what it withheld stays withheld.`;
  }
}

/** When its review is due. */
export const reviewWords = ({ reviewBy }: Pick<VersionSummary, "reviewBy">): string =>
  `Review due by ${inWords(reviewBy)}`;
