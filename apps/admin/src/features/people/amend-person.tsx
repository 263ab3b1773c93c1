import { PersonAmendment } from "@concordat/domain";
import { Button, Group, Stack, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { ReachFields } from "../../lib/managing/reach-fields.tsx";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { WhatIsWrong } from "../../lib/what-is-wrong.tsx";
import type { ManagedPerson } from "../../lib/words.ts";

/** What somebody is called, and how they are reached at work. */
export function AmendPerson({ person: { id, name, email, phone, standing } }: { readonly person: ManagedPerson }) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState({ name, email, phone });
  const amending = useManaging(trpc.people.amend.mutationOptions());
  const said = PersonAmendment.safeParse(typed).data;
  const isIn = standing === "joined" || standing === "suspended";
  return (
    <Stack component="section" aria-labelledby="amend-person">
      <Title order={3} size="h5" id="amend-person">
        Name and address
      </Title>
      <TextInput
        label="Name"
        required
        maxLength={120}
        value={typed.name}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <ReachFields
        reach={typed}
        names={{ email: "Email at work", phone: "Telephone at work" }}
        change={(patch) => setTyped({ ...typed, ...patch })}
      />
      {isIn && <small>They go on signing in by the address that they know, until they are given a new way in.</small>}
      {amending.error !== null && <WhatIsWrong error={amending.error} />}
      <Group>
        <Button disabled={!said} loading={amending.isPending} onClick={() => said && amending.mutate({ id, said })}>
          Save name and address
        </Button>
        {amending.isSuccess && <span role="status">Saved.</span>}
      </Group>
    </Stack>
  );
}
