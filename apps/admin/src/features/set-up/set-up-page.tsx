import { FailureNote, failureOf, problemWords, startAfresh, usePageTitle, Waiting } from "@concordat/ui";
import { Button, Container, Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { useTRPC } from "../../lib/trpc.ts";
import { blank, partnershipFrom, type Typed } from "./typed.ts";

/** The token stands behind the `#`: a browser never sends that to anybody. */
const tokenHere = (): string => window.location.hash.slice(1);

/** The first day of a partnership: who it is, who hosts it, and who leads its governance. */
export function SetUpPage() {
  const trpc = useTRPC();
  usePageTitle("Set up", "Concordat governance");
  const needs = useQuery(trpc.partnership.needsSetUp.queryOptions({}));
  return (
    <Container size="md" py="xl" component="main">
      {needs.isPending && <Waiting what="the first page" />}
      {needs.error && <FailureNote error={needs.error} />}
      {needs.data && !needs.data.needed && <AlreadySetUp />}
      {needs.data?.needed && <SetUpForm kinds={needs.data.agencyKinds} />}
    </Container>
  );
}

const AlreadySetUp = () => (
  <Stack>
    <Title order={1}>This partnership is set up</Title>
    <Text>
      Go to the <a href="/sign-in">sign-in page</a>. If you were to be its first governance lead and have lost the way
      in, start the server again: it prints a new address as long as nobody has set anything up.
    </Text>
  </Stack>
);

interface Kinds {
  readonly kinds: readonly { readonly code: string; readonly label: string }[];
}

function SetUpForm({ kinds }: Kinds) {
  const trpc = useTRPC();
  const [token, setToken] = useState(tokenHere);
  const [typed, setTyped] = useState<Typed>({ ...blank, kind: kinds[0]?.code ?? "" });
  const setUp = useMutation(
    trpc.partnership.setUp.mutationOptions({
      onSuccess: ({ invitation }) => startAfresh(`/welcome#${invitation}`),
    }),
  );
  const problems = setUp.error ? failureOf(setUp.error).fields : [];
  const problem = (path: string) => {
    const found = problems.find((each) => each.path === path);
    return found && problemWords(found.problem);
  };
  const box = (
    key: keyof Typed,
    label: string,
    { path, ...more }: { path: string; type?: string; description?: string },
  ) => (
    <TextInput
      label={label}
      required
      value={typed[key]}
      error={problem(path)}
      onChange={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
      {...more}
    />
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setUp.mutate({ token, partnership: partnershipFrom(typed) });
  };
  return (
    <form onSubmit={submit} aria-label="Set up">
      <Stack gap="lg">
        <Stack gap={4}>
          <Title order={1}>Set up your partnership</Title>
          <Text>
            Three things to begin with. Everything else, from the other agencies to the first agreement, you add
            afterwards, and all of this can be changed.
          </Text>
        </Stack>
        {setUp.error && problems.length === 0 && <FailureNote error={setUp.error} />}
        <TextInput
          label="Token"
          description="The server printed it when it started. The address that it printed brings it along."
          required
          value={token}
          error={problem("token")}
          onChange={(event) => setToken(event.currentTarget.value.trim())}
        />
        <Fieldset legend="The partnership">
          {box("name", "Name of the partnership", {
            path: "partnership.name",
            description: "Such as: Harrowmere Safeguarding Partnership",
          })}
        </Fieldset>
        <Fieldset legend="The agency that hosts it">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {box("controller", "Organisation that answers for its data", {
              path: "partnership.controller",
              description: "The legal body, such as a council or a trust",
            })}
            {box("agency", "Agency", {
              path: "partnership.agency.name",
              description: "The part whose people use this",
            })}
            {box("shortName", "What it is called for short", { path: "partnership.agency.shortName" })}
            <NativeSelect
              label="What kind of agency it is"
              value={typed.kind}
              error={problem("partnership.agency.kind")}
              onChange={(event) => setTyped({ ...typed, kind: event.currentTarget.value })}
              data={kinds.map(({ code, label }) => ({ value: code, label }))}
            />
            {box("agencyPhone", "Duty telephone", { path: "partnership.agency.phone", type: "tel" })}
            {box("agencyEmail", "Duty inbox", { path: "partnership.agency.email", type: "email" })}
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend="You, its first governance lead">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {box("leadName", "Your name", { path: "partnership.lead.name" })}
            {box("jobTitle", "Your job title", { path: "partnership.lead.jobTitle" })}
            {box("leadEmail", "Your work email", { path: "partnership.lead.email", type: "email" })}
            {box("leadPhone", "Your work telephone", { path: "partnership.lead.phone", type: "tel" })}
          </SimpleGrid>
        </Fieldset>
        <Button type="submit" loading={setUp.isPending}>
          Set up, and choose how you sign in
        </Button>
      </Stack>
    </form>
  );
}
