import { longestPassword } from "@concordat/auth";
import { AgencyId, ProfessionalId, Refusal } from "@concordat/domain";
import { z } from "zod";
import { publicProcedure, router, signedInProcedure } from "../trpc.ts";
import { beginInPlace, signInBy } from "./begin-in-place.ts";
import { Code, Proof, proveAgain } from "./prove-again.ts";
import { AskedToSignIn, PasskeyAnswer } from "./webauthn.ts";
import { whoIsSignedIn, SignedInPerson } from "./who-is-signed-in.ts";

const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

/** Nothing to say: an empty object all the same, so that no mutation can be fired by a form without one. */
const Nothing = z.strictObject({});

export const sessionsRouter = router({
  /**
   * Signs in with email and password. Unknown, wrong, suspended or of the other application: one answer, one time.
   * `half`: the code of their authenticator app is still to come, and nothing else is open.
   */
  signIn: publicProcedure
    .input(z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(longestPassword) }))
    .output(z.strictObject({ half: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const session = await ctx.sessions.signIn(ctx.app, { ...input, address: ctx.address });
      await beginInPlace(ctx, session);
      return { half: session.half };
    }),

  /** The code of an authenticator app, after the password: now they are signed in, under a new cookie. */
  proveCode: publicProcedure
    .input(z.strictObject({ code: Code }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const half = await ctx.halfSignedIn();
      if (!half) throw new Refusal("NOT_SIGNED_IN");
      const { professional } = half.actor;
      await ctx.codes.check(professional, input.code, ctx.address);
      await signInBy(ctx, professional, "code");
      return done;
    }),

  /** What the device needs to sign in with a passkey of this host. */
  askForPasskey: publicProcedure
    .input(Nothing)
    .output(AskedToSignIn)
    .mutation(({ ctx }) => ctx.passkeys.askToSignIn(ctx.app)),

  /** Signs in with a passkey. Whatever is wrong with it is refused in one way. */
  signInWithPasskey: publicProcedure
    .input(PasskeyAnswer)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const professional = await ctx.passkeys.whoSigned(ctx.app, input);
      await signInBy(ctx, professional, "passkey");
      return done;
    }),

  /** Whoever is signed in shows again that it is them: for acts that bind others. */
  proveAgain: signedInProcedure
    .input(Proof)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await proveAgain(ctx, input);
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

  /** `leaveBy`: where whoever came through their agency’s provider ends their session there as well. */
  signOut: signedInProcedure
    .input(Nothing)
    .output(z.strictObject({ leaveBy: z.url().nullable() }))
    .mutation(async ({ ctx }) => {
      await ctx.sessions.signOut(ctx.app, ctx.sessionId);
      ctx.setCookie(ctx.sessions.blankCookie(ctx.app));
      const cameByProvider = ctx.factor === "singleSignOn" || ctx.factor === "singleSignOnAlone";
      return { leaveBy: cameByProvider ? await ctx.signOn.leaving(ctx.app, ctx.actor.professional) : null };
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
