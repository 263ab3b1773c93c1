import { z } from "zod";
import { AskedToRegister, NewPasskey } from "../sessions/webauthn.ts";
import { requireFresh, router, signedInProcedure } from "../trpc.ts";
import { Refusal } from "@concordat/domain";

const Nothing = z.strictObject({});
const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

const iso = (at: number): string => new Date(at).toISOString();

export const accountRouter = router({
  /** How the person signs in, and where they are signed in. */
  byId: signedInProcedure
    .input(Nothing)
    .output(
      z.strictObject({
        hasPassword: z.boolean(),
        hasCode: z.boolean(),
        passkeys: z.array(
          z.strictObject({
            id: z.string(),
            host: z.string(),
            createdAt: z.iso.datetime(),
            lastUsedAt: z.iso.datetime().nullable(),
          }),
        ),
        sessions: z.array(
          z.strictObject({
            /** A name of the session by which nobody can sign in. */
            visit: z.guid(),
            app: z.enum(["portal", "admin"]),
            beganAt: z.iso.datetime(),
            seenAt: z.iso.datetime(),
            present: z.boolean(),
          }),
        ),
      }),
    )
    .query(async ({ ctx }) => {
      const who = ctx.actor.professional;
      const [ways, passkeys, sessions] = await Promise.all([
        ctx.sessions.waysIn(who),
        ctx.passkeys.of(who),
        ctx.sessions.all(who),
      ]);
      return {
        ...ways,
        passkeys: passkeys.map(({ id, relyingParty, createdAt, lastUsedAt }) => ({
          id,
          host: relyingParty,
          createdAt: iso(createdAt),
          lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
        })),
        sessions: sessions.map(({ visit, app, beganAt, seenAt }) => ({
          visit,
          app,
          beganAt: iso(beganAt),
          seenAt: iso(seenAt),
          present: visit === ctx.actor.visit,
        })),
      };
    }),

  askForPasskey: signedInProcedure
    .input(Nothing)
    .output(AskedToRegister)
    .mutation(async ({ ctx }) => {
      requireFresh(ctx);
      const professional = ctx.actor.professional;
      const email = (await ctx.sessions.emailOf(professional)) ?? professional;
      return ctx.passkeys.askToRegister(ctx.app, { email, name: email, professional });
    }),

  addPasskey: signedInProcedure
    .input(z.strictObject({ made: NewPasskey }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      requireFresh(ctx);
      const professional = ctx.actor.professional;
      await ctx.passkeys.add(professional, await ctx.passkeys.made(ctx.app, professional, input.made));
      return done;
    }),

  /** Takes a passkey away. The last way in stays. */
  removePasskey: signedInProcedure
    .input(z.strictObject({ id: z.string().max(1024) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      requireFresh(ctx);
      await ctx.passkeys.remove(ctx.actor.professional, input.id);
      return done;
    }),

  /** Ends one session of the person's own. */
  endSession: signedInProcedure
    .input(z.strictObject({ visit: z.guid() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      if (!(await ctx.sessions.endVisit(ctx.actor.professional, input.visit))) throw new Refusal("NOT_FOUND");
      return done;
    }),
});
