import { offered } from "@concordat/domain";
import type { Part } from "@concordat/domain";
import { problemWords } from "@concordat/ui";
import { Group, NativeSelect, Radio, Textarea, TextInput } from "@mantine/core";
import { useWords } from "../../lib/words.ts";
import { AddressBoxes } from "./address-boxes.tsx";
import { DateBoxes } from "./date-boxes.tsx";
import { textOf } from "./draft.ts";
import type { Control } from "./control.ts";

/** What to press and type on, by type. */
const inputs: Partial<
  Record<Part["type"], { readonly inputMode: "numeric" | "tel" | "email"; readonly example?: string }>
> = {
  integer: { inputMode: "numeric" },
  nhsNumber: { inputMode: "numeric", example: "Ten digits, such as 999 000 0018." },
  phone: { inputMode: "tel" },
  email: { inputMode: "email" },
};

/** The control that fits the type of what is typed. */
export function ScalarControl(control: Control) {
  const { of, label, hint, path, draft, onDraft, problems } = control;
  const problem = problems[path];
  switch (of.type) {
    case "address":
      return <AddressBoxes {...control} />;
    case "date":
    case "partialDate":
      return <DateBoxes {...control} />;
    case "boolean":
      return <YesNo {...control} />;
    case "code":
      return <Codes {...control} />;
    case "text":
      return (
        <Textarea
          id={path}
          label={label}
          withAsterisk={of.required ?? false}
          error={problem && problemWords(problem)}
          description={hint}
          autosize
          minRows={4}
          maxLength={4000}
          value={textOf(draft)}
          onChange={(event) => onDraft(event.currentTarget.value)}
        />
      );
    default:
      return <Words {...control} />;
  }
}

function Words({ of, label, hint, path, draft, onDraft, problems }: Control) {
  const problem = problems[path];
  return (
    <TextInput
      id={path}
      label={label}
      withAsterisk={of.required ?? false}
      error={problem && problemWords(problem)}
      description={hint ?? inputs[of.type]?.example}
      inputMode={inputs[of.type]?.inputMode ?? "text"}
      maxLength={254}
      value={textOf(draft)}
      onChange={(event) => onDraft(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}

function YesNo({ label, hint, path, draft, onDraft, problems }: Control) {
  const problem = problems[path];
  return (
    <Radio.Group
      id={path}
      label={label}
      description={hint}
      error={problem && problemWords(problem)}
      value={textOf(draft)}
      onChange={onDraft}
    >
      <Group mt={6} gap="lg">
        <Radio value="yes" label="Yes" />
        <Radio value="no" label="No" />
      </Group>
    </Radio.Group>
  );
}

function Codes({ of, label, hint, path, draft, onDraft, problems }: Control) {
  const { vocabularies } = useWords().glossary;
  const problem = problems[path];
  return (
    <NativeSelect
      id={path}
      label={label}
      description={hint}
      withAsterisk={of.required ?? false}
      error={problem && problemWords(problem)}
      value={textOf(draft)}
      onChange={(event) => onDraft(event.currentTarget.value)}
      data={[
        { value: "", label: "Choose…" },
        ...offered(vocabularies, of.vocabulary ?? "", [textOf(draft)]).map((term) => ({
          value: term.code,
          label: term.label,
        })),
      ]}
    />
  );
}
