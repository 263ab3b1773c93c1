import { Alert, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { failureOf } from "./failure-of.ts";

/** What happened and what to do next. Says nothing personal, whatever went wrong. */
export function FailureNote({ error }: { readonly error: unknown }) {
  const { sentence, requestId } = failureOf(error);
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertCircle aria-hidden />} title="That did not work">
      <Text size="sm">{sentence}</Text>
      {requestId && (
        <Text size="xs" c="dimmed">
          Quote {requestId.slice(0, 8)} if you report this.
        </Text>
      )}
    </Alert>
  );
}
