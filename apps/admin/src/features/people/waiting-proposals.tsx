import { FailureNote } from "@concordat/ui";
import { Button, Group, Modal, Paper, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dateOf } from "../../lib/dates.ts";
import { useManaging } from "../../lib/managing/use-managing.ts";
import { useTRPC } from "../../lib/trpc.ts";
import type { Proposal } from "../../lib/words.ts";
import { HandOverLink } from "./hand-over-link.tsx";
import { useRoleWords } from "./role-words.ts";

interface Handed {
  readonly name: string;
  /** Null where it went by mail. */
  readonly link: string | null;
}

/** What one administrator wants for somebody, and another has to agree to. Nothing, where nothing waits. */
export function WaitingProposals() {
  const trpc = useTRPC();
  const { data: proposals = [], error } = useQuery(trpc.people.proposals.queryOptions({}));
  const deciding = useManaging(trpc.people.decide.mutationOptions());
  const [handed, setHanded] = useState<Handed | null>(null);
  const decide = ({ id, name, role }: Proposal, agreed: boolean) =>
    deciding.mutate({ id, agreed }, { onSuccess: ({ link }) => agreed && role === null && setHanded({ name, link }) });
  const failure = error ?? deciding.error;
  if (proposals.length === 0 && !handed && !failure) return null;
  return (
    <Stack component="section" aria-labelledby="waiting-proposals" gap="xs">
      <Title order={2} size="h3" id="waiting-proposals">
        Waiting for a second person
      </Title>
      {failure && <FailureNote error={failure} />}
      {proposals.map((proposal) => (
        <WaitingProposal
          key={proposal.id}
          proposal={proposal}
          busy={deciding.isPending}
          decide={(agreed) => decide(proposal, agreed)}
        />
      ))}
      {handed && (
        <Modal
          opened
          onClose={() => setHanded(null)}
          title="A new way in"
          size="lg"
          closeButtonProps={{ "aria-label": "Close" }}
        >
          <HandOverLink {...handed} waiting={[]} />
        </Modal>
      )}
    </Stack>
  );
}

interface Waiting {
  readonly proposal: Proposal;
  readonly busy: boolean;
  readonly decide: (agreed: boolean) => void;
}

/** Who wants what for whom; and, where the reader may, the two answers. */
function WaitingProposal({ proposal, busy, decide }: Waiting) {
  const words = useRoleWords();
  const { name, role, proposedBy, proposedAt, mayDecide, mayAgree } = proposal;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start">
        <Stack gap={2} maw="60ch">
          <Text fw={600}>{role === null ? `A new way in for ${name}` : `The role “${words([role])}” for ${name}`}</Text>
          <Text size="sm" c="dimmed">
            {proposedBy} asked for this on {dateOf(proposedAt)}. {whoDecides(proposal)}
          </Text>
        </Stack>
        {mayDecide && (
          <Group>
            <Button disabled={!mayAgree || busy} onClick={() => decide(true)}>
              Agree<VisuallyHidden> to it for {name}</VisuallyHidden>
            </Button>
            <Button variant="default" disabled={busy} onClick={() => decide(false)}>
              Refuse<VisuallyHidden> it for {name}</VisuallyHidden>
            </Button>
          </Group>
        )}
      </Group>
    </Paper>
  );
}

function whoDecides({ role, mayDecide, mayAgree }: Proposal): string {
  if (!mayDecide) return "It waits for another administrator.";
  if (mayAgree)
    return role === null
      ? "Speak with the person before you agree: whoever has the link gets in as them."
      : "Agree only if you know that they hold this office.";
  return role === "governanceLead"
    ? "Only a governance lead can agree to another one."
    : "Who asked for it manages people here no longer, so it can only be refused.";
}
