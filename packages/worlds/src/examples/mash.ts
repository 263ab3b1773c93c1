import { agedFrom, applies, conflictDeclared, handledAs, isAmong, marked } from "../agreements/conditions.ts";
import { example, type Reader, type Told } from "./example.ts";

const hub: Reader = { in: "childrensSocialCare", for: "childSafeguarding", roles: ["mashPractitioner"] };
const receiving: Reader = { in: "earlyHelp", for: "childSafeguarding", caseRoles: ["receivingTeam"] };
const concern = applies("concernAboutChild");

export const mashExamples: readonly Told[] = [
  example("The hub reads a referral once a concern is recorded", hub, {
    sees: "value",
    at: "school",
    field: "case.referral",
    given: [concern],
  }),
  example("Without a concern the hub reads none", hub, { sees: "notShown", at: "school", field: "case.referral" }),
  example("The hub sees a parent’s call-outs that the police judge relevant", hub, {
    sees: "value",
    at: "police",
    field: "justice.callouts",
    given: [concern, isAmong("parent"), marked("relevant")],
  }),
  example("Clinical detail is asked for, never simply shown", hub, {
    sees: "ask",
    at: "mentalHealthTrust",
    field: "health.mentalHealth.diagnosis",
    given: [concern],
  }),
  example("Sexual health stays with the clinician, without a trace", hub, {
    sees: "noTrace",
    at: "mentalHealthTrust",
    field: "health.sexualHealth",
    given: [concern],
  }),
  example("Housing does not tell of a tenant of 15", hub, {
    sees: "notShown",
    at: "housingOptions",
    field: "housing.rentArrears",
    given: [concern, agedFrom(15, 15)],
  }),
  example("Housing tells of a tenant of 16", hub, {
    sees: "value",
    at: "housingOptions",
    field: "housing.rentArrears",
    given: [concern, agedFrom(16, 16)],
  }),
  example("What the police keep under their own control does not travel", hub, {
    sees: "notShown",
    at: "police",
    field: "justice.callouts",
    given: [concern, isAmong("child"), marked("relevant"), handledAs("originatorControl")],
  }),
  example("Nobody linked to the alleged perpetrator reads a domestic abuse service", hub, {
    sees: "noTrace",
    at: "domesticAbuse",
    field: "da.safetyPlan",
    given: [concern, conflictDeclared],
  }),
  example("The receiving team gets what its disposal needs", receiving, {
    sees: "value",
    at: "school",
    field: "safeguarding.concernNarrative",
    given: [concern, marked("relevantToDisposal")],
  }),
  example("The receiving team does not get the whole research", receiving, {
    sees: "notShown",
    at: "school",
    field: "safeguarding.concernNarrative",
    given: [concern],
  }),
];
