import { z } from "zod";
import type { VersionPhase } from "./phase.ts";

/**
 * What people do to a version. `suspend`, `resume` and `leave` are for one's own agency; what is proposed is for the
 * whole partnership, and another person confirms it.
 */
export const VersionAct = z.enum([
  "edit",
  "consult",
  "comment",
  "answer",
  "advise",
  "overrule",
  "circulate",
  "withdraw",
  "sendBack",
  "approve",
  "sign",
  "activate",
  "end",
  "suspend",
  "resume",
  "leave",
  "proposeSuspension",
  "proposeResumption",
  "confirm",
]);
export type VersionAct = z.infer<typeof VersionAct>;

/** Which acts a version in each phase allows. An act that is not here does not exist. */
const allowed: Record<VersionPhase, readonly VersionAct[]> = {
  draft: ["edit", "consult", "answer"],
  consultation: ["comment", "answer", "advise", "overrule", "circulate", "withdraw"],
  circulated: ["comment", "answer", "withdraw", "sendBack", "approve", "sign", "activate"],
  waiting: ["approve", "sign", "leave", "end"],
  inForce: ["approve", "sign", "suspend", "resume", "leave", "proposeSuspension", "confirm", "end"],
  suspended: ["suspend", "leave", "proposeResumption", "confirm", "end"],
  lapsed: [],
  superseded: [],
  ended: [],
};

export const allows = (phase: VersionPhase, act: VersionAct): boolean => allowed[phase].includes(act);

/** The offices that have a part in agreements. */
export const GoverningRole = z.enum(["governanceLead", "signatory", "dpo", "caldicottGuardian", "siro"]);
export type GoverningRole = z.infer<typeof GoverningRole>;

const everyone = GoverningRole.options;

/**
 * The offices that may do it. Whoever advises does not approve: a data protection officer must not decide what they
 * are asked to judge (UK GDPR Article 38(6)). Everybody who governs for a party may stop its flows; to open them again
 * needs its signatory.
 */
export const rolesFor: Record<VersionAct, readonly GoverningRole[]> = {
  edit: ["governanceLead"],
  consult: ["governanceLead"],
  comment: everyone,
  answer: ["governanceLead"],
  advise: ["dpo", "caldicottGuardian"],
  overrule: ["governanceLead"],
  circulate: ["governanceLead"],
  withdraw: ["governanceLead"],
  sendBack: everyone,
  approve: ["governanceLead", "caldicottGuardian", "siro"],
  sign: ["signatory"],
  activate: ["governanceLead"],
  end: ["governanceLead"],
  suspend: everyone,
  resume: ["signatory"],
  leave: ["signatory"],
  proposeSuspension: ["governanceLead"],
  proposeResumption: ["governanceLead"],
  confirm: ["governanceLead", "signatory"],
};

/** Whether somebody with these roles holds an office that may do it. */
export const mayEver = (roles: readonly string[], act: VersionAct): boolean =>
  rolesFor[act].some((role) => roles.includes(role));
