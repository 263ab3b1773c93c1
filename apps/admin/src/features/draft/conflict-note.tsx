import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { DraftAgreement } from "./text/draft-agreement.ts";
import { changesOf } from "./text/merge-drafts.ts";
import type { Conflict } from "./use-draft.ts";

interface Conflicting {
  readonly conflict: Conflict;
  readonly mine: DraftAgreement;
}

const named = (changes: readonly string[]): string => (changes.length > 0 ? changes.join(", ") : "nothing");

/** Somebody else saved the same draft: who changed what, and the ways on. */
export function ConflictNote({ conflict, mine }: Conflicting) {
  const { base, theirs, bringTogether, takeTheirs } = conflict;
  const myChanges = changesOf(base, mine);
  const theirChanges = changesOf(base, theirs);
  const both = myChanges.filter((change) => theirChanges.includes(change));
  return (
    <Alert role="alert" color="yellow" variant="light" title="Somebody else saved this draft while you were editing">
      <Stack gap="sm">
        <Text size="sm">
          What you typed is still here; only it is not saved yet. They changed: {named(theirChanges)}. You changed:{" "}
          {named(myChanges)}.
        </Text>
        {both.length > 0 && (
          <Text size="sm" fw={600}>
            Both of you changed: {named(both)}. If you bring both together, yours stands there.
          </Text>
        )}
        <Group gap="sm">
          <Button onClick={bringTogether}>Bring both together</Button>
          <Button variant="default" onClick={takeTheirs}>
            Take theirs and drop mine
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
