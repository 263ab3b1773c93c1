import { readCases, readSubjectNotices, recordOutcome } from "@concordat/db";
import { CaseId, Code, Refusal, termOf } from "@concordat/domain";
import { z } from "zod";
import { readAndJudge } from "../gateway/judge.ts";
import { type ActorContext, asActor } from "../trpc.ts";

/** What came of telling somebody: one of the partnership's codes, so that no words about them stand outside the vault. */
export const OutcomeInput = z.strictObject({ caseId: CaseId, id: z.uuid(), outcome: Code });
export type OutcomeInput = z.infer<typeof OutcomeInput>;

/** Records that a person was told of a disclosure, or why not. Nothing is ever sent to them by itself. */
export const tellSubject = (ctx: ActorContext, { caseId, id, outcome }: OutcomeInput): Promise<{ id: string }> =>
  asActor(ctx, { scope: [caseId] }, async (tx) => {
    const { governance, cases } = await readAndJudge(ctx, tx, { read: readCases, purpose: null });
    const judged = cases.find((each) => each.caseId === caseId);
    const notice = judged && (await readSubjectNotices(tx, caseId)).find((each) => each.id === id);
    if (!notice) throw new Refusal("NOT_FOUND");
    if (!judged.viewer.involved) throw new Refusal("NOT_ALLOWED");
    if (notice.outcome) throw new Refusal("CHANGED_MEANWHILE");
    if (!termOf(governance.glossary.vocabularies, "tellingOutcome", outcome))
      throw new Refusal("BAD_INPUT", [{ path: "outcome", problem: "invalid_value" }]);
    recordOutcome(tx, { id, caseId, outcome }, ctx.newId());
    return { id };
  });
