import { consented, thresholdIs } from "./conditions.ts";
import { whoTheyAre } from "./fields.ts";
import { type Law, safeguarding } from "./law.ts";
import { peopleIn, peopleInAnyParty } from "./people.ts";

/** Whoever convenes the meeting, in the police. */
export const coordinator = peopleIn(["police"], { roles: ["maracCoordinator"] });
/** Those who come to the meeting, from whichever agency. */
export const attendees = peopleInAnyParty({ caseRoles: ["maracAttendee"] });

/** What a referral says about a victim. */
export const aboutTheVictim = [
  "da.dashScore",
  "da.status",
  "da.incidents",
  "da.safetyPlan",
  "case.referral",
  "consent.sharingDecision",
  "consent.reasonNotSought",
  ...whoTheyAre,
  "identity.genderStated",
  "contact.safeContact",
  "contact.address.current",
  "demographics.language",
  "demographics.ethnicity",
  "demographics.sexualOrientation",
  "health.disability",
  "health.gpPractice",
  "health.mentalHealth.flag",
  "family.relationships",
];

/** The victim’s answer is recorded, whatever it is; it is not required. */
export const answerRecorded = consented("self", "toSafetyPlanning", [
  "given",
  "refused",
  "withdrawn",
  "notSoughtUnsafe",
  "notSoughtUnable",
  "notSoughtUnreachable",
  "refusedOverridden",
  "notRequired",
]);
/** Somebody judged the risk high, or escalated it. */
export const highRisk = thresholdIs("maracHighRisk");

/** What every flow to the meeting rests on. */
export const law: Law = {
  public: ["e"],
  gateways: ["cda1998.s115", "ca2004.s11", "care2014.s42"],
  confidentiality: "overridingPublicInterest",
};
/** With special category data. */
export const special: Law = { ...law, article9: [safeguarding] };
/** With criminal offence data. */
export const criminal: Law = { ...law, criminal: true };
/** With both. */
export const both: Law = { ...special, criminal: true };
/** Out of law enforcement, under its own power. */
export const fromPolice: Law = { ...criminal, gateways: [...law.gateways, "common.police", "dpa2018.s36"] };
