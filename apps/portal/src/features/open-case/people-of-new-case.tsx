import { offered } from "@concordat/domain";
import { Button, Fieldset, Group, NativeSelect, SimpleGrid, Stack, TextInput, VisuallyHidden } from "@mantine/core";
import { useWords } from "../../lib/words.ts";
import { nobodyYet, type TypedPerson } from "./typed.ts";

interface People {
  readonly people: readonly TypedPerson[];
  readonly onPeople: (people: readonly TypedPerson[]) => void;
}

/** Who the case is about, one person after the other. */
export function PeopleOfNewCase({ people, onPeople }: People) {
  const roles = useRoles();
  return (
    <Fieldset legend="Who it is about">
      <Stack>
        {people.map((person, place) => (
          <OnePerson
            key={person.row}
            place={place + 1}
            person={person}
            onPerson={(changed) => onPeople(people.map((each) => (each.row === person.row ? changed : each)))}
            onRemove={people.length > 1 ? () => onPeople(people.filter(({ row }) => row !== person.row)) : null}
          />
        ))}
        <Group>
          <Button variant="default" onClick={() => onPeople([...people, nobodyYet(roles[0]?.value ?? "")])}>
            Add somebody else
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

const useRoles = (): { value: string; label: string }[] =>
  offered(useWords().glossary.vocabularies, "subjectRole").map(({ code, label }) => ({ value: code, label }));

const namesAsked = [
  ["given", "Given name"],
  ["family", "Family name"],
] as const;

interface One {
  readonly place: number;
  readonly person: TypedPerson;
  readonly onPerson: (person: TypedPerson) => void;
  readonly onRemove: (() => void) | null;
}

function OnePerson({ place, person, onPerson, onRemove }: One) {
  const roles = useRoles();
  const says = `, person ${place}`;
  return (
    <Group align="end" wrap="nowrap" className="new-person">
      <SimpleGrid cols={{ base: 1, xs: 2 }} flex={1} spacing="xs">
        {namesAsked.map(([name, label]) => (
          <TextInput
            key={name}
            label={label}
            aria-label={`${label}${says}`}
            required
            value={person[name]}
            onChange={(event) => onPerson({ ...person, [name]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label="Part in the case"
          aria-label={`Part in the case${says}`}
          value={person.role}
          onChange={(event) => onPerson({ ...person, role: event.currentTarget.value })}
          data={roles}
        />
        <TextInput
          label="Date of birth, if known"
          aria-label={`Date of birth${says}`}
          type="date"
          value={person.born}
          onChange={(event) => onPerson({ ...person, born: event.currentTarget.value })}
        />
      </SimpleGrid>
      {onRemove && (
        <Button variant="subtle" color="red" onClick={onRemove}>
          Remove<VisuallyHidden>{says}</VisuallyHidden>
        </Button>
      )}
    </Group>
  );
}
