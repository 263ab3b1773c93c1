import type { Transaction } from "@concordat/db";
import { type CaseId, Refusal } from "@concordat/domain";
import { type GoodGround, writerOn } from "../gateway/writer.ts";
import type { ActorContext } from "../trpc.ts";

/** The ground on which the policy last let the actor write: on this case, or else on any. Whether it stands, the database says. */
export function groundBefore({ decisions, shelf, actor }: ActorContext, caseId: CaseId): GoodGround | null {
  const ground = decisions.groundOf(actor.professional, caseId);
  const governance = ground ? shelf.known(actor.partnership, ground.epoch) : null;
  return ground && governance ? { ground, governance } : null;
}

/** Writing needs an open case that the actor's agency works now. The row policy asks the same again. */
export async function mayWrite(ctx: ActorContext, tx: Transaction, caseId: CaseId): Promise<GoodGround> {
  const { ground, governance, writer } = await writerOn(ctx, tx, caseId);
  if (!writer.involved) throw new Refusal("NOT_ALLOWED");
  if (governance.epoch === ground.epoch) ctx.decisions.keepGround(ctx.actor.professional, caseId, ground);
  return { ground, governance };
}
