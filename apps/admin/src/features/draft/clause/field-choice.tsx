import { FieldSelector, selectorLabel } from "@concordat/domain";
import { Button, Fieldset, Pill, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconListSearch } from "@tabler/icons-react";
import { useWords } from "../../../lib/words.ts";
import type { ClauseChange } from "./clause-change.ts";
import { FieldPicker } from "./field-picker.tsx";

interface Choosing extends ClauseChange {
  readonly knownFields: readonly string[];
}

/** Which fields the clause speaks of. */
export function FieldChoice({ clause, change, knownFields }: Choosing) {
  const [opened, { open, close }] = useDisclosure(false);
  const set = (fields: readonly string[]) => change({ ...clause, fields });
  return (
    <Fieldset legend="What: which fields">
      <Stack gap="sm">
        <Chosen fields={clause.fields} set={set} />
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconListSearch size={16} aria-hidden />}
          onClick={open}
        >
          Choose fields
        </Button>
      </Stack>
      <FieldPicker
        title={`Fields of ${clause.id}`}
        opened={opened}
        close={close}
        clause={clause}
        set={set}
        knownFields={knownFields}
      />
    </Fieldset>
  );
}

interface ChosenIs {
  readonly fields: readonly string[];
  readonly set: (fields: readonly string[]) => void;
}

function Chosen({ fields, set }: ChosenIs) {
  const words = useWords();
  const label = (selector: string) => {
    const parsed = FieldSelector.safeParse(selector);
    return parsed.success ? selectorLabel(words, parsed.data) : selector;
  };
  if (fields.length === 0)
    return (
      <Text size="sm" c="dimmed">
        None chosen yet.
      </Text>
    );
  return (
    <Pill.Group>
      {fields.map((selector) => (
        <Pill
          key={selector}
          size="md"
          withRemoveButton
          removeButtonProps={{ "aria-label": `Remove ${label(selector)}`, "aria-hidden": false, tabIndex: 0 }}
          onRemove={() => set(fields.filter((each) => each !== selector))}
        >
          {label(selector)}
        </Pill>
      ))}
    </Pill.Group>
  );
}
