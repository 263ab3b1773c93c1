import { Badge } from "@mantine/core";
import { IconCheck, IconClock, IconClockX, IconDoorExit, IconLock, type TablerIcon } from "@tabler/icons-react";
import { dateOf } from "../../lib/dates.ts";
import type { ManagedPerson } from "../../lib/words.ts";

interface Look {
  readonly says: (person: ManagedPerson) => string;
  readonly icon: TablerIcon;
  readonly colour: string;
}

const day = (instant: string | null): string => (instant ? dateOf(instant) : "");

const looks: Record<ManagedPerson["standing"], Look> = {
  invited: { says: ({ invitedUntil }) => `Invited until ${day(invitedUntil)}`, icon: IconClock, colour: "blue" },
  lapsed: { says: () => "Invitation has run out", icon: IconClockX, colour: "orange" },
  joined: { says: () => "Joined", icon: IconCheck, colour: "green" },
  suspended: { says: ({ since }) => `Suspended since ${day(since)}`, icon: IconLock, colour: "red" },
  left: { says: ({ since }) => `Left on ${day(since)}`, icon: IconDoorExit, colour: "gray" },
};

/** How far somebody has come, in words and by a sign. */
export function StandingMark({ person }: { readonly person: ManagedPerson }) {
  const { says, icon: Icon, colour } = looks[person.standing];
  return (
    <Badge
      variant="outline"
      color={colour}
      c="var(--mantine-color-text)"
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
    >
      {says(person)}
    </Badge>
  );
}
