import { Container, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { SignedInPerson } from "./identity/session-door.ts";
import { SignInForms } from "./identity/sign-in-forms.tsx";
import { SigningTrouble } from "./identity/signing-trouble.tsx";
import { Demonstration } from "./sign-in-page.tsx";
import type { SigningIn } from "./use-signing-in.ts";

interface Ended {
  readonly person: SignedInPerson;
  readonly signing: SigningIn;
}

/** Stands in front of a page whose session has ended, until somebody signs in. The page behind it is kept, and hidden. */
export function SessionEnded({ person, signing }: Ended) {
  const { people, error, busy, signInAs } = signing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Container size="sm" py="xl" component="main">
      <Stack gap="lg">
        <Stack gap={4}>
          <Title order={1} ref={heading} tabIndex={-1} className="quiet-focus">
            Sign in again
          </Title>
          <Text>
            Your session has ended. What you typed is kept on this page: sign in again as {person.name} and carry on
            where you were.
          </Text>
          <Text size="sm" c="dimmed">
            If somebody else signs in here, everything on this page is discarded.
          </Text>
        </Stack>
        <SigningTrouble error={error} />
        <SignInForms {...signing} />
        {people.length > 0 && <Demonstration people={people} busy={busy} signInAs={signInAs} columns={2} />}
      </Stack>
    </Container>
  );
}
