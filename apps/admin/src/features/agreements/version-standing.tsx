import { Alert, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { reviewWords, standing, StateBadge } from "../../lib/version-state.tsx";
import { VersionLink } from "../../lib/version-link.tsx";
import type { VersionSummary } from "../../lib/words.ts";
import "./version-standing.css";

/** A version in a line: its state, its number, what that means. */
export function VersionStanding({ version }: { readonly version: VersionSummary }) {
  return (
    <Group align="flex-start" gap="xs" className="version-standing">
      <div className="version-standing-state">
        <StateBadge state={version.state} />
      </div>
      <Stack gap={2} flex="1 1 16rem">
        <Text>
          <VersionLink id={version.id}>Version {version.number}</VersionLink>. {standing(version)}
        </Text>
        {version.state === "inForce" && <Reviewed version={version} />}
      </Stack>
    </Group>
  );
}

/** When its review is due: quietly while that is far off, loudly when it is overdue. */
function Reviewed({ version }: { readonly version: VersionSummary }) {
  if (version.alarmDays === null)
    return (
      <Text size="sm" c="dimmed">
        {reviewWords(version)}.
      </Text>
    );
  return (
    <Alert
      color="red"
      variant="filled"
      p="xs"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${reviewWords(version)}.`}
    />
  );
}
