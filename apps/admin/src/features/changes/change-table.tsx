import { List, Table } from "@mantine/core";
import { levelWords } from "../../lib/level-words.ts";
import { type ShownChange, useWords, type Words } from "../../lib/words.ts";

const fieldLabels = ({ catalogue }: Words, keys: readonly string[]): string =>
  keys.map((key) => catalogue.fields.find((field) => field.key === key)?.label ?? key).join(", ");

const agencyNames = ({ agencies }: Words, ids: readonly string[]): string =>
  ids.map((each) => agencies.find(({ id }) => id === each)?.shortName ?? "an agency that is no longer here").join(", ");

/** Which fields of whom, what was seen and what would be, and in which situations. */
export function ChangeTable({
  caption,
  changes,
}: {
  readonly caption: string;
  readonly changes: readonly ShownChange[];
}) {
  const words = useWords();
  return (
    <Table.ScrollContainer minWidth={620} type="native" tabIndex={0}>
      <Table captionSide="top" verticalSpacing="xs">
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
            <Table.Tr key={JSON.stringify(change)}>
              <Table.Th scope="row" fw={400}>
                <strong>{fieldLabels(words, change.fields)}</strong>
                <br />
                held by {agencyNames(words, change.owners)}
              </Table.Th>
              <Table.Td>{levelWords[change.before]}</Table.Td>
              <Table.Td>{levelWords[change.after]}</Table.Td>
              <Table.Td>
                {change.when.length === 0 ? (
                  "Always"
                ) : (
                  <List size="sm">
                    {change.when.map((each) => (
                      <List.Item key={each}>{each}</List.Item>
                    ))}
                  </List>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
