import { yearsBefore } from "@concordat/domain";
import type { PaperCase } from "./paper-case.ts";
import { today } from "./paper-partnership.ts";

const relevant = { tags: ["relevant"] };
const disposal = { tags: ["relevantToDisposal"] };

/** The case that the examples of the agreement look at. */
export const concern: PaperCase = {
  caseType: "childSafeguarding",
  people: {
    boy: { born: yearsBefore(today, 8), roles: ["child"] },
    girl: { born: yearsBefore(today, 15), roles: ["child"] },
    mother: { born: yearsBefore(today, 34), roles: ["parent", "victim"] },
    lodger: { born: yearsBefore(today, 25), roles: ["adult"] },
  },
  circumstances: { concernAboutChild: "yes", employmentOffer: "no" },
  consents: [["mother", "self", "toSafetyPlanning", "notSoughtUnsafe"]],
  holds: {
    "the referral": { by: "school", field: "case.referral", about: "boy" },
    "the boy’s NHS number": { by: "mentalHealthTrust", field: "identity.nhsNumber", about: "boy" },
    "the mother’s NI number": { by: "housingOptions", field: "identity.niNumber", about: "mother" },
    "a call-out that bears on the boy": { by: "police", field: "justice.callouts", about: "boy", ...relevant },
    "a call-out that does not": { by: "police", field: "justice.callouts", about: "boy" },
    "a call-out about the lodger": { by: "police", field: "justice.callouts", about: "lodger", ...relevant },
    "the boy’s visits to casualty": { by: "acuteHospital", field: "health.unscheduledCare", about: "boy" },
    "the lodger’s visits to casualty": { by: "acuteHospital", field: "health.unscheduledCare", about: "lodger" },
    "the mother’s mental health, relevant": {
      by: "mentalHealthTrust",
      field: "health.mentalHealth.flag",
      about: "mother",
      ...relevant,
    },
    "the mother’s pregnancy": { by: "integratedCareBoard", field: "family.pregnancy", about: "mother" },
    "the mother’s diagnosis": { by: "mentalHealthTrust", field: "health.mentalHealth.diagnosis", about: "mother" },
    "the girl’s sexual health": { by: "sexualHealth", field: "health.sexualHealth", about: "girl" },
    "the girl’s order": { by: "youthJustice", field: "justice.youthJustice", about: "girl", observed: "2025-01-10" },
    "the girl’s spent order": {
      by: "youthJustice",
      field: "justice.youthJustice",
      about: "girl",
      observed: "2024-05-05",
    },
    "the boy’s attendance": { by: "school", field: "education.attendance", about: "boy" },
    "the girl’s attendance at her last school": {
      by: "school",
      field: "education.attendance",
      about: "girl",
      observed: "2025-05-05",
    },
    "the school’s worry, in words": { by: "school", field: "safeguarding.concernNarrative", about: "boy" },
    "the school’s old worry, in words": {
      by: "school",
      field: "safeguarding.concernNarrative",
      about: "boy",
      observed: "2024-01-01",
    },
    "the mother’s tenancy": { by: "housingOptions", field: "housing.tenure", about: "mother" },
    "the girl’s tenancy": { by: "housingOptions", field: "housing.tenure", about: "girl" },
    "the household on the tenancy": { by: "housingAssociation", field: "family.household", about: "boy" },
    "the mother’s DASH score": { by: "domesticAbuse", field: "da.dashScore", about: "mother" },
    "the mother’s benefits": { by: "workAndPensions", field: "finance.incomeBenefits", about: "mother" },
    "what the ambulance crew saw": {
      by: "ambulance",
      field: "safeguarding.concernNarrative",
      about: "boy",
      tags: ["incidentLinked"],
    },
    "what the ambulance crew heard elsewhere": {
      by: "ambulance",
      field: "safeguarding.concernNarrative",
      about: "boy",
    },
    "the boy’s name": { by: "school", field: "identity.name.given", about: "boy" },
    "the concern, for the disposal": {
      by: "school",
      field: "safeguarding.concernNarrative",
      about: "boy",
      ...disposal,
    },
    "the girl’s suspension, not for the disposal": { by: "school", field: "education.exclusions", about: "girl" },
    "police intelligence": { by: "police", field: "justice.intelligence", about: "boy" },
    "a live operation": {
      by: "police",
      field: "justice.allegations",
      about: "mother",
      handling: "originatorControl",
      ...relevant,
    },
    "the outcome": { by: "childrensSocialCare", field: "case.outcomes", about: "boy" },
    "the hub’s research": { by: "childrensSocialCare", field: "csc.assessmentFactors", about: "boy" },
    "the boy’s medication": { by: "acuteHospital", field: "health.conditions", about: "boy" },
    "a warning marker": { by: "police", field: "justice.warningMarkers", about: "mother" },
  },
  released: [["the mother’s benefits", "childrensSocialCare"]],
};
