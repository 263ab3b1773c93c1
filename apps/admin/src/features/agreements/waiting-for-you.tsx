import { Group, Paper, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import {
  IconCalendarDue,
  IconChecks,
  IconMessages,
  IconPencil,
  IconPlayerPlay,
  IconScale,
  IconSend,
  IconSignature,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react";
import { reviewWords } from "../../lib/version-state.tsx";
import { VersionLink } from "../../lib/version-link.tsx";
import type { AgreementSummary, Need, VersionSummary } from "../../lib/words.ts";

interface Task {
  readonly says: string;
  readonly why: (version: VersionSummary) => string;
  readonly icon: TablerIcon;
}

const tasks: Record<Need, Task> = {
  sign: {
    says: "Read and sign",
    why: ({ signed, parties }) => `Your agency has not signed it yet. ${signed} of ${parties} parties have.`,
    icon: IconSignature,
  },
  approve: {
    says: "Read and approve",
    why: () => "Your agency has not approved it yet. Its signatory can sign only after that.",
    icon: IconChecks,
  },
  advise: {
    says: "Read and advise",
    why: () => "Its parties are being consulted, and you have not advised on this text yet.",
    icon: IconScale,
  },
  confirm: {
    says: "Confirm or let pass",
    why: () => "Somebody proposes a step for all its parties. It happens only if a second person confirms it.",
    icon: IconUsers,
  },
  answer: {
    says: "Answer the comments",
    why: ({ unanswered }) =>
      unanswered === 1 ? "One comment has no answer yet." : `${unanswered} comments have no answer yet.`,
    icon: IconMessages,
  },
  consult: {
    says: "Finish and show to its parties",
    why: () => "A draft that its parties have not been consulted on.",
    icon: IconPencil,
  },
  circulate: {
    says: "Send out for signature",
    why: () => "Its parties have been consulted. Send it out when you have heard them.",
    icon: IconSend,
  },
  activate: {
    says: "Activate",
    why: ({ parties }) => `All ${parties} parties have signed. It does nothing until you activate it.`,
    icon: IconPlayerPlay,
  },
  review: {
    says: "Review",
    why: (version) => `${reviewWords(version)}. Unreviewed, it lapses.`,
    icon: IconCalendarDue,
  },
};

/** What waits for the reader, as the server says it. */
export function WaitingForYou({ agreements }: { readonly agreements: readonly AgreementSummary[] }) {
  const waiting = agreements.flatMap(({ versions }) =>
    versions.flatMap((version) => version.needs.map((need) => ({ version, need }))),
  );
  return (
    <Stack component="section" aria-labelledby="waiting-for-you" gap="xs">
      <Title order={2} size="h3" id="waiting-for-you">
        Waiting for you
      </Title>
      {waiting.length === 0 && <Text>Nothing. Everything that needs you has been done.</Text>}
      {waiting.map(({ version, need }) => (
        <WaitingTask key={`${version.id} ${need}`} version={version} task={tasks[need]} />
      ))}
    </Stack>
  );
}

function WaitingTask({ version, task }: { readonly version: VersionSummary; readonly task: Task }) {
  const { icon: Icon, says, why } = task;
  return (
    <Paper withBorder p="md">
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon size={36} variant="light" aria-hidden>
          <Icon size={20} />
        </ThemeIcon>
        <Stack gap={2}>
          <Text fw={600}>
            {says}:{" "}
            <VersionLink id={version.id}>
              {version.title}, version {version.number}
            </VersionLink>
          </Text>
          <Text size="sm" c="dimmed">
            {why(version)}
          </Text>
        </Stack>
      </Group>
    </Paper>
  );
}
