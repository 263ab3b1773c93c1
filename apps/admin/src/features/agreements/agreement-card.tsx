import { Paper, Stack, Title } from "@mantine/core";
import type { AgreementSummary, VersionSummary } from "../../lib/words.ts";
import { VersionHistory } from "./version-history.tsx";
import { VersionStanding } from "./version-standing.tsx";

const begun: ReadonlySet<VersionSummary["state"]> = new Set(["inForce", "suspended", "lapsed"]);
const coming: ReadonlySet<VersionSummary["state"]> = new Set(["draft", "consultation", "circulated", "waiting"]);

/** The version that runs or ran last, or else the newest; beside it one that is on its way. */
function shownVersions(versions: readonly VersionSummary[]): VersionSummary[] {
  const shown = [begun, coming].map((states) => versions.find(({ state }) => states.has(state)));
  const found = shown.filter((version) => version !== undefined);
  return found.length > 0 ? found : versions.slice(0, 1);
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
