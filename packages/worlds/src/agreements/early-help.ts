import type { Agreement, Day, Party } from "@concordat/domain";
import { earlyHelpExamples } from "../examples/early-help.ts";
import { agedFrom, agedUpTo, applies, consented, factorsInHousehold, isAmong, overridden } from "./conditions.ts";
import { whoTheyAre, whoToCall } from "./fields.ts";
import { explicitConsent, healthOrSocialCare, type Law, safeguarding, statutoryFunction } from "./law.ts";
import { anyParty, held, jointRecord, peopleIn, peopleInAnyParty } from "./people.ts";
import { agreement, type Drafted, outside, share, withhold } from "./writing.ts";

const hub = peopleIn(["earlyHelp"]);
const teamAroundTheFamily = peopleInAnyParty({ caseRoles: ["taf"] });
const voluntary = ["charity", "domesticAbuse", "streetOutreach"] as const;
const adultServices = ["adultSocialCare", "mentalHealthTrust", "substanceUse", "generalPractice"] as const;

/** The specified persons of the Digital Economy Act 2017 s35; health bodies are not among them. */
const specifiedPersons = [
  "childrensSocialCare",
  "adultSocialCare",
  "housingOptions",
  "revenuesAndBenefits",
  "communitySafety",
  "school",
  "education",
  "police",
  "workAndPensions",
] as const;

const referral = [
  "case.referral",
  ...whoTheyAre,
  "contact.phone",
  "demographics.language",
  "family.household",
  "family.relationships",
  "family.caringRole",
  "education.setting",
  "education.sen",
  "health.disability",
];
const aboutTheChild = [
  ...whoTheyAre,
  "case.planAndActions",
  "education.*",
  "health.childDevelopment",
  "person.wishesAndVoice",
];
const adult = isAmong("parent", "householdMember", "adult", "victim");

const law: Law = { public: ["e"], gateways: ["ca2004.s10", "la2011.s1"], confidentiality: "explicitConsent" };
const special: Law = { ...law, article9: [healthOrSocialCare, statutoryFunction] };

