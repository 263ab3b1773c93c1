import { ActionIcon, Button, Fieldset, Group, Stack } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface RowsOf<Row> {
  readonly legend: string;
  /** What one row is called, for the buttons that add and remove it. */
  readonly noun: string;
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => void;
  readonly blank: Row;
  readonly children: (row: Row, change: (row: Row) => void) => ReactNode;
}

/** Rows of a kind: each filled in, added or removed. */
export function RowList<Row>({ legend, noun, rows, change, blank, children }: RowsOf<Row>) {
  return (
    <Fieldset legend={legend} variant="unstyled">
      <Stack gap="xs">
        {rows.map((row, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- A row has no name: its place is what it is known by.
          <Group key={index} align="flex-end" wrap="nowrap" gap="xs">
            <div style={{ flex: 1, minWidth: 0 }}>{children(row, (next) => change(rows.with(index, next)))}</div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Remove ${noun} ${index + 1}`}
              onClick={() => change(rows.toSpliced(index, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change([...rows, blank])}
        >
          Add {noun}
        </Button>
      </Stack>
    </Fieldset>
  );
}
