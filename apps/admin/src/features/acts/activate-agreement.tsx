import { List, Text } from "@mantine/core";
import { inWords } from "../../lib/dates.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** Brings a signed text into force between those who have signed it. */
export function ActivateAgreement({ version: { summary, agreement, signatures }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.activate.mutationOptions(), { id: summary.id }, () =>
    onDone("Activated. Every open page of the portal now shows what this version says."),
  );
  const waiting = agreement.parties.filter(({ agency }) => !signatures.some(({ agencyId }) => agencyId === agency));
  return (
    <Act label="Activate" question="Bring this version into force?" doing={doing}>
      <Text>
        It runs from now on, or from {inWords(agreement.effectiveFrom)} if that is later, between the{" "}
        {signatures.length} parties that have signed. A version that is in force gives way to it in the same instant,
        and every open page of the portal changes at once.
      </Text>
      {waiting.length > 0 && (
        <>
          <Text fw={600}>Not signed yet, and left out until they sign:</Text>
          <List>
            {waiting.map(({ agency, name }) => (
              <List.Item key={agency}>{name}</List.Item>
            ))}
          </List>
        </>
      )}
    </Act>
  );
}
