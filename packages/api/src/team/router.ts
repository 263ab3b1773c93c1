import { CaseId } from "@concordat/domain";
import { z } from "zod";
import { portalProcedure, router } from "../trpc.ts";
import { allocating } from "./allocating.ts";
import {
  allocateColleague,
  Allocation,
  bringAgencyIn,
  BroughtIn,
  OfColleague,
  takeColleagueOff,
} from "./change-team.ts";
import { Colleague, colleagues, takeCasesOver, TakeOver, WaitingCases, waitingCases } from "./waiting-cases.ts";

const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

export const teamRouter = router({
  /** Puts a colleague on the team of a case, or gives them another part in it. */
  allocate: portalProcedure
    .input(Allocation)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await allocateColleague(ctx, input), done)),

  /** Brings another agency in: its managers then see the case, and allocate one of their own. */
  bringIn: portalProcedure
    .input(BroughtIn)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await bringAgencyIn(ctx, input), done)),

  /** The colleagues who can be put on the team of a case. */
  colleagues: portalProcedure
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(Colleague))
    .query(({ ctx, input }) => allocating(ctx, input.caseId, ({ tx }) => colleagues(ctx, tx))),

  /** Takes a colleague off the team. Its lead hands over first. */
  takeOff: portalProcedure
    .input(OfColleague)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await takeColleagueOff(ctx, input), done)),

  /** A colleague takes over the cases of somebody who has left, moved, or is away. Says how many. */
  takeOver: portalProcedure
    .input(TakeOver)
    .output(z.strictObject({ cases: z.int() }))
    .mutation(async ({ ctx, input }) => ({ cases: await takeCasesOver(ctx, input) })),

  /** The cases of the actor's agency on which none of its people is at work. */
  waiting: portalProcedure
    .input(z.strictObject({}))
    .output(WaitingCases)
    .query(({ ctx }) => waitingCases(ctx)),
});
