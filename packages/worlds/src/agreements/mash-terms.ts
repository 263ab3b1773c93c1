import { applies } from "./conditions.ts";
import { type Law, safeguarding } from "./law.ts";
import { peopleIn } from "./people.ts";

/** Those in children’s social care who work in the hub. */
export const hub = peopleIn(["childrensSocialCare"], { roles: ["mashPractitioner", "mashManager"] });
/** The health bodies that the hub hears from. */
export const health = [
  "integratedCareBoard",
  "generalPractice",
  "acuteHospital",
  "mentalHealthTrust",
  "communityHealth",
  "maternity",
  "substanceUse",
] as const;

/** The bodies of Children Act 2004 s11(1), on whom the duty of s16LA lies. */
export const listedBodies = [
  "childrensSocialCare",
  "earlyHelp",
  "education",
  "school",
  "police",
  "probation",
  "youthJustice",
  ...health,
] as const;

/** Somebody has recorded a concern about a child. */
export const concern = [applies("concernAboutChild")];

/** What every flow to the hub rests on. */
export const law: Law = {
  public: ["c", "e"],
  gateways: ["ca1989.s47", "ca2004.s10", "ca2004.s11", "ca2004.s16E"],
  confidentiality: "overridingPublicInterest",
};
/** With special category data. */
export const special: Law = { ...law, article9: [safeguarding] };
/** With criminal offence data. */
export const criminal: Law = { ...law, criminal: true };
/** Out of law enforcement, under its own power. */
export const fromPolice: Law = { ...criminal, gateways: [...law.gateways, "dpa2018.s36"] };
