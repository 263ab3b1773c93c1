import { Code, type Term } from "@concordat/domain";
import { Group, Select, Stack, Table, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { AddTerm } from "../../lib/adding/add-term.tsx";
import { useWordAct } from "../../lib/adding/use-word-act.ts";
import { WordModal } from "../../lib/adding/word-modal.tsx";
import { ChangeButton } from "./change-button.tsx";
import { RetireButton } from "./retire-button.tsx";

/** The terms of one list; each can be called otherwise, and new ones added. */
export function TermList({ mayChange }: { readonly mayChange: boolean }) {
  const { vocabularies } = useWords();
  const [chosen, setChosen] = useState(Object.keys(vocabularies)[0] ?? "");
  const [relabelled, setRelabelled] = useState<Term | null>(null);
  const options = Object.entries(vocabularies)
    .map(([value, { label }]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en"));
  return (
    <Stack>
      <Select
        label="List"
        searchable
        allowDeselect={false}
        maw={420}
        data={options}
        value={chosen}
        onChange={(vocabulary) => vocabulary && setChosen(vocabulary)}
      />
      <TermTable
        vocabulary={chosen}
        terms={vocabularies[chosen]?.terms ?? []}
        {...(mayChange ? { relabel: setRelabelled } : {})}
      />
      <Group>{mayChange && <AddTerm vocabulary={chosen} noun="term" added={() => {}} />}</Group>
      {relabelled && (
        <RelabelModal key={relabelled.code} vocabulary={chosen} term={relabelled} close={() => setRelabelled(null)} />
      )}
    </Stack>
  );
}

interface Terms {
  readonly vocabulary: string;
  readonly terms: readonly Term[];
  readonly relabel?: (term: Term) => void;
}

/** What each term is called, and how agreements write it. */
function TermTable({ vocabulary, terms, relabel }: Terms) {
  return (
    <Table maw={640}>
      <Table.Tbody>
        {terms.map((term) => (
          <Table.Tr key={term.code}>
            <Table.Th scope="row" fw={400}>
              {term.label}
              {term.retired && (
                <Text span c="dimmed" size="sm">
                  {" "}
                  (no longer offered)
                </Text>
              )}
            </Table.Th>
            <Table.Td c="dimmed">{term.code}</Table.Td>
            <Table.Td ta="end">
              {relabel && (
                <>
                  <ChangeButton label={term.label} change={() => relabel(term)} />
                  <RetireButton vocabulary={vocabulary} term={term} />
                </>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface Relabelling {
  readonly vocabulary: string;
  readonly term: Term;
  readonly close: () => void;
}

function RelabelModal({ vocabulary, term, close }: Relabelling) {
  const trpc = useTRPC();
  const [label, setLabel] = useState(term.label);
  const saving = useWordAct(trpc.catalogue.relabelTerm.mutationOptions());
  const confirm = () =>
    saving.mutate({ vocabulary: Code.parse(vocabulary), code: term.code, label }, { onSuccess: close });
  return (
    <WordModal
      title={`Change “${term.label}”`}
      opened
      close={close}
      label="Save"
      ready={label.trim() !== ""}
      busy={saving.isPending}
      error={saving.error}
      confirm={confirm}
    >
      <TextInput
        label="What it is called"
        description="Signed texts are read with the new words; what they do does not change."
        required
        maxLength={120}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </WordModal>
  );
}
