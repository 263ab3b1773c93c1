import { giveReason as writeReason, readCases } from "@concordat/db";
import { CaseId, Code, reasonLastsMs, Refusal, termOf } from "@concordat/domain";
import { z } from "zod";
import { readAndJudge } from "../gateway/judge.ts";
import { type ActorContext, asActor } from "../trpc.ts";

/** One of the partnership's reasons: a code, so that no words about a person stand outside the vault. */
export const ReasonInput = z.strictObject({ caseId: CaseId, reason: Code });
export type ReasonInput = z.infer<typeof ReasonInput>;

export const GivenReason = z.strictObject({ until: z.iso.datetime() });
export type GivenReason = z.infer<typeof GivenReason>;

/**
 * Records why the actor needs what clauses show only to who says so. It counts for this case, on this visit, for two
 * hours; whatever is then shown has it beside it in the ledger.
 */
export const giveReason = (ctx: ActorContext, { caseId, reason }: ReasonInput): Promise<GivenReason> =>
  asActor(ctx, { scope: [caseId] }, async (tx) => {
    const { governance, cases } = await readAndJudge(ctx, tx, { read: readCases, purpose: null });
    if (!cases.some((each) => each.caseId === caseId)) throw new Refusal("NOT_FOUND");
    if (!termOf(governance.glossary.vocabularies, "reasonToSee", reason))
      throw new Refusal("BAD_INPUT", [{ path: "reason", problem: "invalid_value" }]);
    const until = tx.at + reasonLastsMs;
    writeReason(tx, { id: ctx.newId(), caseId, reason, until }, ctx.newId());
    return { until: new Date(until).toISOString() };
  });
