import { Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import type { Acting } from "./acting.ts";
import { ReasonedAct } from "./reasoned-act.tsx";

/** For one's own agency: sends a text that is out for signature back into drafting, with the reason. */
export function SendBackAgreement(acting: Acting) {
  return (
    <ReasonedAct
      {...acting}
      does={useTRPC().agreements.sendBack.mutationOptions()}
      label="Send back"
      question="Send this text back into drafting?"
      asks="Why can it not be signed as it is?"
      said="Sent back. It is a draft again, with your reason beside it."
      quiet
    >
      <Text>
        The parties can no longer approve or sign it until the governance lead has changed or answered it and sent it
        out again. Nobody has signed it yet. What is only a remark can be a comment.
      </Text>
    </ReasonedAct>
  );
}
