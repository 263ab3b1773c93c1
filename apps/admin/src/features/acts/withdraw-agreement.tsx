import { Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** Takes a text back into drafting, while nobody has signed it. */
export function WithdrawAgreement({ version: { summary }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.withdraw.mutationOptions(), { id: summary.id }, () =>
    onDone("Taken back. It is a draft again and can be edited."),
  );
  return (
    <Act label="Take back" question="Take this text back into drafting?" doing={doing} quiet>
      <Text>
        {summary.state === "consultation"
          ? "Its parties can no longer comment on it, and you can edit it again. What they said is kept beside its clauses, and you can still answer it."
          : "The parties can no longer approve or sign it, and you can edit it again. Nobody has signed it yet, so nothing is lost. Tell those who may be reading it."}
      </Text>
    </Act>
  );
}
