import { AgencyId, NewProvider } from "@concordat/domain";
import { z } from "zod";
import { adminProcedure, publicProcedure, router } from "../trpc.ts";
import { comeBack } from "./come-back.ts";
import { decideSignOn, endSignOn, listProviders, proposeSignOn, ShownProviders } from "./keep-provider.ts";

const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

/** A page of our own to come back to. */
const From = z
  .string()
  .max(300)
  .regex(/^\/(?!\/)[^\\\s]*$/)
  .nullable();

export const signOnRouter = router({
  /**
   * Where to send a browser whose person signs in through their agency's provider. `again`: though the provider knows
   * them already. Which agencies have one is not listed for everybody: who takes part can tell something itself.
   */
  begin: publicProcedure
    .input(z.strictObject({ email: z.email().max(254), again: z.boolean(), from: From }))
    .output(z.strictObject({ address: z.url() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.signOn.countBeginning(input.email, ctx.address);
      const { address, cookie } = await ctx.signOn.begin(ctx.app, input);
      ctx.setCookie(cookie);
      return { address };
    }),

  /** The browser is back, with what the provider added to our address. */
  finish: publicProcedure
    .input(z.strictObject({ answer: z.string().min(1).max(8000) }))
    .output(z.strictObject({ next: z.enum(["in", "code", "passkey"]), from: z.string().nullable() }))
    .mutation(({ ctx, input }) => comeBack(ctx, input.answer)),

  /** How the people of the agencies that the actor manages sign in, and who waits to be let in. */
  list: adminProcedure
    .input(z.strictObject({}))
    .output(ShownProviders)
    .query(({ ctx }) => listProviders(ctx)),

  /** Proposes how an agency's people sign in. A second administrator agrees; of the two one is a governance lead. */
  propose: adminProcedure
    .input(z.strictObject({ provider: NewProvider }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await proposeSignOn(ctx, input.provider), done)),

  /** Agrees to what another administrator proposed, or refuses it. */
  decide: adminProcedure
    .input(z.strictObject({ id: z.guid(), agreed: z.boolean() }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await decideSignOn(ctx, input), done)),

  /** Nobody comes in through the agency's provider any more. Whoever is in stays until they sign out. */
  end: adminProcedure
    .input(z.strictObject({ agencyId: AgencyId }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await endSignOn(ctx, input.agencyId), done)),
});
