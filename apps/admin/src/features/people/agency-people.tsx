import { AgencyMark } from "@concordat/ui";
import { Anchor, Table, Text } from "@mantine/core";
import type { ManagedAgency, ManagedPerson } from "../../lib/words.ts";
import { useRoleWords } from "./role-words.ts";
import { StandingMark } from "./standing-mark.tsx";

interface OfAgency {
  readonly agency: ManagedAgency;
  readonly people: readonly ManagedPerson[];
  readonly manage: (person: ManagedPerson) => void;
}

/** The people of one agency: who they are, what they may do, and how far they have come. */
export function AgencyPeople({ agency, people, manage }: OfAgency) {
  return (
    <Table.ScrollContainer minWidth={620} type="native" tabIndex={0}>
      <Table captionSide="top" layout="fixed">
        <Table.Caption ta="start">
          <AgencyMark agency={agency} />
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="38%">Name</Table.Th>
            <Table.Th w="34%">Roles</Table.Th>
            <Table.Th w="28%">Standing</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} manage={() => manage(person)} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PersonRow({ person, manage }: { readonly person: ManagedPerson; readonly manage: () => void }) {
  const words = useRoleWords();
  const { name, jobTitle, roles, waiting, can } = person;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        {can.length > 0 ? (
          <Anchor component="button" type="button" fw={600} ta="start" underline="always" onClick={manage}>
            {name}
          </Anchor>
        ) : (
          name
        )}
        <Text size="sm" c="dimmed">
          {jobTitle}
        </Text>
      </Table.Th>
      <Table.Td>
        {words(roles)}
        {waiting.length > 0 && <Text size="sm">Waiting: {words(waiting)}</Text>}
      </Table.Td>
      <Table.Td>
        <StandingMark person={person} />
      </Table.Td>
    </Table.Tr>
  );
}
