import { Paper, Stack, Title } from "@mantine/core";
import type { AgreementSummary, VersionSummary } from "../../lib/words.ts";
import { VersionHistory } from "./version-history.tsx";
import { VersionStanding } from "./version-standing.tsx";

const unfinished = ({ state }: VersionSummary): boolean => state === "draft" || state === "circulated";

/** The version that runs, or else the newest; beside it one that is on its way. */
function shownVersions(versions: readonly VersionSummary[]): VersionSummary[] {
  const running = versions.find(({ state }) => state === "inForce");
  const coming = versions.find(unfinished);
  const shown = [running, coming].filter((version) => version !== undefined);
  return shown.length > 0 ? shown : versions.slice(0, 1);
}

/** One agreement: where it stands, what is on its way, and everything that it has been. */
export function AgreementCard({ agreement }: { readonly agreement: AgreementSummary }) {
  const { id, title, versions } = agreement;
  const heading = `agreement-${id}`;
  return (
    <Paper withBorder p="lg" component="article" aria-labelledby={heading}>
      <Stack gap="sm">
        <Title order={3} size="h4" id={heading}>
          {title}
        </Title>
        {shownVersions(versions).map((version) => (
          <VersionStanding key={version.id} version={version} />
        ))}
        <VersionHistory versions={versions} />
      </Stack>
    </Paper>
  );
}
