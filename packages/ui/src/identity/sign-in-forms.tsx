import { Button, Paper, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { IconFingerprint } from "@tabler/icons-react";
import { type SyntheticEvent, useState } from "react";
import type { SigningIn } from "../use-signing-in.ts";
import { CodeForm } from "./code-form.tsx";

type Ways = Pick<SigningIn, "busy" | "half" | "signIn" | "proveCode" | "withPasskey" | "startAgain">;

/** Every way to sign in: a passkey first; else email and password, and then the code of an app. */
export function SignInForms({ busy, half, signIn, proveCode, withPasskey, startAgain }: Ways) {
  if (half) return <CodeForm busy={busy} onCode={proveCode} onCancel={startAgain} />;
  return (
    <Paper withBorder p="lg" maw={440}>
      <Stack>
        <Button leftSection={<IconFingerprint size={18} aria-hidden />} loading={busy} onClick={withPasskey}>
          Sign in with a passkey
        </Button>
        <Text size="sm" c="dimmed" ta="center">
          or with your password
        </Text>
        <PasswordForm busy={busy} signIn={signIn} />
      </Stack>
    </Paper>
  );
}

function PasswordForm({ busy, signIn }: Pick<Ways, "busy" | "signIn">) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn(email, password);
  };
  return (
    <form onSubmit={submit} aria-label="Sign in">
      <Stack>
        <TextInput
          label="Email"
          type="email"
          autoComplete="username webauthn"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={busy}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
