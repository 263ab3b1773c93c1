import { decideProposal, readManagedPeople, readProposals } from "@concordat/db";
import { Refusal } from "@concordat/domain";
import { type ActorContext, asActor } from "../trpc.ts";
import { newInvitation } from "./invitation-link.ts";
import { noteDeed, requireFreshManager } from "./managing.ts";
import { roleOf } from "./shown-person.ts";

interface Decision {
  readonly id: string;
  readonly agreed: boolean;
}

/**
 * Decides what another administrator proposed. Agreeing to a new way in passes its link on, this once. What was decided
 * before is no longer there; one's own is seen, and for somebody else to decide.
 */
export const decide = async (ctx: ActorContext, { id, agreed }: Decision): Promise<{ link: string | null }> => {
  requireFreshManager(ctx);
  return asActor(ctx, {}, async (tx) => {
    const asked = (await readProposals(tx)).find((proposal) => proposal.id === id);
    if (!asked) throw new Refusal("NOT_FOUND");
    if (!(agreed ? asked.mayAgree : asked.mayDecide)) throw new Refusal("NOT_ALLOWED");
    const { invitation, passOn } = newInvitation(ctx, tx);
    const decided = await decideProposal(tx, { id, agreed }, invitation);
    if (!decided) throw new Refusal("WRONG_STATE");
    const { professionalId, act } = decided;
    noteDeed(ctx, tx, { act: agreed ? "agree" : "refuse", id: professionalId });
    if (!agreed || roleOf(act) !== null) return { link: null };
    const roles = (await readManagedPeople(tx)).find((person) => person.id === professionalId)?.roles ?? [];
    return { link: passOn({ id: professionalId, roles }) };
  });
};
