import { useMutation, useQuery } from "@tanstack/react-query";
import type { SessionDoor } from "./session-door.ts";
import type { DemonstrationPerson } from "./sign-in-page.tsx";

/** Signing in, wherever it is offered: what can be pressed, what went wrong, whether it is under way. */
export interface SigningIn {
  readonly people: readonly DemonstrationPerson[];
  readonly error: unknown;
  readonly busy: boolean;
  readonly signIn: (email: string, password: string) => void;
  readonly signInAs: (id: string) => void;
}

/** Signs in through the application's own door. */
export function useSigningIn(door: SessionDoor, onSignedIn: () => Promise<unknown>): SigningIn {
  const people = useQuery({ queryKey: ["sessionDoor", "people"], queryFn: door.people, staleTime: Infinity });
  const signIn = useMutation({ mutationFn: door.signIn, onSuccess: onSignedIn });
  const signInAs = useMutation({ mutationFn: door.signInAs, onSuccess: onSignedIn });
  return {
    people: people.data ?? [],
    error: signIn.error ?? signInAs.error ?? people.error,
    busy: signIn.isPending || signInAs.isPending,
    signIn: (email, password) => signIn.mutate({ email, password }),
    signInAs: (id) => signInAs.mutate(id),
  };
}
