import { offered } from "@concordat/domain";
import { AgencyMark, FailureNote, failureOf, problemWords, usePageTitle } from "@concordat/ui";
import { Button, Checkbox, Fieldset, Group, NativeSelect, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useMe } from "../../lib/me.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { LookFirst } from "./look-first.tsx";
import { PeopleOfNewCase } from "./people-of-new-case.tsx";
import { caseFrom, isComplete, nobodyYet, type TypedCase } from "./typed.ts";

interface Opening {
  readonly onOpened: (caseId: string) => void;
}

/** Opens a case: looks first whether it is there, then says what it is, whom it is about, and who is brought in. */
export function OpenCase({ onOpened }: Opening) {
  usePageTitle("Open a case");
  const [looked, setLooked] = useState(false);
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        Open a case
      </Title>
      <LookFirst onLooked={() => setLooked(true)} />
      {looked && <NewCase onOpened={onOpened} />}
    </Stack>
  );
}

function NewCase({ onOpened }: Opening) {
  const trpc = useTRPC();
  const words = useWords();
  const first = (vocabulary: string) => offered(words.glossary.vocabularies, vocabulary)[0]?.code ?? "";
  const [key] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<TypedCase>(() => ({
    caseType: first("caseType"),
    stage: first("stage"),
    area: first("area"),
    purposes: [],
    people: [nobodyYet(first("subjectRole"))],
    agencies: [],
  }));
  const open = useMutation(trpc.cases.open.mutationOptions({ onSuccess: ({ id }) => onOpened(id) }));
  const problems = open.error ? failureOf(open.error).fields : [];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    open.mutate(caseFrom(typed, key));
  };
  return (
    <form onSubmit={submit} aria-label="The new case">
      <Stack gap="lg">
        {open.error && <FailureNote error={open.error} />}
        {problems.map(({ path, problem }) => (
          <Text key={path} c="red" role="alert">
            {problemWords(problem)}
          </Text>
        ))}
        <WhatItIs typed={typed} onTyped={setTyped} />
        <PeopleOfNewCase people={typed.people} onPeople={(people) => setTyped({ ...typed, people })} />
        <WhoIsBroughtIn chosen={typed.agencies} onChosen={(agencies) => setTyped({ ...typed, agencies })} />
        <Group>
          <Button type="submit" loading={open.isPending} disabled={!isComplete(typed)}>
            Open the case
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Typing {
  readonly typed: TypedCase;
  readonly onTyped: (typed: TypedCase) => void;
}

function WhatItIs({ typed, onTyped }: Typing) {
  const words = useWords();
  const terms = (vocabulary: string) =>
    offered(words.glossary.vocabularies, vocabulary).map(({ code, label }) => ({ value: code, label }));
  const select = (label: string, noun: "caseType" | "stage" | "area") => (
    <NativeSelect
      label={label}
      value={typed[noun]}
      onChange={(event) => onTyped({ ...typed, [noun]: event.currentTarget.value })}
      data={terms(noun)}
    />
  );
  return (
    <Fieldset legend="What it is">
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {select("Kind of case", "caseType")}
        {select("Stage", "stage")}
        {select("Area", "area")}
      </SimpleGrid>
      <Checkbox.Group
        mt="md"
        label="What your agency works it for"
        description="Agreements share for a purpose. Choose each that is true."
        required
        value={[...typed.purposes]}
        onChange={(purposes) => onTyped({ ...typed, purposes })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs">
          {terms("purpose").map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Fieldset>
  );
}

interface BroughtIn {
  readonly chosen: readonly string[];
  readonly onChosen: (agencies: readonly string[]) => void;
}

function WhoIsBroughtIn({ chosen, onChosen }: BroughtIn) {
  const me = useMe();
  const { agencies } = useWords();
  const others = agencies.filter(({ id, kind }) => id !== me.agencyId && kind !== "joint");
  return (
    <Fieldset legend="Which agencies are brought in">
      <Checkbox.Group
        label="They work it for the same"
        description="Their supervisors see that the case is there. What they see of it, the agreements say."
        value={[...chosen]}
        onChange={onChosen}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs" spacing="xs">
          {others.map((agency) => (
            <Checkbox key={agency.id} value={agency.id} label={<AgencyMark agency={agency} />} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      {others.length === 0 && <Text size="sm">There is no other agency in this partnership yet.</Text>}
    </Fieldset>
  );
}
