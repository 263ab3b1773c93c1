import type { Field } from "@concordat/domain";
import { problemWords } from "@concordat/ui";
import { Fieldset, Input, Stack } from "@mantine/core";
import { boxOf, type Draft, type Problems } from "./draft.ts";
import { ScalarControl } from "./scalar-control.tsx";

interface ValueOf {
  readonly field: Field;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly problems: Problems;
}

/** The box, or the boxes of a record, in which a value of a field is typed. */
export function ValueControl({ field, draft, onDraft, problems }: ValueOf) {
  if (field.type !== "record")
    return (
      <ScalarControl
        of={{ type: field.type, vocabulary: field.vocabulary }}
        label={field.label}
        hint={field.hint}
        path="value"
        draft={draft}
        onDraft={onDraft}
        problems={problems}
      />
    );
  const parts = typeof draft === "string" ? {} : draft;
  return (
    <Fieldset legend={field.label} id="value">
      <Stack gap="sm">
        {(field.parts ?? []).map((part) => (
          <ScalarControl
            key={part.key}
            of={part}
            label={part.label}
            path={`value.${part.key}`}
            draft={boxOf(draft, part.key)}
            onDraft={(box) => onDraft({ ...parts, [part.key]: box })}
            problems={problems}
          />
        ))}
        {problems["value"] && <Input.Error>{problemWords(problems["value"])}</Input.Error>}
      </Stack>
    </Fieldset>
  );
}
