import { Agreement, AgreementId, VersionId } from "@concordat/domain";
import { z } from "zod";
import { beginAgreement, Beginning } from "./begin-agreement.ts";
import { foundIn } from "../proof/found.ts";
import { adminProcedure, asActor, router, signedInProcedure } from "../trpc.ts";
import { documentProcedures } from "./document-procedures.ts";
import { lifeProcedures } from "./life-procedures.ts";
import {
  activateAgreement,
  circulateAgreement,
  endAgreement,
  reviseAgreement,
  saveAgreement,
  withdrawAgreement,
} from "./move-agreement.ts";
import { citeClauses, listAgreements, showVersion } from "./read-agreements.ts";
import { showMatrix } from "./show-matrix.ts";
import { AgreementSummary, CitedClause, ShownFinding, ShownMatrix, ShownVersion } from "./shown-agreement.ts";
import { UmbrellaChoice, umbrellaChoices } from "./umbrella.ts";

const Named = z.strictObject({ id: VersionId });
const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

export const agreementsRouter = router({
  ...lifeProcedures,
  ...documentProcedures,

  /** Every agreement with its versions and where each stands. */
  list: adminProcedure
    .input(z.strictObject({}))
    .output(z.array(AgreementSummary))
    .query(({ ctx }) => listAgreements(ctx)),

  /** One version: its text, the same in words, its signatures, its findings, and what the actor may do to it. */
  byId: adminProcedure
    .input(Named)
    .output(ShownVersion)
    .query(({ ctx, input }) => showVersion(ctx, input.id)),

  /** Who sees what under a version. */
  matrix: adminProcedure
    .input(Named)
    .output(ShownMatrix)
    .query(({ ctx, input }) => showMatrix(ctx, input.id)),

  /** Clauses in words: why somebody sees what they see. */
  cite: signedInProcedure
    .input(
      z.strictObject({ clauses: z.array(z.strictObject({ version: VersionId, clause: z.string().max(12) })).max(100) }),
    )
    .output(z.array(CitedClause))
    .query(({ ctx, input }) => citeClauses(ctx, input.clauses)),

  /** What is found in a text that is being written. */
  check: adminProcedure
    .input(z.strictObject({ agreement: Agreement, of: AgreementId.optional() }))
    .output(z.array(ShownFinding))
    .mutation(({ ctx, input }) =>
      asActor(ctx, {}, async (tx) =>
        foundIn({ agreement: input.agreement, of: input.of ?? null }, await ctx.shelf.current(tx), tx.at),
      ),
    ),

  /** The texts that an agreement can stand under. */
  umbrellas: adminProcedure
    .input(z.strictObject({}))
    .output(z.array(UmbrellaChoice))
    .query(({ ctx }) => asActor(ctx, {}, async (tx) => umbrellaChoices(await ctx.shelf.current(tx), tx.at))),

  /** Begins an agreement that there was none of. */
  begin: adminProcedure
    .input(Beginning)
    .output(Named)
    .mutation(({ ctx, input }) => beginAgreement(ctx, input)),

  /** Begins a new draft with the newest text. */
  revise: adminProcedure
    .input(z.strictObject({ agreementId: AgreementId }))
    .output(Named)
    .mutation(({ ctx, input }) => reviseAgreement(ctx, input.agreementId)),

  /** Saves a draft, unless somebody saved it meanwhile. */
  save: adminProcedure
    .input(z.strictObject({ id: VersionId, revision: z.int().min(1), agreement: Agreement }))
    .output(z.strictObject({ revision: z.int() }))
    .mutation(({ ctx, input }) => saveAgreement(ctx, input)),

  /** Sends a text that its parties were consulted on out for signature. */
  circulate: adminProcedure
    .input(Named)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await circulateAgreement(ctx, input.id), done)),

  /** Takes it back, while nobody has signed. */
  withdraw: adminProcedure
    .input(Named)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await withdrawAgreement(ctx, input.id), done)),

  /** Brings it into force between those who have signed. */
  activate: adminProcedure
    .input(Named)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await activateAgreement(ctx, input.id), done)),

  /** Ends it. What it shared is no longer shared, at once and everywhere. */
  end: adminProcedure
    .input(Named)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await endAgreement(ctx, input.id), done)),
});
