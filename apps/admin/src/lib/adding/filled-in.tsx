import { AddedType, Code, type NewField } from "@concordat/domain";
import { Checkbox, Select } from "@mantine/core";
import { optionsFrom } from "../options.ts";
import { useWords } from "../words.ts";

const types: Readonly<Record<AddedType, string>> = {
  string: "A few words",
  text: "Free text, named exactly by whatever clause shares it",
  code: "One of a list of terms",
  boolean: "Yes or no",
  integer: "A whole number",
  date: "A date",
  partialDate: "A date that may be known in part",
};

interface Filled {
  readonly field: Pick<NewField, "type" | "vocabulary" | "many">;
  readonly change: (patch: Partial<NewField>) => void;
}

/** What is filled in where a new field is asked for. Unlike what is said of the field, it stays as it is. */
export function FilledIn({ field, change }: Filled) {
  const { vocabularies } = useWords();
  return (
    <>
      <Select
        label="What is filled in"
        allowDeselect={false}
        data={optionsFrom(types)}
        value={field.type}
        onChange={(value) => {
          const type = AddedType.options.find((each) => each === value);
          if (type) change({ type, vocabulary: null, coarsening: type === "boolean" ? "yesNo" : null });
        }}
      />
      {field.type === "code" && (
        <Select
          label="Of which list"
          required
          searchable
          data={Object.entries(vocabularies).map(([value, vocabulary]) => ({ value, label: vocabulary.label }))}
          value={field.vocabulary}
          onChange={(value) => change({ vocabulary: Code.safeParse(value).data ?? null })}
        />
      )}
      <Checkbox
        label="There may be several of one person, side by side"
        checked={field.many}
        onChange={(event) => change({ many: event.currentTarget.checked })}
      />
    </>
  );
}
