import type { Effect } from "@concordat/domain";
import { Group, Text, ThemeIcon } from "@mantine/core";
import {
  IconArrowRight,
  IconArrowsRight,
  IconEyeOff,
  IconFileText,
  IconHelp,
  type TablerIcon,
} from "@tabler/icons-react";

interface Look {
  readonly says: string;
  readonly means: string;
  readonly colour: string;
  readonly icon: TablerIcon;
}

/** What each effect is called, what it means, and how it is marked. */
export const effects: Record<Effect, Look> = {
  share: {
    says: "Shares",
    means: "The receiver sees it whenever the conditions hold.",
    colour: "teal",
    icon: IconArrowRight,
  },
  mustShare: {
    says: "Must share",
    means: "A duty: a person decides each time, and silence becomes a question.",
    colour: "indigo",
    icon: IconArrowsRight,
  },
  ask: {
    says: "On request",
    means: "The receiver may ask; the agency whose information it is decides.",
    colour: "yellow",
    icon: IconHelp,
  },
  withhold: {
    says: "Withholds",
    means: "Stays closed, whatever any other clause says.",
    colour: "red",
    icon: IconEyeOff,
  },
  outside: {
    says: "Outside the portal",
    means: "Recorded and printed, never run: it happens elsewhere.",
    colour: "gray",
    icon: IconFileText,
  },
};

/** What a clause does, by word and mark as well as colour. */
export function EffectMark({ effect }: { readonly effect: Effect }) {
  const { says, colour, icon: Icon } = effects[effect];
  return (
    <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
      <ThemeIcon component="span" size={22} radius="sm" color={colour} variant="light" aria-hidden>
        <Icon size={15} />
      </ThemeIcon>
      <Text component="span" size="sm" fw={600}>
        {says}
      </Text>
    </Group>
  );
}
