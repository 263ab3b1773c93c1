import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerWithPasskey } from "./identity/passkey.ts";
import type { DemonstrationPerson, SessionDoor } from "./identity/session-door.ts";

/** Signing in, wherever it is offered: what can be pressed, what went wrong, whether it is under way. */
export interface SigningIn {
  readonly people: readonly DemonstrationPerson[];
  readonly error: unknown;
  readonly busy: boolean;
  /** The password was right, and the code of the app is still to come. */
  readonly half: boolean;
  readonly signIn: (email: string, password: string) => void;
  readonly proveCode: (code: string) => void;
  readonly withPasskey: () => void;
  readonly signInAs: (id: string) => void;
  readonly startAgain: () => void;
}

/** Signs in through the application's own door. */
export function useSigningIn({ sessions }: SessionDoor, onSignedIn: () => Promise<unknown>): SigningIn {
  const [half, setHalf] = useState(false);
  const people = useQuery({
    queryKey: ["sessionDoor", "people"],
    queryFn: () => sessions.demonstrationPeople.query({}),
    staleTime: Infinity,
  });
  const act = useMutation({
    mutationFn: async (way: () => Promise<boolean>) => {
      const halfway = await way();
      setHalf(halfway);
      if (!halfway) await onSignedIn();
    },
  });
  const whole = (way: () => Promise<unknown>) => () => act.mutate(() => way().then(() => false));
  return {
    people: people.data ?? [],
    error: act.error ?? people.error,
    busy: act.isPending,
    half,
    signIn: (email, password) => act.mutate(async () => (await sessions.signIn.mutate({ email, password })).half),
    proveCode: (code) => whole(() => sessions.proveCode.mutate({ code }))(),
    withPasskey: whole(async () =>
      sessions.signInWithPasskey.mutate(await answerWithPasskey(await sessions.askForPasskey.mutate({}))),
    ),
    signInAs: (professionalId) => whole(() => sessions.signInAsDemonstrator.mutate({ professionalId }))(),
    startAgain: () => {
      setHalf(false);
      act.reset();
    },
  };
}
