import { yearsBefore } from "@concordat/domain";
import { familyContext } from "@concordat/worlds";
import { describeExamples, looking } from "./examples.ts";
import type { PaperCase } from "./paper-case.ts";
import { today } from "./paper-partnership.ts";

const assessment: PaperCase = {
  caseType: "familyAssessment",
  people: {
    toddler: { born: yearsBefore(today, 3), roles: ["child"] },
    pupil: { born: yearsBefore(today, 9), roles: ["child"] },
    teenager: { born: yearsBefore(today, 14), roles: ["child"] },
    sibling: { born: yearsBefore(today, 17), roles: ["householdMember"] },
    father: { born: yearsBefore(today, 41), roles: ["parent"] },
    stranger: { roles: ["householdMember"] },
  },
  thresholds: ["s47"],
  circumstances: { adoption: "no" },
  holds: {
    "the toddler’s nursery place": { by: "school", field: "education.setting", about: "toddler" },
    "the pupil’s school": { by: "school", field: "education.setting", about: "pupil" },
    "the stranger’s college": { by: "school", field: "education.setting", about: "stranger" },
    "a teenager’s tenancy contact": {
      by: "housingOptions",
      field: "involvement.practitionerContact",
      about: "teenager",
    },
    "the father’s housing officer": { by: "housingOptions", field: "involvement.leadPractitioner", about: "father" },
    "the teenager’s rent arrears": { by: "housingOptions", field: "housing.rentArrears", about: "teenager" },
    "the father’s rent arrears": { by: "housingAssociation", field: "housing.rentArrears", about: "father" },
    "the teenager’s adult social care": { by: "adultSocialCare", field: "involvement.flag", about: "teenager" },
    "the sibling’s adult social care": { by: "adultSocialCare", field: "involvement.dates", about: "sibling" },
    "a robbery at 17": offence("sibling", "robbery", "2026-03-01"),
    "a theft": offence("father", "theft", "2026-05-01"),
    "the oldest of four assaults": offence("father", "violenceWithInjury", "2019-01-01"),
    "the third of four assaults": offence("father", "violenceWithInjury", "2021-01-01"),
    "the second of four assaults": offence("father", "violenceWithoutInjury", "2022-01-01"),
    "the newest of four assaults": offence("father", "violenceWithInjury", "2024-01-01"),
    "the sibling’s neighbourhood officer": { by: "police", field: "involvement.leadPractitioner", about: "sibling" },
    "the father’s neighbourhood officer": { by: "police", field: "involvement.leadPractitioner", about: "father" },
    "the sibling’s other offences": { by: "police", field: "justice.offenceFlag", about: "sibling" },
    "the father’s other offences": { by: "police", field: "justice.offenceFlag", about: "father" },
    "the father’s call-outs": { by: "police", field: "justice.callouts", about: "father" },
    "the pupil’s name": { by: "childrensSocialCare", field: "identity.name.family", about: "pupil" },
    "the pupil’s plan": { by: "childrensSocialCare", field: "csc.status", about: "pupil" },
    "the father’s household": {
      by: "childrensSocialCare",
      field: "family.household",
      about: "father",
      tags: ["relevant"],
    },
    "the sibling’s youth justice order": { by: "police", field: "justice.youthJustice", about: "sibling" },
  },
  released: [["the sibling’s youth justice order", "childrensSocialCare"]],
};

function offence(about: string, type: string, observed: string) {
  return { by: "police", field: "justice.offences", about, observed, value: { type, outcome: "convicted" } };
}

const see = looking({ as: "the assigned social worker", in: "assessment" });

