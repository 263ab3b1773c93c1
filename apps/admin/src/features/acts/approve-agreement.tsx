import { Code, Text } from "@mantine/core";
import { usePerson } from "../../lib/person.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Act } from "./act.tsx";
import type { Acting } from "./acting.ts";
import { PartySummary } from "./party-summary.tsx";
import { useAct } from "./use-act.ts";

/** Approves the text for the reader's own agency. */
export function ApproveAgreement({ version, onDone }: Acting) {
  const { summary, agreement, hash } = version;
  const trpc = useTRPC();
  const person = usePerson();
  const party = agreement.parties.find(({ agency }) => agency === person.agencyId);
  const doing = useAct(trpc.agreements.approve.mutationOptions(), { id: summary.id, hash }, () =>
    onDone(`Approved for ${party?.name ?? "your agency"}. Its signatory can now sign.`),
  );
  if (!party) return null;
  return (
    <Act label="Approve" question={`Approve for ${party.name}?`} doing={doing} size="xl">
      <Text>
        You approve as {person.name}, {person.jobTitle}, and accept for {party.name} what the agreement asks of it. Its
        signatory signs after that, and has to be somebody else.
      </Text>
      <PartySummary version={version} party={party} />
      <Text size="sm" c="dimmed">
        Your approval belongs to this exact text, by its fingerprint <Code>{hash.slice(0, 16)}…</Code>
      </Text>
    </Act>
  );
}