const clauses: readonly Drafted[] = [
  share("EH1a", "Referral to the hub: a child under 16, when a parent agrees", {
    from: anyParty,
    to: hub,
    fields: referral,
    when: [isAmong("child"), agedUpTo(15), consented("parent", "toRefer")],
    law: special,
  }),
  share("EH1b", "Referral to the hub: a young person of 16 or over, when both agree", {
    from: anyParty,
    to: hub,
    fields: referral,
    when: [isAmong("child"), agedFrom(16), consented("parent", "toRefer"), consented("youngPerson", "toRefer")],
    law: special,
  }),
  share("EH1c", "Referral to the hub: an adult, when they agree for themselves", {
    from: anyParty,
    to: hub,
    fields: referral,
    when: [adult, consented("self", "toRefer")],
    law: special,
  }),
  share("EH2a", "Two or more factors in a household: yes or no, for finding families who need help", {
    from: held(...specifiedPersons),
    to: hub,
    fields: [
      "education.attendance",
      "education.neetStatus",
      "csc.status",
      "justice.offenceFlag",
      "justice.asb",
      "health.disability",
      "health.substanceUse.flag",
      "homelessness.status",
      "finance.debts",
      "finance.incomeBenefits",
      "employment.status",
    ],
    show: "coarse",
    marker: "hidden",
    when: [factorsInHousehold(2)],
    law: {
      public: ["e"],
      gateways: ["dea2017.s35"],
      article9: [statutoryFunction],
      criminal: true,
      confidentiality: "statute",
    },
    owes: ["logReason"],
  }),
  share("EH2b", "Two or more factors in a household: that domestic abuse is recorded", {
    from: held("police", "childrensSocialCare"),
    to: hub,
    fields: ["da.status"],
    show: "known",
    marker: "hidden",
    when: [factorsInHousehold(2)],
    law: { public: ["e"], gateways: ["dea2017.s35"], confidentiality: "statute" },
    owes: ["logReason"],
  }),
  share("EH3a", "The team around the family: a child under 16, when a parent agrees", {
    from: anyParty,
    to: teamAroundTheFamily,
    fields: aboutTheChild,
    when: [isAmong("child"), agedUpTo(15), consented("parent", "toShareWithProfessionals")],
    law: special,
  }),
  share("EH3b", "The team around the family: a young person of 16 or over, when they agree", {
    from: anyParty,
    to: teamAroundTheFamily,
    fields: aboutTheChild,
    when: [isAmong("child"), agedFrom(16), consented("youngPerson", "toShareWithProfessionals")],
    law: special,
  }),
  share("EH3c", "The team around the family: an adult, when they agree for themselves", {
    from: anyParty,
    to: teamAroundTheFamily,
    fields: [...whoTheyAre, "case.planAndActions", "person.wishesAndVoice"],
    when: [adult, consented("self", "toShareWithProfessionals")],
    law,
  }),
  share("EH3d", "The team around the family: the plan that it wrote together, when a parent agrees", {
    from: jointRecord,
    to: teamAroundTheFamily,
    fields: ["case.planAndActions", "risk.summary"],
    when: [isAmong("child"), consented("parent", "toShareWithProfessionals")],
    law,
  }),
  share("EH3e", "The team around the family: who is in it", {
    from: anyParty,
    to: peopleInAnyParty({ caseRoles: ["taf", "lead"] }),
    fields: whoToCall,
    law,
  }),
  share("EH4", "A child may be at risk: to the safeguarding hub, whether or not anybody agrees", {
    from: anyParty,
    to: peopleIn(["childrensSocialCare"], { roles: ["mashPractitioner", "mashManager"] }),
    fields: [...whoTheyAre, "safeguarding.concernNarrative"],
    purposes: ["earlyHelp", "childSafeguarding"],
    when: [applies("childMayBeAtRisk")],
    law: {
      public: ["c", "e"],
      gateways: ["ca1989.s47", "ca2004.s11"],
      article9: [safeguarding],
      confidentiality: "overridingPublicInterest",
    },
    owes: ["logReason"],
  }),
  outside(
    "EH5",
    "National evaluation and research",
    "Where a family has also agreed to evaluation, the council sends identifiers to the national statistics office for matching. Research only: no decision about a person rests on it, the linked data comes back to nobody, and what is published names nobody (Article 9(2)(j), Schedule 1 paragraph 4).",
  ),
  share("EH6a", "To a voluntary service: an adult who agrees to be contacted", {
    from: anyParty,
    to: peopleIn(voluntary),
    fields: ["identity.name.family", "identity.name.given", "contact.phone", "contact.email", "case.referral"],
    when: [adult, consented("self", "toPassContactDetails")],
    law,
  }),
  share("EH6b", "To a voluntary service: a child whose parent agrees to be contacted", {
    from: anyParty,
    to: peopleIn(voluntary),
    fields: ["identity.name.family", "identity.name.given", "case.referral"],
    when: [isAmong("child"), consented("parent", "toPassContactDetails")],
    law,
  }),
  withhold("EH6c", "To a voluntary service: never a safeguarding report", {
    from: anyParty,
    to: peopleIn(voluntary),
    fields: ["safeguarding.*"],
    marker: "hidden",
    purposes: ["earlyHelp"],
  }),
  outside(
    "EH7",
    "The family’s own plan",
    "The lead practitioner gives the family their plan, in words that they use, and goes through it with them. What is said about somebody else in it stays out.",
  ),
  share("EH8a", "Adult services: a parent’s own health, when that parent agrees", {
    from: held(...adultServices),
    to: teamAroundTheFamily,
    fields: ["health.mentalHealth.flag", "health.substanceUse.flag", "health.substanceUse.treatment"],
    marker: "hidden",
    when: [isAmong("parent"), consented("self", "toShareWithProfessionals")],
    law: { ...law, article9: [explicitConsent] },
    owes: ["noOnwardSharing"],
  }),
  share("EH8b", "Adult services: a parent’s own health, under a safeguarding override", {
    from: held(...adultServices),
    to: teamAroundTheFamily,
    fields: ["health.mentalHealth.flag", "health.substanceUse.flag"],
    marker: "hidden",
    when: [isAmong("parent"), overridden],
    law: {
      public: ["e"],
      gateways: ["ca2004.s11"],
      article9: [safeguarding],
      confidentiality: "overridingPublicInterest",
    },
    owes: ["logReason", "notifyOwner"],
  }),
];

/** Support that a family agrees to, from one team with one plan. Each person decides about their own. */
export const earlyHelp = (parties: readonly Party[], starts: Day): Agreement =>
  agreement(parties, starts, {
    title: "Early Help: one team around the family",
    kind: "earlyHelp",
    summary:
      "Families with several needs get one lead practitioner, one team and one plan, when they agree to it. Each adult, and each young person, decides about their own information; who withdraws stops what would be shared from then on.",
    modelledOn:
      "Islington Families First notice (2025), Brighton Early Help Hub consent, and the multiple-disadvantages regulations (SI 2018/912). The terms of this agreement are ours.",
    purposes: ["earlyHelp"],
    policyDocument: "Appropriate policy document: family help",
    retention: "Until the child’s 25th birthday in the hub’s record; otherwise as each agency’s schedule says.",
    clauses,
    examples: earlyHelpExamples,
  });
