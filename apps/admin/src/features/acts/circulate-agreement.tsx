import { Alert, Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** Sends a draft to its parties to be signed. */
export function CirculateAgreement({ version: { summary, agreement, findings }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.circulate.mutationOptions(), { id: summary.id }, () =>
    onDone("Circulated. The parties’ signatories can now read it and sign."),
  );
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return (
    <Act label="Circulate" question="Send this draft out for signature?" doing={doing} ready={errors === 0}>
      <Text>
        The signatories of {agreement.parties.length} parties are asked to read and sign it. From then on not a letter
        of the text changes. You can take it back as long as nobody has signed.
      </Text>
      <Text>Nothing is shared under it until it is activated.</Text>
      {errors > 0 && (
        <Alert color="red" variant="light" title="It cannot be circulated yet">
          {errors === 1 ? "One finding blocks it." : `${errors} findings block it.`} Each is shown beside its clause
          when you edit the draft, with how to mend it.
        </Alert>
      )}
    </Act>
  );
}
