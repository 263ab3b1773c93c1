import { Text } from "@mantine/core";
import { usePerson } from "../../lib/person.ts";
import { useTRPC } from "../../lib/trpc.ts";
import type { Acting } from "./acting.ts";
import { ReasonedAct } from "./reasoned-act.tsx";

/** What the reader's own agency is called in the text. */
function useOwnName({ version }: Acting): string {
  const { agencyId } = usePerson();
  return version.agreement.parties.find(({ agency }) => agency === agencyId)?.name ?? "your agency";
}

/** Stops the flows from and to the reader's own agency. */
export function SuspendOwn(acting: Acting) {
  const trpc = useTRPC();
  const name = useOwnName(acting);
  return (
    <ReasonedAct
      {...acting}
      does={trpc.agreements.suspend.mutationOptions()}
      label="Suspend for my agency"
      question={`Suspend this agreement for ${name}?`}
      asks="Why it is suspended"
      said={`Suspended for ${name}. Nothing passes from or to it under this agreement.`}
      colour="red.9"
      quiet
    >
      <Text>
        At once, and on every open page of the portal: {name} no longer sees what the other parties share under this
        agreement, and they no longer see what {name} shares. The other parties go on between themselves. What is
        withheld stays withheld.
      </Text>
      <Text>
        Where somebody is at risk, people can still tell each other what they must, by telephone, and record it. Your
        agency’s signatory can resume at any time.
      </Text>
    </ReasonedAct>
  );
}

/** Opens them again. */
export function ResumeOwn(acting: Acting) {
  const trpc = useTRPC();
  const name = useOwnName(acting);
  return (
    <ReasonedAct
      {...acting}
      does={trpc.agreements.resume.mutationOptions()}
      label="Resume for my agency"
      question={`Resume this agreement for ${name}?`}
      asks="Why it can go on"
      said={`Resumed for ${name}. The portal shows again what this agreement shares.`}
    >
      <Text>
        From now on {name} takes part again: it sees what the other parties share under this agreement, and they see
        what it shares. The text is the one that was signed; nothing has to be signed again.
      </Text>
    </ReasonedAct>
  );
}

/** Gives notice for the reader's own agency. */
export function LeaveAgreement(acting: Acting) {
  const trpc = useTRPC();
  const name = useOwnName(acting);
  const { noticeDays } = acting.version.agreement.commonTerms;
  return (
    <ReasonedAct
      {...acting}
      does={trpc.agreements.leave.mutationOptions()}
      label="Leave the agreement"
      question={`Leave this agreement for ${name}?`}
      asks="Why your agency leaves"
      said={noticeDays ? `Notice is given for ${name}.` : `${name} has left.`}
      colour="red.9"
      quiet
    >
      <Text>
        {noticeDays
          ? `The parties have agreed on ${noticeDays} days’ notice. Until they are over everything goes on; then nothing passes from or to ${name} under this agreement. To stop at once, suspend it as well.`
          : `No notice was agreed on: ${name} leaves at once, and nothing passes from or to it under this agreement.`}
      </Text>
      <Text fw={600}>It cannot be undone. To come back, {name} signs a later version.</Text>
    </ReasonedAct>
  );
}

/** Proposes to stop it for every party. */
export function ProposeSuspension(acting: Acting) {
  const trpc = useTRPC();
  return (
    <ReasonedAct
      {...acting}
      does={trpc.agreements.proposeSuspension.mutationOptions()}
      label="Propose to suspend it for all"
      question="Propose to suspend this agreement for all parties?"
      asks="Why it should be suspended"
      said="Proposed. It is suspended for all parties when a second person confirms it."
      colour="red.9"
      quiet
    >
      <Text>
        Nothing happens yet. A second governance lead, or the signatory of a party, has to confirm it within two weeks;
        then nothing is shared under it by anybody, at once.
      </Text>
    </ReasonedAct>
  );
}

/** Proposes to go on with it for every party. */
export function ProposeResumption(acting: Acting) {
  const trpc = useTRPC();
  return (
    <ReasonedAct
      {...acting}
      does={trpc.agreements.proposeResumption.mutationOptions()}
      label="Propose to resume it for all"
      question="Propose to resume this agreement for all parties?"
      asks="Why it can go on"
      said="Proposed. It goes on for all parties when a second person confirms it."
    >
      <Text>
        Nothing happens yet. A second governance lead, or the signatory of a party, has to confirm it within two weeks.
        Parties that have suspended it for themselves, or left, stay out.
      </Text>
    </ReasonedAct>
  );
}
