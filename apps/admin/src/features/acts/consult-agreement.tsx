import { Text } from "@mantine/core";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { useAct } from "./use-act.ts";

/** Shows a draft to its parties. */
export function ConsultAgreement({ version: { summary, agreement }, onDone }: Acting) {
  const trpc = useTRPC();
  const doing = useAct(trpc.agreements.consult.mutationOptions(), { id: summary.id }, () =>
    onDone("In consultation. Its parties can now read it, comment and advise."),
  );
  return (
    <Act label="Start the consultation" question="Show this draft to its parties?" doing={doing}>
      <Text>
        Those who govern for its {agreement.parties.length} parties can read it and comment on each clause; their data
        protection officers and Caldicott Guardians advise on it. The text does not change meanwhile: take it back to
        write on it. Comments and advice are kept.
      </Text>
      <Text>Nobody is asked to sign yet, and nothing is shared under it.</Text>
    </Act>
  );
}