describeExamples("the Family Context agreement", {
  write: familyContext,
  purposes: ["familyAssessment", "childSafeguarding"],
  readers: {
    "the assigned social worker": { in: "childrensSocialCare", caseRoles: ["lead"] },
    "a social worker of another team": { in: "childrensSocialCare", caseRoles: ["referrer"] },
    "a social worker who is a cousin": { in: "childrensSocialCare", caseRoles: ["member"], conflict: true },
    "a teacher": { in: "school", caseRoles: ["member"] },
  },
  cases: {
    assessment,
    "child in need, family told": { ...assessment, thresholds: ["s17"], notice: "told" },
    "child in need, family not told yet": { ...assessment, thresholds: ["s17"], notice: "due" },
    "child in need, nobody says whether told": { ...assessment, thresholds: ["s17"] },
    "finished assessment": { ...assessment, stage: "closed" },
    "assessment of an adopted child": { ...assessment, circumstances: { adoption: "yes" } },
    "assessment, adoption not asked about": { ...assessment, circumstances: {} },
    "no threshold": { ...assessment, thresholds: [] },
  },
  refusals: [
    see("FC2", "a social worker must not see the nursery of a child of three", "the toddler’s nursery place", "hidden"),
    see("FC2", "nor the college of somebody whose age nobody knows", "the stranger’s college", "hidden"),
    see("FC2", "nor the school of a pupil before a threshold is recorded", "the pupil’s school", "hidden", {
      in: "no threshold",
    }),
    see("FC2", "a social worker of another team must not see the pupil’s school", "the pupil’s school", "hidden", {
      as: "a social worker of another team",
    }),
    see(
      "FC3a",
      "a social worker must not learn that housing knows a child of 14",
      "a teenager’s tenancy contact",
      "hidden",
    ),
    see("FC3b", "a social worker must not see rent arrears of a child of 14", "the teenager’s rent arrears", "hidden"),
    see(
      "FC4",
      "a social worker must not learn that adult social care knows a child of 14",
      "the teenager’s adult social care",
      "hidden",
    ),
    see("FC5a", "a social worker must not see a conviction of somebody of 17", "a robbery at 17", "hidden"),
    see("FC5a", "nor a theft", "a theft", "hidden"),
    see("FC5a", "nor a fourth record", "the oldest of four assaults", "hidden"),
    see("FC5a", "nor police call-outs", "the father’s call-outs", "hidden"),
    see(
      "FC5b",
      "a social worker must not learn that the police know somebody of 17",
      "the sibling’s neighbourhood officer",
      "hidden",
    ),
    see(
      "FC6",
      "a social worker must not learn of other offences of somebody of 17",
      "the sibling’s other offences",
      "hidden",
    ),
    see("FC7a", "a teacher must not see a name before a threshold is recorded", "the pupil’s name", "withheld", {
      as: "a teacher",
      in: "no threshold",
    }),
    see(
      "FC7b",
      "a teacher must not see what the social worker did not judge relevant",
      "the pupil’s plan",
      "withheld",
      {
        as: "a teacher",
      },
    ),
    see("FC8", "nobody sees youth justice, not even by a release", "the sibling’s youth justice order", "hidden"),
    see("FC9a", "a social worker must not look again once the assessment is finished", "the pupil’s school", "hidden", {
      in: "finished assessment",
    }),
    see("FC9b", "a child in need: no details before the family is told", "the father’s rent arrears", "hidden", {
      in: "child in need, family not told yet",
    }),
    see("FC9b", "nor when nobody says whether they were told", "the newest of four assaults", "hidden", {
      in: "child in need, nobody says whether told",
    }),
    see("FC9c", "an adopted child: nothing", "the pupil’s school", "hidden", { in: "assessment of an adopted child" }),
    see("FC9c", "nor when nobody says whether the child is adopted", "the pupil’s school", "hidden", {
      in: "assessment, adoption not asked about",
    }),
    see("FC9d", "a social worker who is a cousin sees nothing of others", "the pupil’s school", "hidden", {
      as: "a social worker who is a cousin",
    }),
  ],
  permissions: [
    see("FC2", "the assigned social worker sees the school of a child of nine", "the pupil’s school", "value"),
    see("FC3a", "the father’s housing officer", "the father’s housing officer", "value"),
    see("FC3b", "whether the father has rent arrears, in outline", "the father’s rent arrears", "coarse"),
    see("FC4", "since when adult social care has known the sibling of 17", "the sibling’s adult social care", "value"),
    see("FC5a", "the newest assault", "the newest of four assaults", "value"),
    see("FC5a", "the third newest", "the third of four assaults", "value"),
    see("FC5b", "whom to ring at the police about the father", "the father’s neighbourhood officer", "value"),
    see("FC6", "whether the father has other offences", "the father’s other offences", "coarse"),
    see("FC7a", "a teacher sees whom the assessment is about", "the pupil’s name", "value", { as: "a teacher" }),
    see("FC7a", "and which team assesses", "team:childrensSocialCare", "value", { as: "a teacher" }),
    see("FC7b", "a teacher sees what the social worker judged relevant", "the father’s household", "value", {
      as: "a teacher",
    }),
    see("FC8", "for another purpose the release opens it", "the sibling’s youth justice order", "value", {
      for: "childSafeguarding",
    }),
    see("FC9a", "while the assessment is open the school shows", "the pupil’s school", "value"),
    see("FC9b", "once the family is told the details show", "the father’s rent arrears", "coarse", {
      in: "child in need, family told",
    }),
    see("FC9b", "that a service knows them shows before they are told", "the pupil’s school", "value", {
      in: "child in need, family not told yet",
    }),
    see("FC9c", "a child who is not adopted is shown", "the pupil’s school", "value"),
    see("FC9d", "a worker without a conflict sees", "the father’s housing officer", "value"),
  ],
});
