import { yearsBefore } from "@concordat/domain";
import { earlyHelp } from "@concordat/worlds";
import { describeExamples, looking } from "./examples.ts";
import type { PaperCase } from "./paper-case.ts";
import { today } from "./paper-partnership.ts";

const agreed = (who: string, giver: string): NonNullable<PaperCase["consents"]> =>
  ["toRefer", "toShareWithProfessionals", "toPassContactDetails"].map((scope) => [who, giver, scope, "given"]);

const family: PaperCase = {
  caseType: "earlyHelp",
  people: {
    son: { born: yearsBefore(today, 11), roles: ["child"] },
    daughter: { born: yearsBefore(today, 16), roles: ["child"] },
    mother: { born: yearsBefore(today, 38), roles: ["parent"] },
    grandfather: { born: yearsBefore(today, 70), roles: ["householdMember"] },
  },
  circumstances: { childMayBeAtRisk: "no" },
  consents: [
    ...agreed("son", "parent"),
    ...agreed("daughter", "parent"),
    ...agreed("daughter", "youngPerson"),
    ...agreed("mother", "self"),
  ],
  holds: {
    "why help is asked for the son": { by: "school", field: "case.referral", about: "son" },
    "the daughter’s attendance": { by: "school", field: "education.attendance", about: "daughter" },
    "why help is asked for the daughter": { by: "school", field: "case.referral", about: "daughter" },
    "the mother’s household": { by: "childrensSocialCare", field: "family.household", about: "mother" },
    "the grandfather’s household": { by: "housingOptions", field: "family.household", about: "grandfather" },
    "the son’s attendance": { by: "school", field: "education.attendance", about: "son" },
    "the household’s homelessness": {
      by: "housingOptions",
      field: "homelessness.status",
      about: "mother",
      value: "threatened",
    },
    "domestic abuse": { by: "police", field: "da.status", about: "mother" },
    "the son’s development": { by: "communityHealth", field: "health.childDevelopment", about: "son" },
    "what the grandfather wants": { by: "adultSocialCare", field: "person.wishesAndVoice", about: "grandfather" },
    "what the mother wants": { by: "school", field: "person.wishesAndVoice", about: "mother" },
    "the plan": { by: "joint", field: "case.planAndActions", about: "son" },
    "the plan about the grandfather": { by: "joint", field: "case.planAndActions", about: "grandfather" },
    "the school’s worry, in words": { by: "school", field: "safeguarding.concernNarrative", about: "son" },
    "the mother’s telephone": { by: "school", field: "contact.phone", about: "mother" },
    "the grandfather’s telephone": { by: "school", field: "contact.phone", about: "grandfather" },
    "the mother’s low mood": { by: "mentalHealthTrust", field: "health.mentalHealth.flag", about: "mother" },
    "the mother’s diagnosis": { by: "mentalHealthTrust", field: "health.mentalHealth.diagnosis", about: "mother" },
    "the grandfather’s low mood": { by: "mentalHealthTrust", field: "health.mentalHealth.flag", about: "grandfather" },
  },
  released: [["the school’s worry, in words", "charity"]],
};

const refusedBy = (who: string, giver: string) => ({
  ...family,
  consents: (family.consents ?? []).map(([about, by, scope, decision]) =>
    about === who && by === giver
      ? ([about, by, scope, "withdrawn"] as const)
      : ([about, by, scope, decision] as const),
  ),
});

const see = looking({ as: "a housing officer on the team around the family", in: "family" });
const asHub = { as: "an early help worker" };
const asCharity = { as: "a charity worker" };
const asMash = { as: "the safeguarding hub’s practitioner" };

