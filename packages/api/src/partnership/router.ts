import { newToken, tokenHashOf } from "@concordat/auth";
import { Refusal, termOf } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { z } from "zod";
import type { RequestContext } from "../context.ts";
import { adminProcedure, publicProcedure, router } from "../trpc.ts";
import { FirstSteps, readFirstSteps } from "./first-steps.ts";
import { NewPartnership, newWorld } from "./new-partnership.ts";

const invitationLives = 24 * 3_600_000;
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "setUpToken");

/** Makes the partnership, and invites its first governance lead. Returns the token of that invitation. */
async function setUp(ctx: RequestContext, token: string, asked: NewPartnership): Promise<string> {
  if (!termOf(standard.vocabularies, "agencyKind", asked.agency.kind))
    throw new Refusal("BAD_INPUT", [{ path: "agency.kind", problem: "unknown" }]);
  const invitation = newToken();
  const done = await ctx.firstDay.setUp(tokenHashOf(token), newWorld(asked, ctx.newId), {
    id: ctx.newId(),
    tokenHash: tokenHashOf(invitation),
    expiresAt: new Date(ctx.database.clock() + invitationLives).toISOString(),
  });
  if (!done) throw new Refusal("BAD_INPUT", [{ path: "token", problem: "setUpToken" }]);
  return invitation;
}

export const partnershipRouter = router({
  /** What leads to the first agreement in force, and which of it is done. */
  firstSteps: adminProcedure
    .input(z.strictObject({}))
    .output(FirstSteps)
    .query(({ ctx }) => readFirstSteps(ctx)),

  /** Whether this is the first day: there is no partnership, and whoever has the printed token may make one. */
  needsSetUp: publicProcedure
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        needed: z.boolean(),
        /** On the first day nobody is signed in to read the words. */
        agencyKinds: z.array(z.strictObject({ code: z.string(), label: z.string() })),
      }),
    )
    .query(async ({ ctx }) => {
      const needed = ctx.app === "admin" && (await ctx.firstDay.isToday());
      const kinds = (standard.vocabularies["agencyKind"]?.terms ?? []).filter(({ code }) => code !== "joint");
      return { needed, agencyKinds: needed ? kinds.map(({ code, label }) => ({ code, label })) : [] };
    }),

  /** Sets the partnership up. What comes back opens the first governance lead's invitation. */
  setUp: publicProcedure
    .input(z.strictObject({ token: Token, partnership: NewPartnership }))
    .output(z.strictObject({ invitation: z.string() }))
    .mutation(async ({ ctx, input: { token, partnership } }) => {
      if (ctx.app !== "admin" || !(await ctx.firstDay.isToday())) throw new Refusal("NOT_FOUND");
      return { invitation: await setUp(ctx, token, partnership) };
    }),
});
