import { Refusal } from "@concordat/domain";
import type { RequestContext } from "../context.ts";
import { signInBy } from "../sessions/begin-in-place.ts";

interface ComeBack {
  /** What is still to come: the code of an app, or a passkey; nothing once they are in. */
  readonly next: "in" | "code" | "passkey";
  readonly from: string | null;
}

/** Signs in whoever has come back from their provider; where it used one factor, half of it, as a password would. */
export async function comeBack(ctx: RequestContext, answer: string): Promise<ComeBack> {
  const { professional, factor, from } = await ctx.signOn.finish(ctx.app, { answer, cookies: ctx.cookies });
  const { half } = await signInBy(ctx, professional, factor);
  ctx.setCookie(ctx.signOn.blankCookie(ctx.app));
  if (!half) return { next: "in", from };
  const { hasCode } = await ctx.sessions.waysIn(professional);
  if (hasCode) return { next: "code", from };
  if ((await ctx.passkeys.of(professional)).length > 0) return { next: "passkey", from };
  throw new Refusal("SECOND_FACTOR_NEEDED");
}