describeExamples("the Early Help agreement", {
  write: earlyHelp,
  also: ["communityHealth"],
  purposes: ["earlyHelp", "childSafeguarding"],
  readers: {
    "an early help worker": { in: "earlyHelp" },
    "a housing officer on the team around the family": { in: "housingOptions", caseRoles: ["taf"] },
    "a housing officer who is not": { in: "housingOptions", caseRoles: ["member"] },
    "a charity worker": { in: "charity", caseRoles: ["member"] },
    "the safeguarding hub’s practitioner": { in: "childrensSocialCare", roles: ["mashPractitioner"] },
    "a social worker": { in: "childrensSocialCare" },
  },
  cases: {
    family,
    "the parent withdrew": refusedBy("son", "parent"),
    "the young person withdrew": refusedBy("daughter", "youngPerson"),
    "the mother withdrew for herself": refusedBy("mother", "self"),
    "the mother withdrew, and an override is in force": { ...refusedBy("mother", "self"), overridden: true },
    "one factor only": {
      ...family,
      released: [],
      holds: {
        "the son’s attendance": { by: "school", field: "education.attendance", about: "son" },
        "domestic abuse": { by: "mentalHealthTrust", field: "health.mentalHealth.flag", about: "mother" },
      },
    },
    "the child may be at risk": { ...family, circumstances: { childMayBeAtRisk: "yes" } },
  },
  refusals: [
    see(
      "EH1a",
      "the hub must not see why help is asked after the parent withdrew",
      "why help is asked for the son",
      "withheld",
      { ...asHub, in: "the parent withdrew" },
    ),
    see("EH1b", "nor about a girl of 16 who withdrew herself", "why help is asked for the daughter", "withheld", {
      ...asHub,
      in: "the young person withdrew",
    }),
    see("EH1c", "nor the household of an adult who was not asked", "the grandfather’s household", "withheld", asHub),
    see("EH2a", "one factor alone opens nothing", "the son’s attendance", "hidden", {
      ...asHub,
      in: "one factor only",
    }),
    see("EH2b", "a housing officer must not learn that domestic abuse is recorded", "domestic abuse", "hidden"),
    see(
      "EH3a",
      "the team must not see the son’s development after the parent withdrew",
      "the son’s development",
      "withheld",
      { in: "the parent withdrew" },
    ),
    see("EH3a", "a housing officer outside the team must not see it", "the son’s development", "withheld", {
      as: "a housing officer who is not",
    }),
    see(
      "EH3b",
      "the team must not see the attendance of a girl of 16 who withdrew, whatever her mother says",
      "the daughter’s attendance",
      "withheld",
      {
        in: "the young person withdrew",
      },
    ),
    see(
      "EH3c",
      "the team must not see what a grandfather wants who was not asked",
      "what the grandfather wants",
      "withheld",
    ),
    see("EH3d", "the plan about somebody who was not asked stays closed", "the plan about the grandfather", "withheld"),
    see("EH3e", "a housing officer outside the team must not see who is in it", "team:school", "withheld", {
      as: "a housing officer who is not",
    }),
    see(
      "EH4",
      "a worry in words must not reach the hub while no child may be at risk",
      "the school’s worry, in words",
      "withheld",
      asMash,
    ),
    see("EH4", "nor an ordinary social worker ever", "the school’s worry, in words", "withheld", {
      as: "a social worker",
      in: "the child may be at risk",
    }),
    see(
      "EH6a",
      "a charity must not see the telephone of somebody who was not asked",
      "the grandfather’s telephone",
      "withheld",
      asCharity,
    ),
    see("EH6b", "nor why a child is referred whose parent withdrew", "why help is asked for the son", "withheld", {
      ...asCharity,
      in: "the parent withdrew",
    }),
    see(
      "EH6c",
      "a charity must not see a safeguarding report, even against a release",
      "the school’s worry, in words",
      "hidden",
      asCharity,
    ),
    see("EH8a", "the team must not learn of a mother’s low mood when she withdrew", "the mother’s low mood", "hidden", {
      in: "the mother withdrew for herself",
    }),
    see("EH8a", "a housing officer must not see a mental health diagnosis", "the mother’s diagnosis", "hidden"),
    see("EH8b", "an override does not reach a grandfather, who is no parent", "the grandfather’s low mood", "hidden", {
      in: "the mother withdrew, and an override is in force",
    }),
  ],
  permissions: [
    see("EH1a", "the hub sees why help is asked for a boy of eleven", "why help is asked for the son", "value", asHub),
    see("EH1b", "and for a girl of 16, who agreed too", "why help is asked for the daughter", "value", asHub),
    see("EH1c", "and the household of a mother who agreed", "the mother’s household", "value", asHub),
    see("EH2a", "two factors open the attendance in outline", "the son’s attendance", "coarse", asHub),
    see("EH2a", "and that the household may lose its home", "the household’s homelessness", "coarse", asHub),
    see("EH2b", "and that domestic abuse is recorded", "domestic abuse", "known", asHub),
    see("EH3a", "the team sees the son’s development", "the son’s development", "value"),
    see("EH3b", "the team sees the attendance of a girl of 16 who agrees", "the daughter’s attendance", "value"),
    see("EH3c", "the team sees what the mother wants", "what the mother wants", "value"),
    see("EH3d", "the team sees the plan", "the plan", "value"),
    see("EH3e", "the team sees who is in it", "team:school", "value"),
    see(
      "EH4",
      "the hub sees the worry when the child may be at risk, whoever agrees",
      "the school’s worry, in words",
      "value",
      { ...asMash, in: "the child may be at risk" },
    ),
    see("EH6a", "a charity sees the telephone of who agreed", "the mother’s telephone", "value", asCharity),
    see("EH6b", "and why the son is referred", "why help is asked for the son", "value", asCharity),
    see("EH6c", "for another purpose the release opens the report", "the school’s worry, in words", "value", {
      ...asCharity,
      for: "childSafeguarding",
    }),
    see("EH8a", "the team sees a mother’s low mood when she agrees", "the mother’s low mood", "value"),
    see("EH8b", "or under an override", "the mother’s low mood", "value", {
      in: "the mother withdrew, and an override is in force",
    }),
  ],
});
