import { conflictDeclared, consented, isAmong, isLinkedTo, marked, thresholdIs } from "../agreements/conditions.ts";
import { example, type Reader, type Told } from "./example.ts";

const coordinator: Reader = { in: "police", for: "domesticAbuseSafety", roles: ["maracCoordinator"] };
const housing: Reader = { in: "housingOptions", for: "domesticAbuseSafety", caseRoles: ["maracAttendee"] };
const highRisk = thresholdIs("maracHighRisk");
const answered = consented("self", "toSafetyPlanning", ["notSoughtUnsafe"]);

export const maracExamples: readonly Told[] = [
  example("The coordinator reads where a victim at high risk lives, even under a shield", coordinator, {
    sees: "value",
    at: "domesticAbuse",
    field: "contact.address.current",
    given: [isAmong("victim"), highRisk, answered],
    shielded: true,
  }),
  example("Nobody reads it before the risk is judged", coordinator, {
    sees: "notShown",
    at: "domesticAbuse",
    field: "contact.address.current",
    given: [isAmong("victim"), answered],
    shielded: true,
  }),
  example("Whoever comes to the meeting does not learn a shielded address", housing, {
    sees: "notShown",
    at: "domesticAbuse",
    field: "contact.address.current",
    given: [isAmong("victim"), highRisk, answered],
    shielded: true,
  }),
  example(
    "Somebody who has declared a link reads nothing at all",
    { ...coordinator, in: "police" },
    {
      sees: "noTrace",
      at: "domesticAbuse",
      field: "da.safetyPlan",
      given: [isAmong("victim"), highRisk, answered, conflictDeclared],
    },
  ),
  example("The meeting reads police markers that bear on the risk", housing, {
    sees: "value",
    at: "police",
    field: "justice.warningMarkers",
    given: [isAmong("allegedPerpetrator"), marked("relevant")],
  }),
  example("It does not read those that do not", housing, {
    sees: "notShown",
    at: "police",
    field: "justice.warningMarkers",
    given: [isAmong("allegedPerpetrator")],
  }),
  example("Mental health is brought only as far as it bears on the risk", housing, {
    sees: "notShown",
    at: "mentalHealthTrust",
    field: "health.mentalHealth.flag",
    given: [isAmong("victim")],
  }),
  example("A person’s politics are not brought at all unless they bear on it", housing, {
    sees: "noTrace",
    at: "school",
    field: "demographics.politicalOpinions",
  }),
  example(
    "Minutes go to those who have declared",
    { ...housing, certificates: ["maracDeclaration"] },
    { sees: "value", at: "police", field: "da.maracActions" },
  ),
  example("Minutes go to nobody who has not", housing, { sees: "notShown", at: "police", field: "da.maracActions" }),
  example("A child of the victim is named to the coordinator", coordinator, {
    sees: "value",
    at: "school",
    field: "identity.name.family",
    given: [isLinkedTo("victim"), highRisk],
  }),
];
