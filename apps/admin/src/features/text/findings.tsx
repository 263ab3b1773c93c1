import { Stack, Text, Title } from "@mantine/core";
import { FindingNote } from "../../lib/finding-note.tsx";
import type { ShownFinding } from "../../lib/words.ts";

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

interface Found {
  readonly findings: readonly ShownFinding[];
  /** A draft can still be mended: its findings stand open. */
  readonly draft: boolean;
}

/** What the rules find in the text. Errors keep a draft from being circulated. */
export function Findings({ findings, draft }: Found) {
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const advice = findings.length - errors;
  const says = [
    ...(errors ? [`${count(errors, "finding")} must be mended`] : []),
    ...(advice ? [`${count(advice, "piece")} of advice`] : []),
  ];
  return (
    <section aria-labelledby="findings" className="no-print text-findings">
      <Title order={2} size="h5" id="findings" mb="xs">
        Findings
      </Title>
      <details open={draft && errors > 0}>
        <Text component="summary" size="sm">
          {says.join(", ")}
        </Text>
        <Stack gap="xs" mt="xs" mb="xl">
          {findings.map((finding) => (
            <div key={`${finding.clause} ${finding.rule} ${finding.says}`}>
              {finding.clause && (
                <Text size="sm" fw={600}>
                  <a href={`#${finding.clause}`}>{finding.clause}</a>
                </Text>
              )}
              <FindingNote finding={finding} />
            </div>
          ))}
        </Stack>
      </details>
    </section>
  );
}
