import { Table, Text } from "@mantine/core";
import "../../lib/card-rows.css";
import { PartyMark } from "../../lib/party-mark.tsx";
import { type Impact, useWords } from "../../lib/words.ts";

type AgencyImpact = Impact["agencies"][number];
type Effect = Exclude<keyof AgencyImpact, "agency">;
type Numbers = NonNullable<AgencyImpact[Effect]>;

const columns: readonly (readonly [effect: Effect, heading: string])[] = [
  ["newlyVisible", "Newly visible"],
  ["fuller", "Shown more fully"],
  ["lessFull", "Shown less fully"],
  ["noLongerVisible", "No longer visible"],
];

const isTouched = (agency: AgencyImpact): boolean => columns.some(([effect]) => agency[effect] !== null);

/** What would become visible, and what would no longer be, agency by agency. */
export function ImpactTable({ impact: { agencies, replaces } }: { readonly impact: Impact }) {
  const words = useWords();
  const touched = agencies.filter(isTouched);
  const shown = columns.filter(([effect]) => touched.some((agency) => agency[effect] !== null));
  const against = replaces ? `in place of version ${replaces.number}` : "beside what is in force";
  if (touched.length === 0)
    return <Text component="output">Nobody would see anything differently, whatever is held.</Text>;
  return (
    <>
      <Table className="card-rows" captionSide="top" verticalSpacing="xs">
        <Table.Caption ta="start">What each agency would see of the others’ information, {against}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Agency</Table.Th>
            {shown.map(([effect, heading]) => (
              <Table.Th key={effect}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {touched.map((agency) => (
            <ImpactRow key={agency.agency} agency={agency} shown={shown} />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" maw="72ch">
        {othersWords(words.agencies.length - 1 - touched.length)} An entry counts as visible when somebody at the agency
        who may open the case sees at least that it exists; what is shown only on request does not count. People are
        counted once for each case that they are in. Numbers below 8 are not told, and “fewer than 8” may be none.
      </Text>
    </>
  );
}

function ImpactRow({ agency, shown }: { readonly agency: AgencyImpact; readonly shown: typeof columns }) {
  const words = useWords();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <PartyMark party={{ agency: agency.agency, name: nameOf(agency.agency, words) }} />
      </Table.Th>
      {shown.map(([effect, heading]) => (
        <Table.Td key={effect} data-column={heading}>
          <Count numbers={agency[effect]} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

const nameOf = (id: string, { agencies }: ReturnType<typeof useWords>): string =>
  agencies.find((each) => each.id === id)?.name ?? "";

function othersWords(others: number): string {
  if (others <= 0) return "";
  return others === 1
    ? "Nothing changes for the one other agency."
    : `Nothing changes for the ${others} other agencies.`;
}

const few = "fewer than 8";
const told = (number: number | null, one: string): string => `${number?.toLocaleString("en-GB") ?? few} ${one}`;

function Count({ numbers }: { readonly numbers: Numbers | null }) {
  if (!numbers) return "None";
  const { entries, people, cases } = numbers;
  if (entries === null) return "Fewer than 8 entries";
  return (
    <>
      <strong>{told(entries, "entries")}</strong>
      <br />
      {told(people, "people")}
      <br />
      {told(cases, "cases")}
    </>
  );
}
