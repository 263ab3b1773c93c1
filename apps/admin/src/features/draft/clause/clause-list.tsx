import { Button, Stack, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { ShownFinding } from "../../../lib/words.ts";
import "../draft.css";
import type { DraftAgreement } from "../text/draft-agreement.ts";
import { blankClause, type DraftClause } from "../text/draft-clause.ts";
import type { Problem } from "../text/problems.ts";
import { ClauseCard } from "./clause-card.tsx";
import { copyOf, freeNumber, freshKey, moved } from "./clause-order.ts";

interface Clauses {
  readonly draft: DraftAgreement;
  readonly change: (clauses: readonly DraftClause[]) => void;
  readonly findings: readonly ShownFinding[];
  readonly problems: readonly Problem[];
}

/** The clauses in their order: opened one by one, each with what is found in it. */
export function ClauseList({ draft, change, findings, problems }: Clauses) {
  const { clauses } = draft;
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (key: string) =>
    setOpen((before) => (before.includes(key) ? before.filter((each) => each !== key) : [...before, key]));
  const insert = (clause: DraftClause, at: number) => {
    change(clauses.toSpliced(at, 0, clause));
    setOpen((before) => [...before, clause.key]);
  };
  const add = () => insert(blankClause(freshKey(clauses), freeNumber(clauses)), clauses.length);
  return (
    <Stack component="section" aria-labelledby="draft-clauses" gap="md">
      <Title order={2} size="h3" id="draft-clauses">
        Clauses
      </Title>
      <ol className="draft-clauses">
        {clauses.map((clause, index) => (
          <li key={clause.key}>
            <ClauseCard
              clause={clause}
              draft={draft}
              open={open.includes(clause.key)}
              toggle={() => toggle(clause.key)}
              findings={findings.filter((finding) => finding.clause === clause.id)}
              problems={problems.filter((problem) => problem.clause === clause.key)}
              change={(next) => change(clauses.with(index, next))}
              move={(by) => change(moved(clauses, index, by))}
              duplicate={() => insert(copyOf(clause, clauses), index + 1)}
              remove={() => change(clauses.toSpliced(index, 1))}
              ends={{ first: index === 0, last: index === clauses.length - 1 }}
            />
          </li>
        ))}
      </ol>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add} w="fit-content">
        Add a clause
      </Button>
    </Stack>
  );
}
