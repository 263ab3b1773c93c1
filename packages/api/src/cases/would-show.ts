import { readCases } from "@concordat/db";
import { AgencyId, CaseId, Code, FieldKey, Refusal, VersionId } from "@concordat/domain";
import { clueWords, wouldShow } from "@concordat/policy";
import { z } from "zod";
import { readAndJudge } from "../gateway/judge.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { isMarked } from "./show-case.ts";

/** What a mark of the picture says: which field of which agency is held back. */
export const WouldShowInput = z.strictObject({
  caseId: CaseId,
  purpose: Code.nullable().default(null),
  field: FieldKey,
  agencyId: AgencyId,
});
export type WouldShowInput = z.infer<typeof WouldShowInput>;

export const WaysIn = z.array(
  z.strictObject({
    version: VersionId,
    clause: z.string(),
    does: z.enum(["share", "ask"]),
    /** What the actor is not, and would have to be. */
    lacks: z.array(z.string()),
    /** What the clause asks of the case, the person and the entry; whether it is so is not told. */
    rests: z.array(z.string()),
  }),
);
export type WaysIn = z.infer<typeof WaysIn>;

/**
 * What would have to be true for the actor to be shown what a mark of their picture stands for: what the signed texts
 * ask, and what of it the actor is not. Of the case it tells nothing but what the mark tells; without a mark, nothing.
 */
export const waysIn = (ctx: ActorContext, { caseId, purpose, field, agencyId }: WouldShowInput): Promise<WaysIn> =>
  asActor(ctx, { scope: [caseId], purpose }, async (tx) => {
    const { governance, cases } = await readAndJudge(ctx, tx, { read: readCases, purpose });
    const judged = cases.find((each) => each.caseId === caseId);
    if (!judged) throw new Refusal("NOT_FOUND");
    const marked = judged.rows.some(
      (each) => isMarked(each) && each.row.field === field && each.row.owner === agencyId,
    );
    if (!marked) return [];
    const ways = wouldShow(governance.book, { field, owner: agencyId, viewer: judged.viewer }, tx.at);
    return ways.map(({ lacks, rests, ...way }) => ({
      ...way,
      lacks: lacks.map((clue) => clueWords(clue, governance.glossary)),
      rests: rests.map((clue) => clueWords(clue, governance.glossary)),
    }));
  });
