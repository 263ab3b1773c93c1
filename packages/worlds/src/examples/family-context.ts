import {
  agedFrom,
  applies,
  atStage,
  classedAs,
  conflictDeclared,
  doesNotApply,
  isOpenAs,
  thresholdIs,
  toldIs,
} from "../agreements/conditions.ts";
import { example, type Reader, type Told } from "./example.ts";

const socialWorker: Reader = { in: "childrensSocialCare", for: "familyAssessment", caseRoles: ["lead"] };
const begun = [isOpenAs("familyAssessment"), thresholdIs("s17")];
/** Nothing stands against it: under way, the family told, no adoption. */
const assessed = [...begun, atStage("open"), toldIs("told"), doesNotApply("adoption")];

export const familyContextExamples: readonly Told[] = [
  example("A social worker learns that the school knows a pupil of 15", socialWorker, {
    sees: "value",
    at: "school",
    field: "involvement.flag",
    given: [...assessed, agedFrom(15, 15)],
  }),
  example("Nobody learns through this screen that a school knew somebody of 21", socialWorker, {
    sees: "noTrace",
    at: "school",
    field: "involvement.flag",
    given: [...assessed, agedFrom(21, 21)],
  }),
  example("Nobody learns that the police know somebody under 18", socialWorker, {
    sees: "noTrace",
    at: "police",
    field: "justice.offences",
    given: [...assessed, agedFrom(17, 17), classedAs("robbery")],
  }),
  example("A serious offence of an adult is shown", socialWorker, {
    sees: "value",
    at: "police",
    field: "justice.offences",
    given: [...assessed, agedFrom(18, 18), classedAs("robbery")],
  }),
  example("A minor offence of an adult is not", socialWorker, {
    sees: "noTrace",
    at: "police",
    field: "justice.offences",
    given: [...assessed, agedFrom(18, 18), classedAs("theft")],
  }),
  example("Housing says only whether there are rent arrears", socialWorker, {
    sees: "coarse",
    at: "housingOptions",
    field: "housing.rentArrears",
    given: [...assessed, agedFrom(30, 30)],
  }),
  example(
    "A colleague who is not assigned sees nothing",
    { ...socialWorker, caseRoles: [] },
    { sees: "noTrace", at: "school", field: "involvement.flag", given: [...assessed, agedFrom(15, 15)] },
  ),
  example("Where no threshold is recorded, nothing is shown", socialWorker, {
    sees: "noTrace",
    at: "school",
    field: "involvement.flag",
    given: [isOpenAs("familyAssessment"), agedFrom(15, 15), atStage("open"), toldIs("told"), doesNotApply("adoption")],
  }),
  example("A finished assessment shows nothing more", socialWorker, {
    sees: "noTrace",
    at: "school",
    field: "involvement.flag",
    given: [...begun, agedFrom(15, 15), atStage("closed")],
  }),
  example("Until a family in need has been told, no details", socialWorker, {
    sees: "noTrace",
    at: "housingOptions",
    field: "housing.rentArrears",
    given: [...begun, agedFrom(30, 30), atStage("open"), doesNotApply("adoption"), toldIs("due")],
  }),
  example("Adoption closes the screen", socialWorker, {
    sees: "noTrace",
    at: "school",
    field: "involvement.flag",
    given: [...begun, agedFrom(15, 15), atStage("open"), toldIs("told"), applies("adoption")],
  }),
  example("Somebody related to the family sees nothing", socialWorker, {
    sees: "noTrace",
    at: "school",
    field: "involvement.flag",
    given: [...assessed, agedFrom(15, 15), conflictDeclared],
  }),
];
