import { Button, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type SyntheticEvent, useState, useSyncExternalStore } from "react";
import { Waiting } from "../waiting.tsx";
import { CodeBox } from "./code-box.tsx";
import { answerWithPasskey } from "./passkey.ts";
import { proving } from "./proving.ts";
import type { Account, Proof, SessionDoor } from "./session-door.ts";
import { SigningTrouble } from "./signing-trouble.tsx";

/** Asks the person to show again that it is them, before an act that binds others. */
export function ProveAgain({ door }: { readonly door: SessionDoor }) {
  const asked = useSyncExternalStore(proving.subscribe, proving.isAsked);
  const account = useQuery({
    queryKey: ["sessionDoor", "account"],
    queryFn: () => door.account.byId.query({}),
    enabled: asked,
  });
  const prove = useMutation({
    mutationFn: async (proof: () => Promise<Proof>) => door.sessions.proveAgain.mutate(await proof()),
    onSuccess: () => proving.answer(true),
  });
  return (
    <Modal opened={asked} onClose={() => proving.answer(false)} title="Show that it is you">
      <Stack>
        <Text size="sm">
          This binds your agency or opens a door for others, so it needs a fresh proof of who you are.
        </Text>
        <SigningTrouble error={prove.error ?? account.error} />
        {account.isPending && <Waiting what="your account" />}
        {account.data && (
          <Ways account={account.data} busy={prove.isPending} door={door} onProof={(proof) => prove.mutate(proof)} />
        )}
      </Stack>
    </Modal>
  );
}

interface WaysToProve {
  readonly account: Account;
  readonly busy: boolean;
  readonly door: SessionDoor;
  readonly onProof: (proof: () => Promise<Proof>) => void;
}

function Ways({ account: { passkeys, hasPassword, hasCode }, busy, door, onProof }: WaysToProve) {
  const withPasskey = async (): Promise<Proof> => ({
    kind: "passkey",
    answer: await answerWithPasskey(await door.sessions.askForPasskey.mutate({})),
  });
  return (
    <>
      {passkeys.length > 0 && (
        <Button loading={busy} onClick={() => onProof(withPasskey)}>
          Use your passkey
        </Button>
      )}
      {hasPassword && (
        <PasswordAgain
          hasCode={hasCode}
          busy={busy}
          variant={passkeys.length > 0 ? "default" : "filled"}
          onProof={onProof}
        />
      )}
    </>
  );
}

interface Again extends Pick<WaysToProve, "busy" | "onProof"> {
  readonly hasCode: boolean;
  readonly variant: "default" | "filled";
}

function PasswordAgain({ hasCode, busy, variant, onProof }: Again) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onProof(async () => ({ kind: "password", password, code: hasCode ? code : null }));
  };
  return (
    <form onSubmit={submit} aria-label="Your password again">
      <Stack>
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {hasCode && <CodeBox label="The code that your app shows now" code={code} onCode={setCode} />}
        <Button type="submit" variant={variant} loading={busy}>
          Go on
        </Button>
      </Stack>
    </form>
  );
}
