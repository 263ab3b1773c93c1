import { Blockquote, Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** The second person confirms what another proposed for all parties. */
export function ConfirmProposal({ version: { summary, life }, onDone }: Acting) {
  const trpc = useTRPC();
  const proposal = life.steps.find(({ id }) => id === life.proposal);
  const suspends = proposal?.act === "suspend";
  const doing = useAct(
    trpc.agreements.confirm.mutationOptions(),
    { id: summary.id, proposal: life.proposal ?? "" },
    () => onDone(suspends ? "Suspended for all parties. It shares nothing." : "Resumed for all parties."),
  );
  if (!proposal) return null;
  const verb = suspends ? "suspend" : "resume";
  return (
    <Act
      label={`Confirm: ${verb} it for all`}
      question={`Confirm to ${verb} this agreement for all parties?`}
      doing={doing}
      {...(suspends ? { colour: "red.9" } : {})}
    >
      <Text>
        {proposal.name} proposes to {verb} it:
      </Text>
      <Blockquote p="sm" my={0}>
        {proposal.words}
      </Blockquote>
      <Text>
        {suspends
          ? "At once, on every open page of the portal, nothing is shared under it by any party. What it withholds stays withheld. Two people can resume it."
          : "From now on its parties share under it again, except those that have suspended it for themselves or left."}
      </Text>
    </Act>
  );
}
