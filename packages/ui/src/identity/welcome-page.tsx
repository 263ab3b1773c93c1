import { Alert, Checkbox, Container, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureNote } from "../failure-note.tsx";
import { failureOf } from "../failure-of.ts";
import { usePageTitle } from "../page-title.ts";
import { Waiting } from "../waiting.tsx";
import { ChooseWay } from "./choose-way.tsx";
import type { InvitedPerson, NewCredentials, SessionDoor } from "./session-door.ts";
import { SigningTrouble } from "./signing-trouble.tsx";

interface Welcome {
  readonly product: string;
  readonly door: SessionDoor;
  readonly onSignedIn: () => void;
}

/** The token stands behind the `#`: a browser never sends that to anybody. */
const tokenHere = (): string => window.location.hash.slice(1);

/** Where the link of an invitation leads: somebody new, or somebody who lost their way in, chooses how to sign in. */
export function WelcomePage({ product, door, onSignedIn }: Welcome) {
  const [token] = useState(tokenHere);
  usePageTitle("Welcome", product);
  const invited = useQuery({
    queryKey: ["sessionDoor", "invited"],
    queryFn: () => door.invitations.byToken.query({ token }),
    retry: false,
    staleTime: Infinity,
  });
  return (
    <Container size="sm" py="xl" component="main">
      {invited.isPending && <Waiting what="your invitation" />}
      {invited.error && <NoInvitation error={invited.error} />}
      {invited.data && <TakeUp token={token} person={invited.data} door={door} onSignedIn={onSignedIn} />}
    </Container>
  );
}

function NoInvitation({ error }: { readonly error: unknown }) {
  const known = ["NOT_FOUND", "BAD_INPUT"].includes(failureOf(error).code);
  return (
    <Stack>
      <Title order={1}>This invitation cannot be used</Title>
      {known ? (
        <Text>
          It was used already, has run out, or was withdrawn. Ask whoever invited you for a new one. If you have signed
          in before, go to the <a href="/sign-in">sign-in page</a>.
        </Text>
      ) : (
        <FailureNote error={error} />
      )}
    </Stack>
  );
}

interface TakingUp extends Omit<Welcome, "product"> {
  readonly token: string;
  readonly person: InvitedPerson;
}

function TakeUp({ token, person, door, onSignedIn }: TakingUp) {
  const [terms, setTerms] = useState(false);
  const accept = useMutation({
    mutationFn: async (credentials: () => Promise<NewCredentials>) =>
      door.invitations.accept.mutate({ token, acceptsTerms: true, credentials: await credentials() }),
    onSuccess: onSignedIn,
  });
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <Title order={1}>Welcome, {person.name}</Title>
        <Text>
          {person.agency}, {person.jobTitle}. {person.partnership}. You sign in as {person.email}.
        </Text>
      </Stack>
      {person.kind === "recovery" && (
        <Alert color="indigo" title="You get a new way to sign in">
          With it every old passkey, password and app ends, and you are signed out everywhere.
        </Alert>
      )}
      <SigningTrouble error={accept.error} />
      <Paper withBorder p="lg">
        <Stack>
          <Terms accepted={terms} onAccept={setTerms} />
          <ChooseWay
            token={token}
            door={door}
            ready={terms}
            busy={accept.isPending}
            error={accept.error}
            onChosen={(credentials) => accept.mutate(credentials)}
          />
        </Stack>
      </Paper>
    </Stack>
  );
}

interface Accepting {
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}

const Terms = ({ accepted, onAccept }: Accepting) => (
  <Stack gap="xs">
    <Title order={2} size="h4">
      What you agree to
    </Title>
    <ul>
      <li>You open a case only because your work needs it. Whatever you are shown is on record, with your name.</li>
      <li>You sign in for yourself alone, and lend your way in to nobody.</li>
      <li>You pass on what you read only as the agreement under which you see it allows.</li>
      <li>You tell your agency at once when you think that something was seen or sent by mistake.</li>
    </ul>
    <Checkbox
      label="I have read this and will keep to it"
      checked={accepted}
      onChange={(event) => onAccept(event.currentTarget.checked)}
    />
  </Stack>
);
