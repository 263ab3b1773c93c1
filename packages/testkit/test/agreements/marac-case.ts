import { yearsBefore } from "@concordat/domain";
import type { PaperCase } from "./paper-case.ts";
import { today } from "./paper-partnership.ts";

const relatedToRisk = { tags: ["relatedToRisk"] };
const home = { lines: "4 Chapel Steps, Eastwold", postcode: "EW3 4QT" };

/** The case that the examples of the agreement look at. */
export const meeting: PaperCase = {
  caseType: "marac",
  people: {
    victim: { born: yearsBefore(today, 31), roles: ["victim", "parent"], shielded: true },
    partner: { born: yearsBefore(today, 35), roles: ["allegedPerpetrator"] },
    daughter: { born: yearsBefore(today, 7), roles: ["child"] },
    neighbour: { born: yearsBefore(today, 60), roles: ["adult"] },
  },
  links: [
    ["victim", "partner"],
    ["victim", "daughter"],
  ],
  thresholds: ["maracHighRisk"],
  consents: [["victim", "self", "toSafetyPlanning", "refused"]],
  holds: {
    "the victim’s safety plan": { by: "domesticAbuse", field: "da.safetyPlan", about: "victim" },
    "the victim’s DASH score": { by: "domesticAbuse", field: "da.dashScore", about: "victim", value: 16 },
    "the victim’s home": { by: "domesticAbuse", field: "contact.address.current", about: "victim", value: home },
    "the refuge": { by: "domesticAbuse", field: "contact.address.shielded", about: "victim", value: home },
    "how to reach the victim safely": { by: "domesticAbuse", field: "contact.safeContact", about: "victim" },
    "the neighbour’s family": { by: "housingOptions", field: "family.household", about: "neighbour" },
    "the daughter’s family": { by: "childrensSocialCare", field: "family.household", about: "daughter" },
    "the partner’s name": { by: "police", field: "identity.name.family", about: "partner" },
    "the neighbour’s name": { by: "police", field: "identity.name.family", about: "neighbour" },
    "a relevant conviction": { by: "police", field: "justice.offences", about: "partner", tags: ["relevant"] },
    "a conviction of long ago": { by: "police", field: "justice.offences", about: "partner" },
    "the order that protects": { by: "police", field: "da.protectiveOrders", about: "partner" },
    "an order about a neighbour": { by: "police", field: "da.protectiveOrders", about: "neighbour" },
    "the partner’s drinking": {
      by: "substanceUse",
      field: "health.substanceUse.flag",
      about: "partner",
      ...relatedToRisk,
    },
    "the victim’s low mood": { by: "mentalHealthTrust", field: "health.mentalHealth.flag", about: "victim" },
    "the victim’s diagnosis": { by: "mentalHealthTrust", field: "health.mentalHealth.diagnosis", about: "victim" },
    "the daughter’s school": { by: "school", field: "education.setting", about: "daughter" },
    "the victim’s own studies": { by: "school", field: "education.attendance", about: "victim" },
    "the victim’s tenancy": { by: "housingOptions", field: "housing.tenure", about: "victim" },
    "the neighbour’s tenancy": { by: "housingOptions", field: "housing.tenure", about: "neighbour" },
    "benefits that the partner controls": {
      by: "childrensSocialCare",
      field: "finance.incomeBenefits",
      about: "victim",
      ...relatedToRisk,
    },
    "the partner’s benefits": { by: "childrensSocialCare", field: "finance.incomeBenefits", about: "partner" },
    "the victim’s faith": {
      by: "domesticAbuse",
      field: "demographics.religion",
      about: "victim",
      tags: ["shapesSupport"],
    },
    "the partner’s faith": { by: "police", field: "demographics.religion", about: "partner", tags: ["shapesSupport"] },
    "the minutes": { by: "police", field: "da.maracActions" },
    "the plan of the meeting": { by: "joint", field: "case.planAndActions" },
    "an incident to investigate": { by: "domesticAbuse", field: "da.incidents", about: "victim", ...relatedToRisk },
    "an incident told in confidence": { by: "domesticAbuse", field: "da.incidents", about: "victim" },
    "an incident that children saw": { by: "police", field: "da.incidents", about: "daughter", ...relatedToRisk },
    "an incident at the station": { by: "police", field: "da.incidents", about: "partner" },
  },
};
