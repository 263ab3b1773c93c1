import { Stack, Text } from "@mantine/core";
import type { VersionSummary } from "../../lib/words.ts";
import { VersionStanding } from "./version-standing.tsx";

/** Every version that there has been. None is ever changed or removed once it was signed. */
export function VersionHistory({ versions }: { readonly versions: readonly VersionSummary[] }) {
  if (versions.length < 2) return null;
  return (
    <details>
      <Text component="summary" size="sm" fw={600}>
        All {versions.length} versions
      </Text>
      <Stack gap="sm" mt="sm" component="ol" p={0} style={{ listStyle: "none" }}>
        {versions.map((version) => (
          <li key={version.id}>
            <VersionStanding version={version} />
          </li>
        ))}
      </Stack>
    </details>
  );
}
