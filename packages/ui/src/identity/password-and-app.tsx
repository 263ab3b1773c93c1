import { Button, Code, PasswordInput, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { type SyntheticEvent, useState } from "react";
import { FailureNote } from "../failure-note.tsx";
import { failureOf } from "../failure-of.ts";
import { problemWords } from "../problem-words.ts";
import { Waiting } from "../waiting.tsx";
import { CodeBox } from "./code-box.tsx";
import type { NewCredentials } from "./session-door.ts";

interface NewApp {
  readonly challenge: string;
  readonly secret: string;
  readonly address: string;
}

interface Keeping {
  readonly ready: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReady: (credentials: NewCredentials) => void;
}

interface Choosing extends Keeping {
  readonly ask: () => Promise<NewApp>;
}

const shortest = 12;

/** A password, and an authenticator app that shows a code for each sign-in: both, since a password alone opens nothing. */
export function PasswordAndApp({ ask, ...keeping }: Choosing) {
  const app = useQuery({ queryKey: ["sessionDoor", "codeSecret"], queryFn: ask, staleTime: Infinity, retry: false });
  if (app.error) return <FailureNote error={app.error} />;
  if (!app.data) return <Waiting what="the code for your app" />;
  return <BothForm app={app.data} {...keeping} />;
}

function BothForm({ app, ready, busy, error, onReady }: Keeping & { readonly app: NewApp }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const problems = error ? failureOf(error).fields : [];
  const wrong = problems.find(({ path }) => path.endsWith("code"));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onReady({ kind: "password", password, challenge: app.challenge, code });
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
        <AppToAdd app={app} />
        <CodeBox
          label="The code that the app shows now"
          error={wrong && problemWords(wrong.problem)}
          code={code}
          onCode={setCode}
        />
        <Button type="submit" loading={busy} disabled={!ready || password.length < shortest || code.length !== 6}>
          Keep these and sign in
        </Button>
      </Stack>
    </form>
  );
}

const AppToAdd = ({ app: { secret, address } }: { readonly app: NewApp }) => (
  <>
    <Text size="sm">
      Scan this with an authenticator app, or type the key into it: <Code>{secret}</Code>
    </Text>
    <QRCodeSVG value={address} size={168} marginSize={2} title="Code to scan with your authenticator app" />
  </>
);
