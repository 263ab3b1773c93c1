import { Alert } from "@mantine/core";
import { FailureNote } from "../failure-note.tsx";
import { PasskeyNotUsed } from "./passkey.ts";

/** What went wrong with signing in. A passkey that was not used is no failure of anybody's. */
export function SigningTrouble({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  if (error instanceof PasskeyNotUsed)
    return (
      <Alert role="alert" color="gray" title="No passkey was used">
        You closed your device’s question, or it has no passkey for this address. Try again, or use your password.
      </Alert>
    );
  return <FailureNote error={error} />;
}
