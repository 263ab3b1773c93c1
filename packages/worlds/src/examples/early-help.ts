import { agedFrom, applies, consented, factorsInHousehold, isAmong, overridden } from "../agreements/conditions.ts";
import { example, type Reader, type Told } from "./example.ts";

const hub: Reader = { in: "earlyHelp", for: "earlyHelp" };
const team: Reader = { in: "housingOptions", for: "earlyHelp", caseRoles: ["taf"] };
const charity: Reader = { in: "domesticAbuse", for: "earlyHelp", caseRoles: ["taf"] };
const parentAgrees = consented("parent", "toShareWithProfessionals");

export const earlyHelpExamples: readonly Told[] = [
  example("A child of 11 is referred when a parent agrees", hub, {
    sees: "value",
    at: "school",
    field: "case.referral",
    given: [isAmong("child"), agedFrom(11, 11), consented("parent", "toRefer")],
  }),
  example("A young person of 16 is not referred on a parent’s word alone", hub, {
    sees: "notShown",
    at: "school",
    field: "case.referral",
    given: [isAmong("child"), agedFrom(16, 16), consented("parent", "toRefer")],
  }),
  example("A young person of 16 decides for themselves what the team reads", team, {
    sees: "notShown",
    at: "school",
    field: "education.attendance",
    given: [isAmong("child"), agedFrom(16, 16), parentAgrees],
  }),
  example("A refusal is a refusal", team, {
    sees: "notShown",
    at: "school",
    field: "education.attendance",
    given: [isAmong("child"), agedFrom(11, 11), consented("parent", "toShareWithProfessionals", ["refused"])],
  }),
  example("Housing must not see a mental health diagnosis", team, {
    sees: "noTrace",
    at: "mentalHealthTrust",
    field: "health.mentalHealth.diagnosis",
    given: [isAmong("parent"), consented("self", "toShareWithProfessionals")],
  }),
  example("A parent’s low mood is shown when that parent agrees", team, {
    sees: "value",
    at: "mentalHealthTrust",
    field: "health.mentalHealth.flag",
    given: [isAmong("parent"), consented("self", "toShareWithProfessionals")],
  }),
  example("It is not shown when the other parent agrees", team, {
    sees: "noTrace",
    at: "mentalHealthTrust",
    field: "health.mentalHealth.flag",
    given: [isAmong("parent"), parentAgrees],
  }),
  example("A safeguarding override opens what its owner signed for it", team, {
    sees: "value",
    at: "mentalHealthTrust",
    field: "health.mentalHealth.flag",
    given: [isAmong("parent"), overridden],
  }),
  example("Two factors in a household are a yes or no", hub, {
    sees: "coarse",
    at: "school",
    field: "education.attendance",
    given: [factorsInHousehold(2)],
  }),
  example("One factor is nothing", hub, {
    sees: "notShown",
    at: "police",
    field: "justice.offenceFlag",
    given: [factorsInHousehold(1)],
  }),
  example("A voluntary service never reads a safeguarding report", charity, {
    sees: "noTrace",
    at: "school",
    field: "safeguarding.concernNarrative",
    given: [applies("childMayBeAtRisk")],
  }),
];
