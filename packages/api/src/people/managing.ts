import { type Transaction, writeAuditEvent } from "@concordat/db";
import { Refusal } from "@concordat/domain";
import { type ActorContext, asActor, requireFresh } from "../trpc.ts";

/** The governance lead manages everybody's people, an agency's administrator its own. Whose, the database says. */
export function requireManager({ roles }: Pick<ActorContext, "roles">): void {
  if (!roles.includes("governanceLead") && !roles.includes("agencyAdministrator")) throw new Refusal("NOT_ALLOWED");
}

/** Somebody who manages people, and has proved just now who they are. */
export function requireFreshManager(ctx: ActorContext): void {
  requireManager(ctx);
  requireFresh(ctx);
}

/** What is done to whom, as the audit names it. */
interface Deed {
  readonly act: string;
  readonly id: string;
}

/** Writes down that somebody was managed. */
export const noteDeed = (ctx: ActorContext, tx: Transaction, { act, id }: Deed): void =>
  writeAuditEvent(tx, { id: ctx.newId(), act, noun: "professional", nounId: id, caseId: null });

/** Does something to somebody else whom the actor manages, and writes it down. Nobody manages themselves. */
export async function manage<Result>(
  ctx: ActorContext,
  deed: Deed,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  requireFreshManager(ctx);
  if (deed.id === ctx.actor.professional) throw new Refusal("NOT_ALLOWED");
  return asActor(ctx, {}, async (tx) => {
    const result = await work(tx);
    noteDeed(ctx, tx, deed);
    return result;
  });
}
