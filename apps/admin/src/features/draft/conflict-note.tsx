import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { ConflictChoice } from "./conflict-choice.tsx";
import { type Change, changesOf, conflictsOf } from "./text/merge-drafts.ts";
import type { Conflict } from "./use-draft.ts";

const named = (changes: readonly Change[]): string =>
  changes.length > 0 ? changes.map(({ label }) => label).join(", ") : "nothing";

/** Somebody else saved the same draft: who changed what, both texts of what both changed, and the ways on. */
export function ConflictNote({ conflict }: { readonly conflict: Conflict }) {
  const { base, mine, theirs, bringTogether, takeTheirs, keepMine } = conflict;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const both = conflictsOf(conflict);
  const choose = (key: string, theirText: boolean) =>
    setChosen((before) => new Set([...before].filter((each) => each !== key).concat(theirText ? key : [])));
  return (
    <Alert role="alert" color="yellow" variant="light" title="Somebody else saved this draft while you were editing">
      <Stack gap="sm">
        <Text size="sm">
          What you typed is still here; only it is not saved yet. They changed: {named(changesOf(base, theirs))}. You
          changed: {named(changesOf(base, mine))}.
        </Text>
        {both.length > 0 && (
          <Text size="sm" fw={600}>
            Both of you changed: {named(both)}. Choose for each whose text stands.
          </Text>
        )}
        {both.map((change) => (
          <ConflictChoice
            key={change.key}
            change={change}
            divided={conflict}
            theirText={chosen.has(change.key)}
            choose={(theirText) => choose(change.key, theirText)}
          />
        ))}
        <Group gap="sm">
          <Button onClick={() => bringTogether(chosen)}>Bring both together</Button>
          <Button variant="default" onClick={takeTheirs}>
            Take theirs and drop mine
          </Button>
          <Button variant="default" onClick={keepMine}>
            Keep mine and drop theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
