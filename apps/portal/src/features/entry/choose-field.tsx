import { problemWords } from "@concordat/ui";
import { Select } from "@mantine/core";
import { useMe } from "../../lib/me.ts";
import { useWords } from "../../lib/words.ts";
import { isRecordable } from "./entry-draft.ts";

interface Choosing {
  readonly chosen: string;
  readonly source: string;
  readonly onChoose: (field: string) => void;
  readonly problem: string | undefined;
}

/** What is recorded: the fields that the reader's agency may record, by section, found by typing. */
export function ChooseField({ chosen, source, onChoose, problem }: Choosing) {
  const { glossary, agency } = useWords();
  const { agencyId } = useMe();
  const kinds = [agencyId, ...(source === "" ? [] : [source])].map((id) => agency(id).kind);
  const { sections, fields } = glossary.catalogue;
  const data = sections.flatMap(({ key, label }) => {
    const items = fields
      .filter((field) => field.section === key && isRecordable(field, kinds))
      .map((field) => ({ value: field.key, label: field.label }));
    return items.length > 0 ? [{ group: label, items }] : [];
  });
  return (
    <Select
      id="field"
      label="What do you want to record?"
      placeholder="Type a word, or choose from the list"
      data={data}
      value={chosen || null}
      onChange={(field) => onChoose(field ?? "")}
      searchable
      maxDropdownHeight={320}
      nothingFoundMessage="Nothing of that name that your agency records"
      error={problem && problemWords(problem)}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
