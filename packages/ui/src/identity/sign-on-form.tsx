import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { FailureNote } from "../failure-note.tsx";
import { type SessionDoor, startAfresh } from "./session-door.ts";

interface SigningOn {
  readonly door: SessionDoor;
  /** The page to come back to. */
  readonly from: string | null;
}

/** Signing in with the account that one’s own agency gives: by the address, which says where that is. */
export function SignOnForm({ door, from }: SigningOn) {
  const [email, setEmail] = useState("");
  const going = useMutation({
    mutationFn: () => door.signOn.begin.mutate({ email, again: false, from }),
    onSuccess: ({ address }) => startAfresh(address),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    going.mutate();
  };
  return (
    <form onSubmit={submit} aria-label="Sign in with your agency’s account">
      <Stack>
        {going.error && <FailureNote error={going.error} />}
        <TextInput
          label="Email at work"
          description="Your agency’s own sign-in opens, if it has one for Concordat."
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={going.isPending || going.isSuccess}>
          Sign in with your agency’s account
        </Button>
        <Text size="xs" c="dimmed">
          By signing in you accept the terms of use.
        </Text>
      </Stack>
    </form>
  );
}
