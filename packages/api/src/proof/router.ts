import { Agreement, Expectation, FieldKey, VersionId } from "@concordat/domain";
import { z } from "zod";
import { streamOf } from "../stream.ts";
import { adminProcedure, router } from "../trpc.ts";
import { measureImpact } from "./measure-impact.ts";
import { compareVersions, seeInText, tryExamples, whoSees } from "./prove.ts";
import { ImpactFrame } from "./shown-impact.ts";
import { Comparison, FieldSight, SeenFields, TriedExample } from "./shown-proof.ts";

/** Proof of what an agreement does, before anybody signs it and while it runs. */
export const proofRouter = router({
  /** Tries the examples that belong to a text: how each comes out, and which clauses decide it. */
  examples: adminProcedure
    .input(z.strictObject({ agreement: Agreement }))
    .output(z.array(TriedExample))
    .mutation(({ ctx, input }) => tryExamples(ctx, input.agreement)),

  /** Who gains and who loses what between two versions; `other` left out, against the one that it replaces. */
  compare: adminProcedure
    .input(z.strictObject({ id: VersionId, other: VersionId.nullable() }))
    .output(Comparison)
    .query(({ ctx, input }) => compareVersions(ctx, input)),

  /** What a text that is not in force yet would change in the live caseload, in numbers; how far it is while it counts. */
  impact: adminProcedure
    .input(z.strictObject({ id: VersionId }))
    .output(streamOf(ImpactFrame))
    .subscription(({ ctx, input, signal }) => measureImpact(ctx, input.id, signal ?? AbortSignal.timeout(0))),

  /** What somebody would see under a text, whoever has signed it: in an example, of which what is given is known. */
  seeAs: adminProcedure
    .input(
      z.strictObject({
        id: VersionId,
        as: Expectation.pick({ reader: true, owner: true, given: true, shielded: true }),
      }),
    )
    .output(SeenFields)
    .query(({ ctx, input }) => seeInText(ctx, input)),

  /** Who may see a field under everything that is in force, and why. */
  whoSees: adminProcedure
    .input(z.strictObject({ field: FieldKey }))
    .output(FieldSight)
    .query(({ ctx, input }) => whoSees(ctx, input.field)),
});
