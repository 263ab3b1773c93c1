import { PersonChange } from "@concordat/domain";
import { Button, Group, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { WhatIsWrong } from "../../lib/what-is-wrong.tsx";
import type { ManagedPerson } from "../../lib/words.ts";
import { RolesWait } from "./hand-over-link.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { useRoleWords } from "./role-words.ts";

/** What somebody is called at work, and their roles. */
export function ChangePerson({ person }: { readonly person: ManagedPerson }) {
  const trpc = useTRPC();
  const words = useRoleWords();
  const [typed, setTyped] = useState(() => ({ jobTitle: person.jobTitle, roles: person.roles }));
  const changing = useManaging(trpc.people.change.mutationOptions());
  const said = PersonChange.safeParse(typed).data;
  return (
    <Stack component="section" aria-labelledby="change-person">
      <Title order={3} size="h5" id="change-person">
        Job and roles
      </Title>
      <TextInput
        label="Job title"
        required
        maxLength={120}
        value={typed.jobTitle}
        onChange={(event) => setTyped({ ...typed, jobTitle: event.currentTarget.value })}
      />
      <RoleChoice roles={typed.roles} change={(roles) => setTyped({ ...typed, roles })} />
      {changing.error !== null && <WhatIsWrong error={changing.error} />}
      {person.waiting.length > 0 && <RolesWait roles={words(person.waiting)} />}
      <Group>
        <Button
          disabled={!said}
          loading={changing.isPending}
          onClick={() => said && changing.mutate({ id: person.id, said })}
        >
          Save
        </Button>
        {changing.isSuccess && <span role="status">Saved.</span>}
      </Group>
    </Stack>
  );
}
