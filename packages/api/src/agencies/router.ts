import { AgencyAmendment, AgencyId, IdempotencyKey, NewAgency, NewAssurance } from "@concordat/domain";
import { z } from "zod";
import { adminProcedure, router } from "../trpc.ts";
import { assureAgency, newAgency, sayOfAgency } from "./keep-agency.ts";
import { listAgencies, ManagedAgencies } from "./list-agencies.ts";

const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

export const agenciesRouter = router({
  /** The agencies that the actor keeps, with the bodies that answer for them, what they hold, and how many work there. */
  list: adminProcedure
    .input(z.strictObject({}))
    .output(ManagedAgencies)
    .query(({ ctx }) => listAgencies(ctx)),

  /** Adds an agency. It takes part in nothing until it has signed an agreement. */
  add: adminProcedure
    .input(z.strictObject({ key: IdempotencyKey, agency: NewAgency }))
    .output(z.strictObject({ id: AgencyId }))
    .mutation(async ({ ctx, input }) => ({ id: await newAgency(ctx, input.key, input.agency) })),

  /** Says otherwise what an agency is called and how it is reached. */
  amend: adminProcedure
    .input(z.strictObject({ id: AgencyId, said: AgencyAmendment }))
    .output(Done)
    .mutation(async ({ ctx, input }) => (await sayOfAgency(ctx, input.id, input.said), done)),

  /** Notes what an agency holds, and on which days. */
  assure: adminProcedure
    .input(z.strictObject({ key: IdempotencyKey, agencyId: AgencyId, held: NewAssurance }))
    .output(Done)
    .mutation(
      async ({ ctx, input: { key, agencyId, held } }) => (await assureAgency(ctx, key, { ...held, agencyId }), done),
    ),
});
