import { addApproval, addSignature, beginPeriods } from "@concordat/db";
import { type ActorContext, requireFresh } from "../trpc.ts";
import { act, sameText } from "./acting.ts";
import type { Approving, Signing } from "./shown-life.ts";

/** Approves the text for the actor's agency: from here its signatory may sign it, and nobody who approved it does. */
export const approveAgreement = (ctx: ActorContext, { id, hash }: Approving): Promise<void> =>
  act(ctx, { id, kind: "approve" }, async ({ tx, ...life }) => {
    sameText(life, hash);
    await addApproval(tx, { versionId: id, hash });
  });

/**
 * Signs for the actor's agency the text that they have before them, after they have shown again that it is them. In
 * force already: the agency takes part from now on.
 */
export async function signAgreement(ctx: ActorContext, { id, hash, password }: Signing): Promise<void> {
  if (password === null || ctx.factor === "code") requireFresh(ctx);
  if (password !== null) await ctx.sessions.typedAgain(ctx.actor.professional, { password, address: ctx.address });
  await act(ctx, { id, kind: "sign" }, async ({ tx, ...life }) => {
    sameText(life, hash);
    await addSignature(tx, { versionId: id, hash });
    if (life.row.state !== "inForce") return;
    const own = { agencyId: ctx.actor.agency, until: null };
    await beginPeriods(tx, { versionId: id, parties: [own], from: new Date(tx.at) });
  });
}
