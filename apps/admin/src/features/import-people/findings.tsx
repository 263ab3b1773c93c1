import { csvLine } from "@concordat/domain";
import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { saveFile } from "../../lib/save-file.ts";
import type { Answers } from "../../lib/words.ts";

type Checked = Answers["people"]["checkImport"];
type Problem = Checked["findings"][number]["problem"];

const words: Readonly<Record<Problem, string>> = {
  missing: "There is no column of this name.",
  required: "Nothing stands here.",
  unknown: "This is not known here, or not yours to manage.",
  email: "This is no email address.",
  phone: "This is no telephone number with its area code.",
  tooLong: "This is too long.",
  unreadable: "This cannot be read, or stands under no heading.",
  twice: "This address stands in the list before.",
  taken: "Somebody with this address is here already.",
};

interface Found {
  readonly checked: Checked;
  readonly name: string;
}

/** What is wrong in a list, line by line as a spreadsheet counts them. */
export function Findings({ checked: { found, findings }, name }: Found) {
  const lines = findings.map(({ line, column, problem }) => [String(line), column, words[problem]]);
  return (
    <Stack>
      <Text component="output">
        {found === 1 ? "One thing is" : `${found} things are`} wrong. Nobody is added.
        {found > findings.length && ` The first ${findings.length} are shown.`}
      </Text>
      <Group>
        <Button
          variant="default"
          onClick={() =>
            saveFile(
              "what-is-wrong.csv",
              ["\uFEFF", csvLine([name, "Column", "What is wrong"]), ...lines.map(csvLine)].join(""),
              "text/csv",
            )
          }
        >
          Save what is wrong
        </Button>
      </Group>
      <FoundTable lines={lines} />
    </Stack>
  );
}

function FoundTable({ lines }: { readonly lines: readonly (readonly string[])[] }) {
  return (
    <Table.ScrollContainer minWidth={420} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Line</Table.Th>
            <Table.Th>Column</Table.Th>
            <Table.Th>What is wrong</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(([line, column, wrong]) => (
            <Table.Tr key={`${line} ${column} ${wrong}`}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td>{wrong}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
