import { Button, Code, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { type SyntheticEvent, useState } from "react";
import { FailureNote } from "../failure-note.tsx";
import { failureOf } from "../failure-of.ts";
import { problemWords } from "../problem-words.ts";
import { Waiting } from "../waiting.tsx";
import { digitsOf } from "./code-form.tsx";
import type { NewCredentials } from "./session-door.ts";

interface Choosing {
  readonly ask: () => Promise<{ readonly challenge: string; readonly secret: string; readonly address: string }>;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReady: (credentials: NewCredentials) => void;
}

const shortest = 12;

/** A password, and an authenticator app that shows a code for each sign-in: both, since a password alone opens nothing. */
export function PasswordAndApp({ ask, ready, busy, error, onReady }: Choosing) {
  const app = useQuery({ queryKey: ["sessionDoor", "codeSecret"], queryFn: ask, staleTime: Infinity, retry: false });
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const problems = error ? failureOf(error).fields : [];
  const wrong = problems.find(({ path }) => path.endsWith("code"));
  if (app.error) return <FailureNote error={app.error} />;
  if (!app.data) return <Waiting what="the code for your app" />;
  const { challenge, secret, address } = app.data;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onReady({ kind: "password", password, challenge, code });
  };
  return (
    <form onSubmit={submit} aria-label="Your password and app">
      <Stack>
        <PasswordInput
          label="A password of your own"
          description={`At least ${shortest} characters. Three or four words that nobody would guess do well.`}
          autoComplete="new-password"
          required
          minLength={shortest}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Text size="sm">
          Scan this with an authenticator app, or type the key into it: <Code>{secret}</Code>
        </Text>
        <QRCodeSVG value={address} size={168} marginSize={2} title="Code to scan with your authenticator app" />
        <TextInput
          label="The code that the app shows now"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          error={wrong && problemWords(wrong.problem)}
          onChange={(event) => setCode(digitsOf(event.currentTarget.value))}
        />
        <Button type="submit" loading={busy} disabled={!ready || password.length < shortest || code.length !== 6}>
          Keep these and sign in
        </Button>
      </Stack>
    </form>
  );
}
