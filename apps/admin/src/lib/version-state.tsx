import { Badge } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArchive,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleOff,
  IconMessages,
  IconPencil,
  IconPlayerPause,
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
  consultation: { says: "In consultation", colour: "blue", icon: IconMessages },
  circulated: { says: "Out for signature", colour: "yellow", icon: IconSend },
  waiting: { says: "Waiting to start", colour: "blue", icon: IconCalendarTime },
  inForce: { says: "In force", colour: "green", icon: IconCircleCheck },
  suspended: { says: "Suspended", colour: "red", icon: IconPlayerPause },
  lapsed: { says: "Lapsed", colour: "red", icon: IconAlertTriangle },
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
export function standing(version: VersionSummary): string {
  const { starts, stops, signed, parties } = version;
  const on = stops ? ` on ${dateOf(stops)}` : "";
  switch (version.state) {
    case "draft":
      return `Being written by ${version.draftedBy || "somebody who has left"} since ${dateOf(version.draftedAt)}. Nobody is bound by it.`;
    case "consultation":
      return `Its ${parties} parties read it, comment and advise. The text does not change meanwhile, and nobody is bound by it.`;
    case "circulated":
      return `Signed by ${signed} of ${parties} parties. It does nothing until it is activated.`;
    case "waiting":
      return `Signed by ${between(signed, parties)}. It starts on ${starts ? dateOf(starts) : "its day"} and shares nothing before.`;
    case "inForce":
      return `In force since ${starts ? dateOf(starts) : "it was activated"}${stops ? ` until ${dateOf(stops)}` : ""}, between ${between(signed, parties)}.`;
    case "suspended":
      return "Suspended by the partnership. It shares nothing; what it withholds stays withheld.";
    case "lapsed":
      return `Lapsed${on}: nobody reviewed it in time, or it reached its agreed end. It shares nothing any more.`;
    case "superseded":
      return `Replaced by a later version${on}. Kept to be read.`;
    case "ended":
      return `Ended${on}. It shares nothing any more; what it withheld stays withheld.`;
  }
}

/** When its review is due, and how near that is. */
export function reviewWords({ reviewBy, alarmDays }: Pick<VersionSummary, "reviewBy" | "alarmDays">): string {
  if (alarmDays === null) return `Review due by ${inWords(reviewBy)}`;
  return `Review overdue since ${inWords(reviewBy)}: it stops in ${alarmDays === 1 ? "one day" : `${alarmDays} days`}`;
}
