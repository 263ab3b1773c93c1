import { Button, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { makePasskey } from "./passkey.ts";
import { PasswordAndApp } from "./password-and-app.tsx";
import type { NewCredentials, SessionDoor } from "./session-door.ts";

interface Choosing {
  readonly token: string;
  readonly door: SessionDoor;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onChosen: (credentials: () => Promise<NewCredentials>) => void;
}

/** How somebody will sign in from now on: with a passkey, or with a password and an authenticator app. */
export function ChooseWay({ token, door: { invitations }, ready, busy, error, onChosen }: Choosing) {
  const [way, setWay] = useState("passkey");
  const withPasskey = async (): Promise<NewCredentials> => ({
    kind: "passkey",
    made: await makePasskey(await invitations.askForPasskey.mutate({ token })),
  });
  return (
    <>
      <SegmentedControl
        aria-label="How you will sign in"
        value={way}
        onChange={setWay}
        data={[
          { value: "passkey", label: "With a passkey" },
          { value: "password", label: "With a password and an app" },
        ]}
      />
      {way === "passkey" ? (
        <>
          <Text size="sm">
            Your phone, computer or security key keeps it. You confirm with your face, finger or PIN, and there is
            nothing to remember or to give away.
          </Text>
          <Button disabled={!ready} loading={busy} onClick={() => onChosen(withPasskey)}>
            Make a passkey and sign in
          </Button>
        </>
      ) : (
        <PasswordAndApp
          ask={() => invitations.askForCode.mutate({ token })}
          ready={ready}
          busy={busy}
          error={error}
          onReady={(credentials) => onChosen(async () => credentials)}
        />
      )}
    </>
  );
}
