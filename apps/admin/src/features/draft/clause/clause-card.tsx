import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { EffectMark } from "../../../lib/effect-mark.tsx";
import { FindingNote } from "../../../lib/finding-note.tsx";
import type { ShownFinding } from "../../../lib/words.ts";
import type { DraftAgreement } from "../text/draft-agreement.ts";
import type { Problem } from "../text/problems.ts";
import { ClauseActs, type ClauseMoves } from "./clause-acts.tsx";
import { ClauseForm } from "./clause-form.tsx";
import { ClauseSentence } from "./clause-sentence.tsx";
import type { ClauseChange } from "./clause-change.ts";

interface Card extends ClauseChange, ClauseMoves {
  readonly draft: DraftAgreement;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly findings: readonly ShownFinding[];
  readonly problems: readonly Problem[];
}

/** One clause: what it says as it is typed, what is found in it, and, opened, everything that it consists of. */
export function ClauseCard({ clause, change, draft, open, toggle, findings, problems, ...moves }: Card) {
  const heading = `draft-${clause.key}`;
  const form = `${heading}-form`;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={3} size="h5" id={heading} flex="1 1 16rem">
            {clause.id} {clause.title || <em>Untitled clause</em>}
          </Title>
          <ClauseActs name={clause.id} {...moves} />
        </Group>
        <EffectMark effect={clause.effect} />
        <ClauseSentence clause={clause} draft={draft} />
        <Notes problems={problems} findings={findings} open={open} />
        <Button variant="default" size="xs" w="fit-content" aria-expanded={open} aria-controls={form} onClick={toggle}>
          {open ? `Close ${clause.id}` : `Edit ${clause.id}`}
        </Button>
        <div id={form}>{open && <ClauseForm clause={clause} change={change} draft={draft} />}</div>
      </Stack>
    </Paper>
  );
}

/** Errors always stand open; advice on a closed clause is counted only. */
function Notes({ problems, findings, open }: Pick<Card, "problems" | "findings" | "open">) {
  const shown = findings.filter(({ severity }) => open || severity === "error");
  const folded = findings.length - shown.length;
  return (
    <>
      {problems.map(({ says }) => (
        <Text key={says} size="sm" c="var(--mantine-color-error)" role="alert">
          {says}
        </Text>
      ))}
      {shown.map((finding) => (
        <FindingNote key={`${finding.rule} ${finding.says}`} finding={finding} />
      ))}
      {folded > 0 && (
        <Text size="sm" c="dimmed">
          {folded === 1 ? "1 piece of advice" : `${folded} pieces of advice`}
        </Text>
      )}
    </>
  );
}
