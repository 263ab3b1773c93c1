import { FailureNote } from "@concordat/ui";
import { Stack, Text, Title } from "@mantine/core";
import { FindingNote } from "../../lib/finding-note.tsx";
import type { Findings } from "./use-findings.ts";

const counted = (number: number, one: string, more: string): string =>
  number === 1 ? `1 ${one}` : `${number} ${more}`;

/** How the text stands with the rules: in all, and what concerns no clause in particular. The rest stands beside its clause. */
export function DraftFindings({ found: { findings, checking, error } }: { readonly found: Findings }) {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const whole = findings.filter(({ clause }) => clause === null);
  const verdict =
    errors === 0
      ? "Nothing keeps this text from being circulated."
      : `${counted(errors, "finding keeps", "findings keep")} it from being circulated.`;
  const advice = findings.length - errors;
  return (
    <Stack component="section" gap="xs" aria-labelledby="draft-findings">
      <Title order={2} size="h5" id="draft-findings">
        Findings
      </Title>
      <Text component="output" aria-busy={checking}>
        {verdict} {advice > 0 && `${counted(advice, "piece", "pieces")} of advice.`}
      </Text>
      {error !== null && <FailureNote error={error} />}
      {whole.map((finding) => (
        <FindingNote key={`${finding.rule} ${finding.says}`} finding={finding} />
      ))}
    </Stack>
  );
}
