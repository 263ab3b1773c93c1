import type { Factor, NewSession } from "@concordat/auth";
import type { ProfessionalId } from "@concordat/domain";
import type { RequestContext } from "../context.ts";

/**
 * Gives the browser its new session, and ends the one that it had: nobody is left signed in behind somebody else. Where
 * it is whole, they are told by mail of a place that is new to them.
 */
export async function beginInPlace(ctx: RequestContext, session: NewSession): Promise<void> {
  const { cookie, half, professional } = session;
  const before = (await ctx.signedIn()) ?? (await ctx.halfSignedIn());
  if (before) await ctx.sessions.signOut(ctx.app, before.sessionId);
  if (!half) await ctx.places.note(professional, ctx.address);
  ctx.setCookie(cookie);
}

/** Signs in whoever has proved by this factor who they are. */
export async function signInBy(
  ctx: RequestContext,
  professional: ProfessionalId,
  factor: Factor,
): Promise<{ half: boolean }> {
  const session = await ctx.sessions.begin(ctx.app, professional, factor);
  await beginInPlace(ctx, session);
  return { half: session.half };
}
