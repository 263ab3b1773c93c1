import { FailureNote, failureOf } from "@concordat/ui";
import { Alert, Text } from "@mantine/core";

/** What kept an entry from being recorded, when it is not something typed. What was typed is still there. */
export function RecordingTrouble({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  const { code } = failureOf(error);
  if (code === "NOT_SIGNED_IN")
    return (
      <output>
        <Alert role="presentation" color="blue" variant="light" title="You are signed in again">
          <Text size="sm">Nothing was recorded yet, and what you typed is still here. Press the button again.</Text>
        </Alert>
      </output>
    );
  // Told at its box, or beside what stands there now.
  if (code === "BAD_INPUT" || code === "CHANGED_MEANWHILE") return null;
  return <FailureNote error={error} />;
}
