import type { Agreement, Day, Party } from "@concordat/domain";
import { familyContextExamples } from "../examples/family-context.ts";
import {
  agedFrom,
  applies,
  atStage,
  classedAs,
  conflictDeclared,
  isOpenAs,
  marked,
  newest,
  thresholdIs,
  toldIs,
} from "./conditions.ts";
import { nameAndBirth, whoTheyAre, whoToCall } from "./fields.ts";
import { type Law, statutoryFunction } from "./law.ts";
import { anyone, anyParty, held, peopleIn, peopleInAnyParty } from "./people.ts";
import { agreement, type Drafted, outside, share, withhold } from "./writing.ts";

const assignedWorker = peopleIn(["childrensSocialCare"], { caseRoles: ["lead", "member", "receivingTeam"] });
const housing = ["housingOptions", "housingAssociation"] as const;
const education = ["school", "education"] as const;

const known = [...nameAndBirth, "involvement.flag", ...whoToCall, "involvement.coverage"];

/** Behind the second screen: more than that somebody is known, and whom to ring. */
const details = [
  "involvement.dates",
  "justice.asb",
  "justice.offences",
  "justice.allegations",
  "justice.offenceFlag",
  "housing.rentArrears",
  "housing.possessionAndEviction",
];

/** A child and family assessment under the Children Act 1989 is open. */
const underAssessment = [isOpenAs("familyAssessment", "childSafeguarding"), thresholdIs("s17", "s47")];

const law: Law = {
  public: ["c", "e"],
  gateways: ["ca2004.s10", "ca1989.s17", "ca1989.s47"],
  confidentiality: "statute",
};

const seriousOffences = [
  "homicide",
  "rape",
  "otherSexual",
  "robbery",
  "weapons",
  "violenceWithInjury",
  "violenceWithoutInjury",
] as const;

const clauses: readonly Drafted[] = [
  outside(
    "FC1",
    "Finding the family’s records",
    "The assigned social worker sends name, date of birth, sex and home address to the matching service, which answers with candidates. Only people recorded as linked to the child, or judged relevant, are searched for; each search is logged. The matching service keeps nothing.",
  ),
  share("FC2", "School: pupils and recent pupils", {
    from: held(...education),
    to: assignedWorker,
    fields: [...known, "education.setting"],
    marker: "hidden",
    when: [...underAssessment, agedFrom(4, 20)],
    law,
  }),
  share("FC3a", "Housing: known, and whom to ring", {
    from: held(...housing),
    to: assignedWorker,
    fields: known,
    marker: "hidden",
    when: [...underAssessment, agedFrom(16)],
    law,
  }),
  share("FC3b", "Housing: headline status, no story", {
    from: held(...housing),
    to: assignedWorker,
    fields: ["justice.asb", "housing.rentArrears", "housing.possessionAndEviction"],
    show: "coarse",
    marker: "hidden",
    when: [...underAssessment, agedFrom(16)],
    law: { ...law, criminal: true },
  }),
  share("FC4", "Adult social care: known, since when, and whom to ring", {
    from: held("adultSocialCare"),
    to: assignedWorker,
    fields: [...known, "involvement.dates"],
    marker: "hidden",
    when: [...underAssessment, agedFrom(15)],
    law: { ...law, article9: [statutoryFunction] },
  }),
  share("FC5a", "Police: the newest three records of serious harm", {
    from: held("police"),
    to: assignedWorker,
    fields: ["justice.offences", "justice.allegations"],
    marker: "hidden",
    when: [...underAssessment, agedFrom(18), classedAs(...seriousOffences), newest(3)],
    law: { ...law, gateways: [...law.gateways, "dpa2018.s36"], criminal: true },
    owes: ["logReason", "noOnwardSharing"],
  }),
  share("FC5b", "Police: the local team, and whom to ring", {
    from: held("police"),
    to: assignedWorker,
    fields: [...nameAndBirth, ...whoToCall, "involvement.coverage"],
    marker: "hidden",
    when: [...underAssessment, agedFrom(18)],
    law,
  }),
  share("FC6", "Police: whether other offences are recorded", {
    from: held("police"),
    to: assignedWorker,
    fields: ["justice.offenceFlag"],
    show: "coarse",
    marker: "hidden",
    when: [...underAssessment, agedFrom(18)],
    law: { ...law, gateways: [...law.gateways, "dpa2018.s36"], criminal: true },
  }),
  share("FC7a", "Children’s social care: whom the assessment is about, and whom to ring", {
    from: held("childrensSocialCare"),
    to: peopleInAnyParty(),
    fields: [...whoTheyAre, ...whoToCall],
    when: underAssessment,
    law,
  }),
  share("FC7b", "Children’s social care: what the worker judges relevant", {
    from: held("childrensSocialCare"),
    to: peopleInAnyParty(),
    fields: [
      "csc.status",
      "csc.cpCategory",
      "csc.referralHistory",
      "csc.s47",
      "csc.earlyHelp",
      "family.household",
      "family.relationships",
      "family.parentalResponsibility",
      "person.wishesAndVoice",
      "safeguarding.concernNarrative",
    ],
    when: [...underAssessment, marked("relevant")],
    law,
    owes: ["logReason"],
  }),
  withhold("FC8", "Youth justice stays out", {
    from: anyParty,
    to: anyone,
    fields: ["justice.youthJustice"],
    marker: "hidden",
    purposes: ["familyAssessment"],
  }),
  withhold("FC9a", "Once the assessment is finished", {
    from: held(...education, ...housing, "adultSocialCare", "police"),
    to: peopleIn(["childrensSocialCare"]),
    fields: ["*"],
    marker: "hidden",
    purposes: ["familyAssessment"],
    when: [atStage("closed")],
  }),
  withhold("FC9b", "Child in need: no details until the family has been told", {
    from: held(...education, ...housing, "adultSocialCare", "police"),
    to: peopleIn(["childrensSocialCare"]),
    fields: details,
    marker: "hidden",
    purposes: ["familyAssessment"],
    when: [thresholdIs("s17"), toldIs("due", "notToldUnsafe")],
  }),
  withhold("FC9c", "Adoption: not for this screen", {
    from: held(...education, ...housing, "adultSocialCare", "police"),
    to: peopleIn(["childrensSocialCare"]),
    fields: ["*"],
    marker: "hidden",
    purposes: ["familyAssessment"],
    when: [applies("adoption")],
  }),
  withhold("FC9d", "A worker who is related to somebody in the case", {
    from: anyParty,
    to: peopleInAnyParty(),
    fields: ["*"],
    marker: "hidden",
    purposes: ["familyAssessment"],
    when: [conflictDeclared],
  }),
];

/** Which services know a family, and whom to ring, for the social worker who assesses. Silence never tells that a service knows somebody. */
export const familyContext = (parties: readonly Party[], starts: Day): Agreement =>
  agreement(parties, starts, {
    title: "Family Context: who knows this family",
    kind: "familyContext",
    summary:
      "While a social worker assesses a child and family, they see which services know the people of that family, whom to ring there, and a few headline facts. It starts a conversation and is never relied on alone.",
    modelledOn:
      "Stockport and Leeds “Family Context” private beta: Reference DPIA, common data model and age rules. The terms of this agreement are ours.",
    purposes: ["familyAssessment"],
    policyDocument: "Appropriate policy document: children’s assessments",
    retention:
      "As long as the agency whose record it is keeps it. Nothing is copied into another record by this agreement.",
    clauses,
    examples: familyContextExamples,
  });
