import { Empty } from "@concordat/ui";
import { Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { timeOf } from "../../lib/dates.ts";
import { Loaded } from "../../lib/loaded.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import type { ShownWordChange } from "../../lib/words.ts";

const nouns: Readonly<Record<string, string>> = {
  field: "field",
  section: "section",
  term: "term",
  gateway: "power or duty",
};

const partNames: Readonly<Record<string, string>> = {
  label: "Name",
  title: "Name",
  hint: "Hint",
  section: "Section",
  class: "Sensitivity",
  "lock.kind": "Lock",
  "lock.why": "Why it is locked",
  owners: "Whose information",
  type: "What is filled in",
  vocabulary: "List",
  kind: "It is a",
  what: "What it allows or demands",
  code: "Written as",
  key: "Written as",
};

/** What changed of the words: when, by whom, what was said before and what is said now. */
export function WordHistory() {
  const trpc = useTRPC();
  const history = useQuery(trpc.catalogue.history.queryOptions({}));
  return (
    <Loaded query={history} what="the history">
      {(changes) =>
        changes.length === 0 ? (
          <Empty title="Nothing has been changed yet">The words are as the partnership began with them.</Empty>
        ) : (
          <HistoryTable changes={changes} />
        )
      }
    </Loaded>
  );
}

interface History {
  readonly changes: readonly ShownWordChange[];
}

/** The changes, one row each, as the server gave them. */
function HistoryTable({ changes }: History) {
  return (
    <Table.ScrollContainer minWidth={640} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>When</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Before, and now</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <ChangeRow key={JSON.stringify(change)} change={change} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Who changed which word when, and each part of it that is said otherwise. */
function ChangeRow({ change: { at, by, noun, key, isNew, parts } }: { readonly change: ShownWordChange }) {
  return (
    <Table.Tr>
      <Table.Td>{timeOf(at)}</Table.Td>
      <Table.Td>{by}</Table.Td>
      <Table.Td>
        {isNew ? "New" : "Changed"} {nouns[noun] ?? noun}: {key}
      </Table.Td>
      <Table.Td>
        {parts.map(({ part, before, after }) => (
          <Text key={part} size="sm">
            {partNames[part] ?? part}: {before !== null && <del>{before}</del>} {after ?? "nothing any more"}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}
