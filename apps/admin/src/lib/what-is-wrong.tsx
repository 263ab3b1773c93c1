import { FailureNote, failureOf, problemWords } from "@concordat/ui";
import { Text } from "@mantine/core";

/** Why something was not taken: what is wrong with what was typed, each thing once; else the failure itself. */
export function WhatIsWrong({ error }: { readonly error: unknown }) {
  const { fields } = failureOf(error);
  if (fields.length === 0) return <FailureNote error={error} />;
  return [...new Set(fields.map(({ problem }) => problem))].map((problem) => (
    <Text key={problem} c="var(--mantine-color-error)" role="alert" size="sm">
      {problemWords(problem)}
    </Text>
  ));
}
