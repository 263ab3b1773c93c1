import { Alert, Anchor, Group, Stack, Text, Title } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { reviewWords, standing, StateBadge } from "../../lib/version-state.tsx";
import type { ShownVersion } from "../../lib/words.ts";
import { OpenActs } from "./open-acts.tsx";
import { VersionAlarms } from "./version-alarms.tsx";
import { VersionPages } from "./version-pages.tsx";

interface Head {
  readonly version: ShownVersion;
  /** While the text is edited nothing else is done to it: what was typed may not be saved yet. */
  readonly editing?: boolean;
}

/** What a version is, where it stands, what the reader may do to it, and the ways to look at it. */
export function VersionHead({ version, editing = false }: Head) {
  const [done, setDone] = useState<string | null>(null);
  const { summary } = version;
  return (
    <Stack gap="md" mb="xl">
      <Text size="sm" className="no-print">
        <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/agreements" />}>
          All agreements
        </Anchor>
      </Text>
      <Stack gap="xs">
        <Title order={1}>{summary.title}</Title>
        <Group gap="sm">
          <StateBadge state={summary.state} />
          <Text fw={600}>Version {summary.number}</Text>
        </Group>
        <Text maw="68ch">
          {standing(summary)}
          {summary.state === "inForce" && ` ${reviewWords(summary)}.`}
        </Text>
      </Stack>
      <output>
        {done && (
          <Alert color="green" variant="light" icon={<IconCircleCheck aria-hidden />} className="no-print">
            {done}
          </Alert>
        )}
      </output>
      {!editing && <VersionAlarms version={version} />}
      {!editing && <OpenActs version={version} onDone={setDone} />}
      <VersionPages version={version} />
    </Stack>
  );
}
