import type { NewSession } from "@concordat/auth";
import type { RequestContext } from "../context.ts";

/** Gives the browser its new session, and ends the one that it had: nobody is left signed in behind somebody else. */
export async function beginInPlace(ctx: RequestContext, { cookie }: Pick<NewSession, "cookie">): Promise<void> {
  const before = (await ctx.signedIn()) ?? (await ctx.halfSignedIn());
  if (before) await ctx.sessions.signOut(ctx.app, before.sessionId);
  ctx.setCookie(cookie);
}
