import { problemWords } from "@concordat/ui";
import { Fieldset, Stack, Textarea, TextInput } from "@mantine/core";
import { boxOf, textOf } from "./draft.ts";
import type { Control } from "./control.ts";

/** An address as it is written on an envelope. */
export function AddressBoxes({ label, path, draft, onDraft, problems }: Control) {
  const boxes = { lines: boxOf(draft, "lines"), postcode: boxOf(draft, "postcode") };
  const missing = problems[path];
  const lines = problems[`${path}.lines`] ?? missing;
  const postcode = problems[`${path}.postcode`];
  return (
    <Fieldset legend={label} id={path}>
      <Stack gap="sm">
        <Textarea
          id={`${path}.lines`}
          label="House, street and town"
          autosize
          minRows={2}
          maxLength={200}
          error={lines && problemWords(lines)}
          value={textOf(boxes.lines)}
          onChange={(event) => onDraft({ ...boxes, lines: event.currentTarget.value })}
        />
        <TextInput
          id={`${path}.postcode`}
          label="Postcode"
          maw={160}
          maxLength={10}
          error={postcode && problemWords(postcode)}
          value={textOf(boxes.postcode)}
          onChange={(event) => onDraft({ ...boxes, postcode: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}
