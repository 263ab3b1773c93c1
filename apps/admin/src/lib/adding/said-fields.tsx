import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useWords } from "../words.ts";
import { HowKept } from "./how-kept.tsx";
import type { Said } from "./said.ts";

/** What is said of a field, new or not. */
export function SaidFields({ field, change }: Said) {
  const { catalogue } = useWords();
  return (
    <Stack>
      <TextInput
        label="What it is called"
        required
        maxLength={120}
        value={field.label}
        onChange={(event) => change({ label: event.currentTarget.value })}
      />
      <Textarea
        label="Hint for whoever fills it in"
        autosize
        maxLength={300}
        value={field.hint ?? ""}
        onChange={(event) => change({ hint: event.currentTarget.value || null })}
      />
      <Select
        label="Section"
        required
        searchable
        allowDeselect={false}
        data={catalogue.sections.map(({ key, label }) => ({ value: key, label }))}
        value={field.section}
        onChange={(key) => {
          const section = catalogue.sections.find((each) => each.key === key);
          if (section) change({ section: section.key });
        }}
      />
      <HowKept field={field} change={change} />
    </Stack>
  );
}
