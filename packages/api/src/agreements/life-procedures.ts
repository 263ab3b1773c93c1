import { VersionId } from "@concordat/domain";
import { z } from "zod";
import { adminProcedure } from "../trpc.ts";
import {
  adviseOnAgreement,
  answerOnAgreement,
  commentOnAgreement,
  consultOnAgreement,
  overruleOnAgreement,
  sendBackAgreement,
} from "./consult-agreement.ts";
import {
  confirmProposal,
  leaveAgreement,
  proposeResumption,
  proposeSuspension,
  resumeOwn,
  suspendOwn,
} from "./halt-agreement.ts";
import { Advising, Answering, Approving, Commenting, Confirming, Overruling, Reasoned, Signing } from "./shown-life.ts";
import { approveAgreement, signAgreement } from "./sign-agreement.ts";

const Named = z.strictObject({ id: VersionId });
const Done = z.strictObject({ done: z.literal(true) });
const done = { done: true } as const;

/** What parties say of a text, and how each of them takes it on, stops and leaves. */
export const lifeProcedures = {
  /** Shows a draft to its parties, to be commented and advised on. */
  consult: adminProcedure
    .input(Named)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await consultOnAgreement(ctx, input.id), done)),

  /** Says something of a clause, or of the whole text. */
  comment: adminProcedure
    .input(Commenting)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await commentOnAgreement(ctx, input), done)),

  /** Answers a comment. Both stay. */
  answer: adminProcedure
    .input(Answering)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await answerOnAgreement(ctx, input), done)),

  /** Advises on a text, as data protection officer or Caldicott Guardian of a party. */
  advise: adminProcedure
    .input(Advising)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await adviseOnAgreement(ctx, input), done)),

  /** Goes on against advice, with the reason on record. */
  overrule: adminProcedure
    .input(Overruling)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await overruleOnAgreement(ctx, input), done)),

  /** Sends a text that is out for signature back into drafting, for the actor's own agency. */
  sendBack: adminProcedure
    .input(Reasoned)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await sendBackAgreement(ctx, input), done)),

  /** Approves a text for the actor's own agency, so that its signatory may sign. */
  approve: adminProcedure
    .input(Approving)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await approveAgreement(ctx, input), done)),

  /** Signs for the actor's own agency, who types their password again. */
  sign: adminProcedure
    .input(Signing)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await signAgreement(ctx, input), done)),

  /** Stops the flows from and to the actor's own agency, at once. */
  suspend: adminProcedure
    .input(Reasoned)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await suspendOwn(ctx, input), done)),

  /** Opens them again. */
  resume: adminProcedure
    .input(Reasoned)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await resumeOwn(ctx, input), done)),

  /** Leaves, when the agreed notice is over. */
  leave: adminProcedure
    .input(Reasoned)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await leaveAgreement(ctx, input), done)),

  /** Proposes to stop it for all parties. */
  proposeSuspension: adminProcedure
    .input(Reasoned)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await proposeSuspension(ctx, input), done)),

  /** Proposes to go on with it for all parties. */
  proposeResumption: adminProcedure
    .input(Reasoned)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await proposeResumption(ctx, input), done)),

  /** Confirms what somebody else proposed: it happens at once. */
  confirm: adminProcedure
    .input(Confirming)
    .output(Done)
    .mutation(async ({ ctx, input }) => (await confirmProposal(ctx, input), done)),
};
