import { problemWords } from "@concordat/ui";
import { Fieldset, Group, Input, Text, TextInput } from "@mantine/core";
import { boxOf, textOf } from "./draft.ts";
import type { Control } from "./control.ts";

const boxes = [
  { box: "day", label: "Day", width: 70, longest: 2 },
  { box: "month", label: "Month", width: 70, longest: 2 },
  { box: "year", label: "Year", width: 96, longest: 4 },
] as const;

const unsure = "Leave the day, or the day and month, empty if they are not known.";

/** A date in three boxes, in the order in which it is said; of some the day, or the month too, may not be known. */
export function DateBoxes({ of, label, hint, path, draft, onDraft, problems }: Control) {
  const words = Object.fromEntries(boxes.map(({ box }) => [box, textOf(boxOf(draft, box))]));
  const problem = problems[path];
  const note = hint ?? (of.type === "partialDate" ? unsure : undefined);
  return (
    <Fieldset legend={label} id={path} variant="unstyled" className="date-boxes">
      {note && (
        <Text size="sm" c="dimmed" mb={6}>
          {note}
        </Text>
      )}
      <Group gap="sm">
        {boxes.map(({ box, label: name, width, longest }) => (
          <TextInput
            key={box}
            label={name}
            w={width}
            maxLength={longest}
            inputMode="numeric"
            autoComplete="off"
            error={problem !== undefined}
            value={words[box] ?? ""}
            onChange={(event) => onDraft({ ...words, [box]: event.currentTarget.value })}
          />
        ))}
      </Group>
      {problem && <Input.Error mt={6}>{problemWords(problem)}</Input.Error>}
    </Fieldset>
  );
}
