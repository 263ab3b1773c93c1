import { Alert, Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** Sends a text that its parties were consulted on out for signature. */
export function CirculateAgreement({ version: { summary, agreement, findings, life }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.circulate.mutationOptions(), { id: summary.id }, () =>
    onDone("Circulated. Each party can now approve it, and then sign."),
  );
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const against = life.advice.filter(({ counts, opinion, overruled }) => counts && opinion === "against" && !overruled);
  const blocked = errors > 0 || against.length > 0;
  return (
    <Act label="Circulate" question="Send this text out for signature?" doing={doing} ready={!blocked}>
      <Text>
        Each of its {agreement.parties.length} parties is asked to approve it and then to sign. From then on not a
        letter of the text changes. You can take it back as long as nobody has signed.
      </Text>
      <Text>Nothing is shared under it until it is activated.</Text>
      {summary.unanswered > 0 && (
        <Alert color="yellow" variant="light" title="Not every comment has an answer">
          {counted(summary.unanswered, "One comment waits", "comments wait")} for an answer. That does not stop you.
        </Alert>
      )}
      {blocked && (
        <Alert color="red" variant="light" title="It cannot be circulated yet">
          {errors > 0 && (
            <Text>
              {counted(errors, "One finding blocks it.", "findings block it.")} Take it back and edit it: each finding
              says how to mend it.
            </Text>
          )}
          {against.map(({ id, name }) => (
            <Text key={id}>
              {name} advises against it. Change the text until they are content, or overrule the advice and say why.
            </Text>
          ))}
        </Alert>
      )}
    </Act>
  );
}
