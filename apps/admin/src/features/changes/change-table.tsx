import { List, Table } from "@mantine/core";
import "../../lib/card-rows.css";
import { levelWords } from "../../lib/level-words.ts";
import { type ShownChange, useWords, type Words } from "../../lib/words.ts";

const fieldLabels = ({ catalogue }: Words, keys: readonly string[]): string =>
  keys.map((key) => catalogue.fields.find((field) => field.key === key)?.label ?? key).join(", ");

const agencyNames = ({ agencies }: Words, ids: readonly string[]): string =>
  ids.map((each) => agencies.find(({ id }) => id === each)?.shortName ?? "an agency that is no longer here").join(", ");

interface Changes {
  readonly caption: string;
  readonly changes: readonly ShownChange[];
}

/** Which fields of whom, what was seen and what would be, and in which situations. */
export function ChangeTable({ caption, changes }: Changes) {
  return (
    <Table className="card-rows" captionSide="top" verticalSpacing="xs">
      <Table.Caption ta="start">{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="28%">What, held by whom</Table.Th>
          <Table.Th w="16%">Sees now</Table.Th>
          <Table.Th w="16%">Would see</Table.Th>
          <Table.Th>When all of these are so</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map((change) => (
          <ChangeRow key={JSON.stringify(change)} change={change} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** One change: the fields that it is the same for, before and after. */
function ChangeRow({ change: { fields, owners, before, after, when } }: { readonly change: ShownChange }) {
  const words = useWords();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <strong>{fieldLabels(words, fields)}</strong>
        <br />
        held by {agencyNames(words, owners)}
      </Table.Th>
      <Table.Td data-column="Sees now">{levelWords[before]}</Table.Td>
      <Table.Td data-column="Would see">{levelWords[after]}</Table.Td>
      <Table.Td data-column="When all of these are so">
        <Situation when={when} />
      </Table.Td>
    </Table.Tr>
  );
}

/** All that must hold for the change to be seen; nothing to hold means always. */
function Situation({ when }: Pick<ShownChange, "when">) {
  if (when.length === 0) return "Always";
  return (
    <List size="sm">
      {when.map((each) => (
        <List.Item key={each}>{each}</List.Item>
      ))}
    </List>
  );
}
