import { Button, Paper, Stack, Text } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { CodeBox } from "./code-box.tsx";

interface CodeAsked {
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
}

/** The second factor, after the password: the code of the authenticator app. */
export function CodeForm({ busy, onCode, onCancel }: CodeAsked) {
  const [code, setCode] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onCode(code);
    setCode("");
  };
  return (
    <Paper withBorder p="lg" maw={440}>
      <form onSubmit={submit} aria-label="Code of your app">
        <Stack>
          <Text size="sm">
            Your password is right. Now open your authenticator app and type the code that it shows.
          </Text>
          <CodeBox label="Code of six digits" data-autofocus code={code} onCode={setCode} />
          <Button type="submit" loading={busy} disabled={code.length !== 6}>
            Sign in
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            Start again
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
