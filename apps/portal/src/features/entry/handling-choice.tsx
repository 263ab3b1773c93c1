import { offered } from "@concordat/domain";
import { Checkbox, NativeSelect, SimpleGrid, Stack } from "@mantine/core";
import { useMe } from "../../lib/me.ts";
import { useWords } from "../../lib/words.ts";
import type { EntryDraft } from "./entry-draft.ts";

interface Handling {
  readonly draft: EntryDraft;
  readonly onDraft: (draft: EntryDraft) => void;
  /** A correction stays whose it was. */
  readonly sourceFixed: boolean;
}

/** Whose information it is, how it is marked and tagged: what agreements ask, and what is seldom needed. */
export function HandlingChoice({ draft, onDraft, sourceFixed }: Handling) {
  const { agencies, glossary } = useWords();
  const me = useMe();
  const terms = (vocabulary: string, used: readonly string[]) => offered(glossary.vocabularies, vocabulary, used);
  const others = agencies.filter(({ id, kind }) => id !== me.agencyId && kind !== "joint");
  return (
    <details className="more-choices">
      <summary>Whose information it is, tags and marking</summary>
      <Stack gap="md" pt="sm">
        {!sourceFixed && (
          <NativeSelect
            label="Whose information is it?"
            description="If another agency told you, choose it: its own rules then hold as well."
            value={draft.source}
            onChange={(event) => onDraft({ ...draft, source: event.currentTarget.value })}
            data={[{ value: "", label: "Our own" }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Checkbox.Group label="Tags" value={[...draft.tags]} onChange={(tags) => onDraft({ ...draft, tags })}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={8} mt={6}>
            {terms("tag", draft.tags).map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} size="sm" />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        <NativeSelect
          label="Protective marking"
          value={draft.handling}
          onChange={(event) => onDraft({ ...draft, handling: event.currentTarget.value })}
          data={[
            { value: "", label: "Not marked" },
            ...terms("marking", [draft.handling]).flatMap(({ code, label }) =>
              code === "none" ? [] : [{ value: code, label }],
            ),
          ]}
        />
      </Stack>
    </details>
  );
}
