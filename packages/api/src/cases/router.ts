import { CaseId } from "@concordat/domain";
import { z } from "zod";
import { streamOf } from "../stream.ts";
import { portalProcedure, promptPortalProcedure, router } from "../trpc.ts";
import { casePicture } from "./case-picture.ts";
import { CaseList, CaseListInput, listCases } from "./list-cases.ts";
import { NewCaseInput, openCase } from "./open-case.ts";
import { seeAs, SeeAsInput, SeenAs } from "./see-as.ts";
import { GivenReason, giveReason, ReasonInput } from "./give-reason.ts";
import { PicturedCase } from "./shown-case.ts";
import { closeCase, reopenCase, TurnInput } from "./turn-case.ts";
import { watchCase } from "./watch-case.ts";
import { SeenByWhom, whoSeesEntry, WhoSeesInput } from "./who-sees.ts";
import { WaysIn, waysIn, WouldShowInput } from "./would-show.ts";

const Opening = z.strictObject({ caseId: CaseId, purpose: z.string().max(64).nullable().default(null) });

export const casesRouter = router({
  /** Closes a case. How long what was shared is kept counts from that day. */
  close: portalProcedure
    .input(TurnInput)
    .output(z.strictObject({ caseId: CaseId }))
    .mutation(({ ctx, input }) => closeCase(ctx, input)),

  /** Says why the actor needs what is shown only to who says so. */
  giveReason: portalProcedure
    .input(ReasonInput)
    .output(GivenReason)
    .mutation(({ ctx, input }) => giveReason(ctx, input)),

  /** The actor's cases: their own, or all of their agency's if their role reaches those. */
  list: promptPortalProcedure
    .input(CaseListInput)
    .output(CaseList)
    .query(({ ctx, input }) => listCases(ctx, input)),

  /** The shared picture: who and what the case consists of, each entry with whose it is and why it is shown. */
  picture: promptPortalProcedure
    .input(Opening)
    .output(PicturedCase)
    .query(({ ctx, input }) => casePicture(ctx, input)),

  /** Opens a case, with its people and the agencies that are brought in. */
  open: portalProcedure
    .input(NewCaseInput)
    .output(z.strictObject({ id: CaseId }))
    .mutation(({ ctx, input }) => openCase(ctx, input)),

  /** Opens a closed case again. */
  reopen: portalProcedure
    .input(TurnInput)
    .output(z.strictObject({ caseId: CaseId }))
    .mutation(({ ctx, input }) => reopenCase(ctx, input)),

  /** How somebody of another agency on the case would see what the actor's agency holds. */
  seeAs: portalProcedure
    .input(SeeAsInput)
    .output(SeenAs)
    .query(({ ctx, input }) => seeAs(ctx, input)),

  /** Tells an open page that its picture has changed since the edition that it shows. */
  watch: portalProcedure
    .input(Opening.extend({ seen: z.string().max(64).nullable().default(null) }))
    .output(streamOf(z.strictObject({ changed: z.literal(true) })))
    .subscription(({ ctx, input, signal }) => watchCase(ctx, input, signal ?? AbortSignal.timeout(0))),

  /** Who can see an entry of the actor's own agency, and why. */
  whoSees: portalProcedure
    .input(WhoSeesInput)
    .output(SeenByWhom)
    .query(({ ctx, input }) => whoSeesEntry(ctx, input)),

  /** What would have to be true for the actor to be shown what a mark stands for. */
  wouldShow: portalProcedure
    .input(WouldShowInput)
    .output(WaysIn)
    .query(({ ctx, input }) => waysIn(ctx, input)),
});
