import { CaseId, offered } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";

interface Recording {
  readonly id: string;
  readonly caseId: string;
  readonly name: string;
}

/** Told, or why not: one of a list, so that no words about anybody stand outside the record. */
export function RecordOutcome({ id, caseId, name }: Recording) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { glossary } = useWords();
  const [outcome, setOutcome] = useState("");
  const [left, setLeft] = useState(false);
  const renew = () => queries.invalidateQueries({ queryKey: trpc.notices.ofCase.queryKey() });
  const telling = useMutation(trpc.notices.tell.mutationOptions({ onSettled: renew }));
  const terms = offered(glossary.vocabularies, "tellingOutcome");
  return (
    <form
      className="outcome no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(outcome === "");
        if (outcome !== "") telling.mutate({ caseId: CaseId.parse(caseId), id, outcome });
      }}
    >
      <NativeSelect
        label={`What came of telling ${name}?`}
        size="sm"
        value={outcome}
        error={left ? "Choose what came of it." : null}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        data={[{ value: "", label: "Not told yet" }, ...terms.map(({ code, label }) => ({ value: code, label }))]}
      />
      <Button type="submit" size="sm" variant="default" loading={telling.isPending}>
        Record it
      </Button>
      {telling.error && <FailureNote error={telling.error} />}
    </form>
  );
}
