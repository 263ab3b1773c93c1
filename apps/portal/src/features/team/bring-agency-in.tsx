import { AgencyId, offered } from "@concordat/domain";
import { FailureNote } from "@concordat/ui";
import { Button, Checkbox, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { ChooseOne } from "../../lib/choose-one.tsx";
import { useMe } from "../../lib/me.ts";
import { type Picture, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { useTeamAct } from "../../lib/use-team-act.ts";

/** Brings another agency in: its managers see the case then, and allocate one of theirs. */
export function BringAgencyIn({ picture }: { readonly picture: Picture }) {
  const trpc = useTRPC();
  const [which, setWhich] = useState("");
  const [purposes, setPurposes] = useState<readonly string[]>(picture.purposes);
  const bringing = useMutation(trpc.team.bringIn.mutationOptions(useTeamAct()));
  const others = useOthers(picture);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const agencyId = AgencyId.safeParse(which).data;
    if (agencyId) bringing.mutate({ caseId: picture.id, agencyId, purposes: [...purposes] });
  };
  return (
    <form className="panel" aria-labelledby="bring-in-title" onSubmit={submit}>
      <Stack gap="sm">
        <WhatItDoes />
        <ChooseOne
          label="Agency"
          value={which}
          onValue={setWhich}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Purposes chosen={purposes} onChosen={setPurposes} />
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={bringing.isPending}
            disabled={which === "" || purposes.length === 0}
          >
            Bring it in
          </Button>
        </Group>
        {bringing.error && <FailureNote error={bringing.error} />}
        <Text component="output" size="sm">
          {bringing.isSuccess && "Done. It works the case; whether you see it here, the agreements say."}
        </Text>
      </Stack>
    </form>
  );
}

const WhatItDoes = () => (
  <>
    <Title order={2} size="h4" id="bring-in-title">
      Bring an agency in
    </Title>
    <Text size="sm">
      Its supervisors see that the case is there, and put one of theirs on the team. What they see of it, the agreements
      say; what they work it for decides which agreements count.
    </Text>
  </>
);

/** The agencies of the partnership that the reader does not see on the case. */
function useOthers(picture: Picture) {
  const me = useMe();
  const shown = new Set<string>(picture.agencies.flatMap(({ agencyId, until }) => (until === null ? [agencyId] : [])));
  return useWords().agencies.filter(({ id, kind }) => id !== me.agencyId && kind !== "joint" && !shown.has(id));
}

interface Chosen {
  readonly chosen: readonly string[];
  readonly onChosen: (purposes: readonly string[]) => void;
}

function Purposes({ chosen, onChosen }: Chosen) {
  const terms = offered(useWords().glossary.vocabularies, "purpose");
  return (
    <Checkbox.Group label="What it works the case for" required value={[...chosen]} onChange={onChosen}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs">
        {terms.map(({ code, label }) => (
          <Checkbox key={code} value={code} label={label} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
