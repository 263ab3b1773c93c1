import { Clause, clauseWords, Party } from "@concordat/domain";
import { Text } from "@mantine/core";
import { useDeferredValue, useMemo } from "react";
import { useWords } from "../../../lib/words.ts";
import type { DraftAgreement } from "../text/draft-agreement.ts";
import { clauseOf, type DraftClause } from "../text/draft-clause.ts";

/** The clause as it will be read, while it is typed. */
export function ClauseSentence({ clause, draft }: { readonly clause: DraftClause; readonly draft: DraftAgreement }) {
  const glossary = useWords();
  const settled = useDeferredValue(clause);
  const words = useMemo(() => {
    const parsed = Clause.safeParse(clauseOf(settled));
    const parties = draft.parties.flatMap((party) => Party.safeParse(party).data ?? []);
    return parsed.success ? clauseWords(parsed.data, parties, glossary) : null;
  }, [settled, draft.parties, glossary]);
  if (!words)
    return (
      <Text className="draft-sentence" c="dimmed" fs="italic">
        The sentence appears here once the clause can be read.
      </Text>
    );
  const { sentence, fields, conditions } = words;
  return (
    <Text className="draft-sentence">
      {sentence}
      {fields.length > 0 && (
        <>
          {" "}
          <strong>What:</strong> {fields.join(", ")}.
        </>
      )}
      {conditions.length > 0 && (
        <>
          {" "}
          <strong>When</strong> {conditions.join("; and ")}.
        </>
      )}
    </Text>
  );
}
