import { Alert, Anchor, Container, Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { AgencyMark } from "./agency-mark.tsx";
import { SignInForms } from "./identity/sign-in-forms.tsx";
import { SigningTrouble } from "./identity/signing-trouble.tsx";
import type { DemonstrationPerson } from "./identity/session-door.ts";
import type { SigningIn } from "./use-signing-in.ts";

interface Page {
  readonly title: string;
  readonly signing: SigningIn;
  /** Other ways in. */
  readonly children?: ReactNode;
}

/** Signing in, and in a demonstration with one press as any of its people. */
export function SignInPage({ title, signing, children }: Page) {
  const { people, error, busy, signInAs } = signing;
  return (
    <Container size="lg" py="xl" component="main">
      <Stack gap="xl">
        <Stack gap={4}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed">Agencies working one case together, each seeing what the signed agreements allow.</Text>
        </Stack>
        <SigningTrouble error={error} />
        <SignInForms {...signing} />
        {!signing.half && children}
        {people.length > 0 && <Demonstration people={people} busy={busy} signInAs={signInAs} />}
      </Stack>
    </Container>
  );
}

/** The people of a demonstration by agency, each a press away. */
export function Demonstration({
  people,
  busy,
  signInAs,
  columns = 3,
}: Pick<SigningIn, "people" | "busy" | "signInAs"> & { readonly columns?: number }) {
  const agencies = Map.groupBy(people, ({ agency }) => agency.id);
  return (
    <Stack component="section" aria-labelledby="demonstration">
      <Title order={2} size="h3" id="demonstration">
        Demonstration: sign in as
      </Title>
      <Alert color="indigo" variant="light">
        <Text size="sm">Everybody and everything here is made up. Choose somebody to see the cases as they do.</Text>
      </Alert>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: columns }}>
        {[...agencies.values()].map((members) => (
          <Members key={members[0]?.agency.id} members={members} busy={busy} signInAs={signInAs} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

interface OfOneAgency extends Pick<SigningIn, "busy" | "signInAs"> {
  readonly members: readonly DemonstrationPerson[];
}

function Members({ members, busy, signInAs }: OfOneAgency) {
  const [first] = members;
  if (!first) return null;
  return (
    <Paper withBorder p="md" component="section" aria-label={first.agency.name}>
      <Stack gap="xs">
        <AgencyMark agency={first.agency} />
        {members.map((person) => (
          <UnstyledButton key={person.id} disabled={busy} onClick={() => signInAs(person.id)}>
            <Group gap="xs" wrap="nowrap" align="baseline">
              <Anchor component="span" size="sm">
                {person.name}
              </Anchor>
              <Text component="span" size="xs" c="dimmed">
                {person.jobTitle}
              </Text>
            </Group>
          </UnstyledButton>
        ))}
      </Stack>
    </Paper>
  );
}
