import { createHash } from "node:crypto";
import { Refusal } from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";
import { type Opening, picturedNow } from "./case-picture.ts";

/** What a picture says, whenever it was taken. */
async function digestOf(ctx: ActorContext, opening: Opening): Promise<string | null> {
  const picture = await picturedNow(ctx, opening);
  return (
    picture &&
    createHash("sha256")
      .update(JSON.stringify({ ...picture, at: null }))
      .digest("hex")
  );
}

/**
 * Tells an open page that what it may show has changed, and nothing else: what it now is, the page asks for. Each time
 * the session and the rights are read again. A change that the reader may not see sends no frame at all.
 */
export async function* watchCase(
  ctx: ActorContext,
  opening: Opening,
  signal: AbortSignal,
): AsyncGenerator<{ changed: true }> {
  let seen = await digestOf(ctx, opening);
  if (seen === null) throw new Refusal("NOT_FOUND");
  for await (const _ of ctx.changes.of({ partnershipId: ctx.actor.partnership, caseId: opening.caseId }, signal)) {
    if (!(await ctx.stillSignedIn())) return;
    const now = await digestOf(ctx, opening);
    if (now === seen) continue;
    seen = now;
    yield { changed: true };
    if (now === null) return;
  }
}
