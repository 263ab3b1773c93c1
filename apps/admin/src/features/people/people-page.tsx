import { Empty } from "@concordat/ui";
import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconSearch, IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { ManagedAgency, ManagedPerson } from "../../lib/words.ts";
import { AddPerson } from "./add-person.tsx";
import { AgencyPeople } from "./agency-people.tsx";
import { PersonDialog } from "./person-dialog.tsx";

interface Page {
  readonly people: readonly ManagedPerson[];
  readonly agencies: readonly ManagedAgency[];
  /** What waits for a second person. */
  readonly children: ReactNode;
}

/** The people whom the reader manages, by agency. */
export function PeoplePage({ people, agencies, children }: Page) {
  const [adding, { open, close }] = useDisclosure(false);
  const [managed, setManaged] = useState<string | null>(null);
  const person = people.find(({ id }) => id === managed);
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Title order={1}>People</Title>
          <Text c="dimmed" maw="68ch">
            Whoever works here has an account of their own. What you change counts from their next request. Press a name
            to change or end what they may do. Nobody manages themselves.
          </Text>
        </Stack>
        {agencies.length > 0 && (
          <Group>
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/people/import" />}>
              Import a list
            </Button>
            <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
              Add a person
            </Button>
          </Group>
        )}
      </Group>
      {children}
      <FoundPeople people={people} agencies={agencies} manage={({ id }) => setManaged(id)} />
      {adding && <AddPerson agencies={agencies} close={close} />}
      {person && <PersonDialog person={person} agencies={agencies} close={() => setManaged(null)} />}
    </Stack>
  );
}

interface Finding extends Omit<Page, "children"> {
  readonly manage: (person: ManagedPerson) => void;
}

/** Those whom the search finds, under their agencies. */
function FoundPeople({ people, agencies, manage }: Finding) {
  const [sought, setSought] = useState("");
  const [withLeft, setWithLeft] = useState(false);
  const word = sought.trim().toLowerCase();
  const found = people.filter(
    ({ name, jobTitle, email, standing }) =>
      (withLeft || standing !== "left") && `${name} ${jobTitle} ${email}`.toLowerCase().includes(word),
  );
  return (
    <Stack component="section" aria-label="Who works where">
      <TextInput
        label="Find somebody"
        description="By name, job title or email"
        type="search"
        maw={420}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <Checkbox
        label="Show those who have left"
        checked={withLeft}
        onChange={(event) => setWithLeft(event.currentTarget.checked)}
      />
      <Text size="sm" component="output">
        {found.length} of {people.length} people
      </Text>
      {found.length === 0 && <Empty title="Nobody is found">Look for another name, or add the person.</Empty>}
      {agencies.map((agency) => {
        const own = found.filter(({ agencyId }) => agencyId === agency.id);
        return own.length > 0 && <AgencyPeople key={agency.id} agency={agency} people={own} manage={manage} />;
      })}
    </Stack>
  );
}
