import { type OwnerNotice, readCases, readOwnerNotices, readSubjectNotices, type SubjectNotice } from "@concordat/db";
import { AgencyId, type CaseId, FieldKey, Refusal, SubjectId, VersionId } from "@concordat/domain";
import { z } from "zod";
import { involvedAgencies } from "../cases/involved-agencies.ts";
import { readAndJudge } from "../gateway/judge.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const under = {
  /** Who was shown it; null where their part in the case is not shown to the reader. */
  agencyId: AgencyId.nullable(),
  version: VersionId,
  clause: z.string(),
};

/** What an owner is owed, and what its people owe: that others were shown something, and whom to tell. */
export const CaseNotices = z.strictObject({
  shown: z.array(z.strictObject({ ...under, day: z.string(), fields: z.array(FieldKey) })),
  toTell: z.array(
    z.strictObject({
      id: z.uuid(),
      ...under,
      subjectId: SubjectId,
      dueAt: z.iso.datetime(),
      outcome: z.strictObject({ code: z.string(), at: z.iso.datetime() }).nullable(),
    }),
  ),
});
export type CaseNotices = z.infer<typeof CaseNotices>;

const iso = (at: number): string => new Date(at).toISOString();

/** The notices of a case to the actor's agency: what was shown of its entries under clauses that owe it word. */
export const noticesOfCase = (ctx: ActorContext, caseId: CaseId): Promise<CaseNotices> =>
  asActor(ctx, { scope: [caseId] }, async (tx) => {
    const judgement = await readAndJudge(ctx, tx, { read: readCases, purpose: null });
    if (!judgement.cases.some((each) => each.caseId === caseId)) throw new Refusal("NOT_FOUND");
    const [shown, toTell] = await Promise.all([readOwnerNotices(tx, caseId), readSubjectNotices(tx, caseId)]);
    const known = new Set<AgencyId>(involvedAgencies(judgement, tx).map(({ agency }) => agency));
    const told = ({ readerAgencyId, versionId, clauseId }: OwnerNotice | SubjectNotice) => ({
      agencyId: known.has(readerAgencyId) ? readerAgencyId : null,
      version: versionId,
      clause: clauseId,
    });
    return {
      shown: shown.map((notice) => ({ ...told(notice), day: notice.day, fields: [...notice.fields] })),
      toTell: toTell.map((notice) => ({
        id: notice.id,
        ...told(notice),
        subjectId: notice.subjectId,
        dueAt: iso(notice.dueAt),
        outcome: notice.outcome && { code: notice.outcome.code, at: iso(notice.outcome.at) },
      })),
    };
  });
