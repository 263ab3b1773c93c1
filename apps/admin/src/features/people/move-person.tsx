import { PersonMove } from "@concordat/domain";
import { Button, Group, Select, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { WhatIsWrong } from "../../lib/what-is-wrong.tsx";
import type { ManagedAgency, ManagedPerson } from "../../lib/words.ts";
import { RoleChoice } from "./role-choice.tsx";

interface Moving {
  readonly person: ManagedPerson;
  readonly agencies: readonly ManagedAgency[];
}

/** They work for another agency from now on: for whoever manages both. */
export function MovePerson({ person, agencies }: Moving) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState({ agencyId: "", jobTitle: person.jobTitle, roles: ["practitioner"] });
  const moving = useManaging(trpc.people.move.mutationOptions());
  const said = PersonMove.safeParse(typed).data;
  const others = agencies.filter(({ id }) => id !== person.agencyId);
  return (
    <Stack component="section" aria-labelledby="move-person">
      <Title order={3} size="h5" id="move-person">
        Move to another agency
      </Title>
      <Text size="sm">
        What their agency lets them see and do ends at once, and their cases there wait for a colleague. What they
        recorded stays that agency’s, and theirs as its author.
      </Text>
      <Where typed={typed} change={(patch) => setTyped({ ...typed, ...patch })} agencies={others} />
      {moving.error !== null && <WhatIsWrong error={moving.error} />}
      <Group>
        <Button
          variant="default"
          disabled={!said}
          loading={moving.isPending}
          onClick={() => said && moving.mutate({ id: person.id, said })}
        >
          Move them
        </Button>
      </Group>
      <Text component="output" size="sm">
        {moving.data && movedWords(moving.data)}
      </Text>
    </Stack>
  );
}

interface Typed {
  readonly agencyId: string;
  readonly jobTitle: string;
  readonly roles: string[];
}

interface Fields extends Pick<Moving, "agencies"> {
  readonly typed: Typed;
  readonly change: (patch: Partial<Typed>) => void;
}

/** Where they work from now on, as what, and what they may do there. */
function Where({ typed, change, agencies }: Fields) {
  return (
    <>
      <Select
        label="To which agency"
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        searchable
        value={typed.agencyId || null}
        onChange={(agencyId) => change({ agencyId: agencyId ?? "" })}
      />
      <TextInput
        label="Job title there"
        maxLength={120}
        value={typed.jobTitle}
        onChange={(event) => change({ jobTitle: event.currentTarget.value })}
      />
      <RoleChoice roles={typed.roles} change={(roles) => change({ roles })} />
    </>
  );
}

interface Moved {
  readonly cases: number;
  readonly waiting: readonly string[];
}

/** What is still to be done after a move. */
const movedWords = ({ cases, waiting }: Moved): string =>
  [
    "Moved.",
    cases === 1 && "One case of their old agency waits for a colleague: its supervisors see it.",
    cases > 1 && `${cases} cases of their old agency wait for a colleague: its supervisors see them.`,
    waiting.length > 0 && "Some roles wait for a second administrator.",
  ]
    .filter((each) => each !== false)
    .join(" ");
