import { CaseId } from "@concordat/domain";
import { z } from "zod";
import { portalProcedure, router } from "../trpc.ts";
import { CaseNotices, noticesOfCase } from "./notices-of-case.ts";
import { OutcomeInput, tellSubject } from "./tell-subject.ts";

export const noticesRouter = router({
  /** What others were shown of the actor's agency's entries where a clause owes it word, and whom it is to tell. */
  ofCase: portalProcedure
    .input(z.strictObject({ caseId: CaseId }))
    .output(CaseNotices)
    .query(({ ctx, input }) => noticesOfCase(ctx, input.caseId)),

  /** Records that a person was told, or why not. */
  tell: portalProcedure
    .input(OutcomeInput)
    .output(z.strictObject({ id: z.uuid() }))
    .mutation(({ ctx, input }) => tellSubject(ctx, input)),
});
