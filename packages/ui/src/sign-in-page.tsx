import {
  Alert,
  Anchor,
  Button,
  Container,
  Group,
  Paper,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { AgencyMark } from "./agency-mark.tsx";
import { FailureNote } from "./failure-note.tsx";

export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly agency: { readonly id: string; readonly name: string; readonly colour: string; readonly mark: string };
}

interface Signing {
  readonly title: string;
  readonly people: readonly DemonstrationPerson[];
  readonly error: unknown;
  readonly busy: boolean;
  readonly signIn: (email: string, password: string) => void;
  readonly signInAs: (id: string) => void;
}

/** Signing in: with email and password, and in a demonstration with one press as any of its people. */
export function SignInPage({ title, people, error, busy, signIn, signInAs }: Signing) {
  return (
    <Container size="lg" py="xl" component="main">
      <Stack gap="xl">
        <Stack gap={4}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed">Agencies working one case together, each seeing what the signed agreements allow.</Text>
        </Stack>
        {error !== null && error !== undefined && <FailureNote error={error} />}
        <SignInForm busy={busy} signIn={signIn} />
        {people.length > 0 && <Demonstration people={people} busy={busy} signInAs={signInAs} />}
      </Stack>
    </Container>
  );
}

/** Email and password. */
export function SignInForm({ busy, signIn }: Pick<Signing, "busy" | "signIn">) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn(email, password);
  };
  return (
    <Paper withBorder p="lg" maw={440}>
      <form onSubmit={submit} aria-label="Sign in">
        <Stack>
          <TextInput
            label="Email"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}

/** The people of a demonstration by agency, each a press away. */
export function Demonstration({
  people,
  busy,
  signInAs,
  columns = 3,
}: Pick<Signing, "people" | "busy" | "signInAs"> & { readonly columns?: number }) {
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

interface OfOneAgency extends Pick<Signing, "busy" | "signInAs"> {
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
