import { longestPassword, type NewSession } from "@concordat/auth";
import { AgencyId, ProfessionalId } from "@concordat/domain";
import { z } from "zod";
import type { RequestContext } from "../context.ts";
import { publicProcedure, router, signedInProcedure } from "../trpc.ts";
import { whoIsSignedIn, SignedInPerson } from "./who-is-signed-in.ts";

const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

/** Nothing to say: an empty object all the same, so that no mutation can be fired by a form without one. */
const Nothing = z.strictObject({});

/** Gives the browser its new session, and ends the one that it had: nobody is left signed in behind somebody else. */
async function beginInPlace(ctx: RequestContext, { cookie }: NewSession): Promise<void> {
  const before = await ctx.signedIn();
  if (before) await ctx.sessions.signOut(ctx.app, before.sessionId);
  ctx.setCookie(cookie);
}

export const sessionsRouter = router({
  /** Signs in with email and password. Unknown, wrong, suspended or of the other application: one answer, one time. */
  signIn: publicProcedure
    .input(z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(longestPassword) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await beginInPlace(ctx, await ctx.sessions.signIn(ctx.app, { ...input, address: ctx.address }));
      return done;
    }),

  /** Who can be signed in as with one press: the people of a demonstration, nobody anywhere else. */
  demonstrationPeople: publicProcedure
    .output(
      z.array(
        z.strictObject({
          id: ProfessionalId,
          name: z.string(),
          jobTitle: z.string(),
          agency: z.strictObject({ id: AgencyId, name: z.string(), colour: z.string(), mark: z.string() }),
        }),
      ),
    )
    .input(Nothing)
    .query(async ({ ctx }) => {
      if (!ctx.demonstration) return [];
      const people = await ctx.sessions.demonstrationPeople(ctx.app);
      return people.map(({ professional_id, name, job_title, agency_id, agency, colour, mark }) => ({
        id: ProfessionalId.parse(professional_id),
        name,
        jobTitle: job_title,
        agency: { id: AgencyId.parse(agency_id), name: agency, colour, mark },
      }));
    }),

  /** Signs in as one of them. */
  signInAsDemonstrator: publicProcedure
    .input(z.strictObject({ professionalId: ProfessionalId }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await beginInPlace(ctx, await ctx.sessions.signInAsDemonstrator(ctx.app, input.professionalId));
      return done;
    }),

  /** Who is signed in, or null. */
  current: publicProcedure
    .input(Nothing)
    .output(SignedInPerson.nullable())
    .query(({ ctx }) => whoIsSignedIn(ctx)),

  signOut: signedInProcedure
    .input(Nothing)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.sessions.signOut(ctx.app, ctx.sessionId);
      ctx.setCookie(ctx.sessions.blankCookie(ctx.app));
      return done;
    }),

  /** On every device, in both applications. */
  signOutEverywhere: signedInProcedure
    .input(Nothing)
    .output(Done)
    .mutation(async ({ ctx }) => {
      await ctx.sessions.signOutEverywhere(ctx.actor.professional);
      ctx.setCookie(ctx.sessions.blankCookie(ctx.app));
      return done;
    }),
});
