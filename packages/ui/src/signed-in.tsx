import { Container } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { FailureNote } from "./failure-note.tsx";
import { type SessionDoor, type SignedInPerson, startAfresh } from "./identity/session-door.ts";
import { SessionEnded } from "./session-ended.tsx";
import { useSessionWatch } from "./session-watch.ts";
import { useSigningIn } from "./use-signing-in.ts";
import { Waiting } from "./waiting.tsx";

const sessionKey = ["sessionDoor", "current"];

interface Gate {
  readonly door: SessionDoor;
  /** Nobody is signed in, and nothing was open: go to the sign-in page. */
  readonly toSignIn: () => void;
  readonly children: (person: SignedInPerson) => ReactNode;
}

/**
 * Opens to whoever is signed in. When the session ends the page stays as it is, out of sight, until the same person
 * signs in again; when another person does, here or in another window, everything is discarded.
 */
export function SignedIn({ door, toSignIn, children }: Gate) {
  const [person, setPerson] = useState<SignedInPerson | null>(null);
  const current = useQuery({
    queryKey: sessionKey,
    queryFn: () => door.sessions.current.query({}),
    staleTime: 60_000,
    refetchOnWindowFocus: "always",
  });
  if (person === null && current.data) setPerson(current.data);
  const nobody = person === null && current.data === null;
  const another = person !== null && current.data?.id !== undefined && current.data.id !== person.id;
  useEffect(() => {
    if (nobody) toSignIn();
    if (another) startAfresh("/");
  }, [nobody, another, toSignIn]);
  if (person === null && current.isError)
    return (
      <Container size="sm" py="xl" component="main">
        <FailureNote error={current.error} />
      </Container>
    );
  if (person === null || another) return <Waiting what="your account" />;
  return (
    <Kept door={door} person={person} gone={current.data === null}>
      {children(person)}
    </Kept>
  );
}

interface Keeping {
  readonly door: SessionDoor;
  readonly person: SignedInPerson;
  readonly gone: boolean;
  readonly children: ReactNode;
}

function Kept({ door, person, gone, children }: Keeping) {
  const queries = useQueryClient();
  const { ended, resume } = useSessionWatch();
  const signing = useSigningIn(door, async () => {
    const now = await queries.query({
      queryKey: sessionKey,
      queryFn: () => door.sessions.current.query({}),
      staleTime: 0,
    });
    if (now?.id !== person.id) return;
    resume();
    await queries.invalidateQueries();
  });
  const away = ended || gone;
  return (
    <>
      <div hidden={away}>{children}</div>
      {away && <SessionEnded person={person} signing={signing} />}
    </>
  );
}
