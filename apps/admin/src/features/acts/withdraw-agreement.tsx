import { Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** Takes a circulated text back into drafting, while nobody has signed it. */
export function WithdrawAgreement({ version: { summary }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.withdraw.mutationOptions(), { id: summary.id }, () =>
    onDone("Taken back. It is a draft again and can be edited."),
  );
  return (
    <Act label="Take back" question="Take this text back into drafting?" doing={doing} quiet>
      <Text>
        The parties can no longer sign it, and you can edit it again. Nobody has signed it yet, so nothing is lost. Tell
        the signatories who may be reading it.
      </Text>
    </Act>
  );
}
