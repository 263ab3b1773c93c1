import { type Invited, longestPassword } from "@concordat/auth";
import { z } from "zod";
import type { RequestContext } from "../context.ts";
import { signInBy } from "../sessions/begin-in-place.ts";
import { Code } from "../sessions/prove-again.ts";
import { AskedToRegister, NewPasskey } from "../sessions/webauthn.ts";
import { publicProcedure, router } from "../trpc.ts";

/** The token of the link: it came by mail or by hand, and stands in no address. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const ByToken = z.strictObject({ token: Token });

/** A password of one's own choosing: long rather than odd (NIST SP 800-63B). */
const NewPassword = z.string().min(12).max(longestPassword);

const invitedBy = (ctx: RequestContext, token: string): Promise<Invited> => ctx.invitations.byToken(token, ctx.address);

export const invitationsRouter = router({
  /** Who is invited, to what: for whoever holds the link. */
  byToken: publicProcedure
    .input(ByToken)
    .output(
      z.strictObject({
        kind: z.enum(["join", "recovery"]),
        name: z.string(),
        jobTitle: z.string(),
        email: z.string(),
        agency: z.string(),
        partnership: z.string(),
        roles: z.array(z.string()),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { kind, name, jobTitle, email, agency, partnership, roles } = await invitedBy(ctx, input.token);
      return { kind, name, jobTitle, email, agency, partnership, roles: [...roles] };
    }),

  /** What the device needs to make a passkey for whoever is invited. */
  askForPasskey: publicProcedure
    .input(ByToken)
    .output(AskedToRegister)
    .mutation(async ({ ctx, input }) => ctx.passkeys.askToRegister(ctx.app, await invitedBy(ctx, input.token))),

  /** A secret for an authenticator app, to be confirmed by a code of it. */
  askForCode: publicProcedure
    .input(ByToken)
    .output(z.strictObject({ challenge: z.uuid(), secret: z.string(), address: z.string() }))
    .mutation(async ({ ctx, input }) => ctx.invitations.codeSecret(ctx.app, await invitedBy(ctx, input.token))),

  /** Takes the invitation up, with the terms of use, and signs in. */
  accept: publicProcedure
    .input(
      ByToken.extend({
        acceptsTerms: z.literal(true),
        credentials: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("passkey"), made: NewPasskey }),
          z.strictObject({ kind: z.literal("password"), password: NewPassword, challenge: z.uuid(), code: Code }),
        ]),
      }),
    )
    .output(z.strictObject({ done: z.literal(true) }))
    .mutation(async ({ ctx, input: { token, credentials } }) => {
      const invited = await invitedBy(ctx, token);
      const professional = await ctx.invitations.accept(ctx.app, token, { invited, credentials });
      await signInBy(ctx, professional, credentials.kind === "passkey" ? "passkey" : "code");
      return { done: true };
    }),
});
