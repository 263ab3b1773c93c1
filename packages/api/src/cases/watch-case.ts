import { Refusal } from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";
import { type Opening, picturedNow } from "./case-picture.ts";

/** An opening of which the page already shows an edition, or (null) nothing yet. */
export type Watching = Opening & { readonly seen: string | null };

/**
 * Tells an open page that what it may show has changed, and nothing else: what it now is, the page asks for. Each time
 * the session and the rights are read again. A change that the reader may not see sends no frame at all; one that came
 * between the page's picture and its watching sends one at once.
 */
export async function* watchCase(
  ctx: ActorContext,
  { seen: shown, ...opening }: Watching,
  signal: AbortSignal,
): AsyncGenerator<{ changed: true }> {
  const leaving = new AbortController();
  const until = AbortSignal.any([signal, leaving.signal]);
  // Listens before it looks: a change meanwhile is not passed over.
  const { partnership: partnershipId, professional: professionalId } = ctx.actor;
  const changes = ctx.changes.of({ partnershipId, professionalId, caseId: opening.caseId }, until);
  const editionNow = async () => (await picturedNow(ctx, opening))?.edition ?? null;
  try {
    const first = await editionNow();
    if (first === null) throw new Refusal("NOT_FOUND");
    if (shown !== null && shown !== first) yield { changed: true };
    let seen: string | null = first;
    for await (const _ of changes) {
      // Said, not only ended: else the page would stand there with what it last showed.
      if (!(await ctx.stillSignedIn())) throw new Refusal("NOT_SIGNED_IN");
      const now = await editionNow();
      if (now === seen) continue;
      seen = now;
      yield { changed: true };
      if (now === null) return;
    }
  } finally {
    leaving.abort();
  }
}
