import { FailureNote } from "@concordat/ui";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import type { ManagedPerson } from "../../lib/words.ts";
import { HandOverLink } from "./hand-over-link.tsx";

type Deed = Exclude<ManagedPerson["can"][number], "change">;

interface Act {
  readonly label: string;
  readonly says: string;
  /** On the second button, of what is not taken back. */
  readonly sure?: string;
}

const acts: Record<Deed, Act> = {
  inviteAgain: { label: "Make a new link", says: "The link before it no longer works." },
  proposeRecovery: {
    label: "Ask for a new way in",
    says: "For somebody who lost their passkey or password. A second administrator has to agree, and then has the link.",
  },
  suspend: {
    label: "Suspend",
    says: "For a while they do not get in: a long absence, or while something is looked into. What they have open closes at once, and their cases wait for a colleague.",
  },
  resume: { label: "Let them in again", says: "They get in as before, with the roles that they have now." },
  end: {
    label: "They have left",
    says: "Their access ends at once and for good. What they recorded stays theirs; their cases wait for a colleague.",
    sure: "Yes, end their access for good",
  },
};

/** What can be done about somebody, each with what will come of it. */
export function PersonActs({ person }: { readonly person: ManagedPerson }) {
  const { press, result, error, busy } = usePersonActs(person);
  const [asked, setAsked] = useState<Deed | null>(null);
  const deeds = person.can.filter((deed) => deed !== "change");
  return (
    <Stack component="section" aria-labelledby="person-acts">
      <Title order={3} size="h5" id="person-acts">
        Access
      </Title>
      {result}
      {error !== null && <FailureNote error={error} />}
      {deeds.map((deed) => {
        const { label, says, sure } = acts[deed];
        const confirming = asked === deed && sure !== undefined;
        return (
          <Group key={deed} wrap="nowrap" align="flex-start" justify="space-between">
            <Text size="sm" maw="48ch">
              {says}
            </Text>
            <Button
              variant={confirming ? "filled" : "default"}
              {...(confirming ? { color: "red" } : {})}
              disabled={busy}
              onClick={() => (sure && !confirming ? setAsked(deed) : press(deed))}
            >
              {confirming ? sure : label}
            </Button>
          </Group>
        );
      })}
    </Stack>
  );
}

const casesWords = (cases: number): string =>
  cases === 1 ? "One case needs somebody else in their place." : `${cases} cases need somebody else in their place.`;

/** The acts themselves, and what the last one came to. */
function usePersonActs({ id, name }: ManagedPerson) {
  const trpc = useTRPC();
  const inviteAgain = useManaging(trpc.people.inviteAgain.mutationOptions());
  const proposeRecovery = useManaging(trpc.people.proposeRecovery.mutationOptions());
  const suspend = useManaging(trpc.people.suspend.mutationOptions());
  const resume = useManaging(trpc.people.resume.mutationOptions());
  const end = useManaging(trpc.people.end.mutationOptions());
  const all = { inviteAgain, proposeRecovery, suspend, resume, end };
  const each = Object.values(all);
  const said = end.data ? `They have left. ${casesWords(end.data.cases)}` : null;
  return {
    press: (deed: Deed) => {
      for (const act of each) act.reset();
      all[deed].mutate({ id });
    },
    result: (
      <>
        {inviteAgain.data && <HandOverLink name={name} {...inviteAgain.data} />}
        {proposeRecovery.data && <Text role="status">Asked for. A second administrator decides.</Text>}
        {said && <Text role="status">{said}</Text>}
      </>
    ),
    error: each.find(({ error }) => error)?.error ?? null,
    busy: each.some(({ isPending }) => isPending),
  };
}
