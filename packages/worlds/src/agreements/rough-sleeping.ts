import type { Agreement, Day, Party } from "@concordat/domain";
import { roughSleepingExamples } from "../examples/rough-sleeping.ts";
import {
  applies,
  assured,
  chose,
  consented,
  doesNotApply,
  inArea,
  marked,
  observedWithinMonths,
  worksTheCase,
} from "./conditions.ts";
import { whoTheyAre, whoToCall } from "./fields.ts";
import { type Law, safeguarding, statutoryFunction } from "./law.ts";
import { anyone, anyParty, held, jointRecord, peopleIn, peopleInAnyParty } from "./people.ts";
import { agreement, type Drafted, ask, outside, share, withhold } from "./writing.ts";

/** Those whom Housing Act 1996 s213B obliges to refer. */
const mustRefer = [
  "childrensSocialCare",
  "adultSocialCare",
  "probation",
  "prison",
  "youthJustice",
  "acuteHospital",
  "mentalHealthTrust",
  "workAndPensions",
] as const;

const housingAuthority = peopleIn(["housingOptions"]);
const group = { caseRoles: ["marsMember"] };
const cohort = [applies("marsCohort"), worksTheCase("housingOptions")];

const onTheStreet = [
  "homelessness.status",
  "homelessness.roughSleepingContacts",
  "homelessness.supportNeeds",
  "homelessness.accommodationHistory",
];
const whereabouts = [
  "contact.address.current",
  "contact.address.previous",
  "contact.address.shielded",
  "homelessness.roughSleepingContacts",
  "csc.placement",
];

const law: Law = {
  public: ["e"],
  gateways: ["ha1996.pt7", "la2011.s1", "care2014.s6"],
  confidentiality: "overridingPublicInterest",
};
const special: Law = { ...law, article9: [statutoryFunction, safeguarding] };

const clauses: readonly Drafted[] = [
  share("RS1", "Duty to refer: with all three consents, to the authority that the person chose", {
    from: held(...mustRefer),
    to: housingAuthority,
    fields: ["identity.personRef", "identity.name.*", "contact.phone", "contact.email", "case.referral"],
    when: [
      applies("threatenedWithin56Days"),
      consented("self", "toRefer"),
      chose("self", "toChosenAuthority"),
      consented("self", "toPassContactDetails"),
    ],
    law: { public: ["c"], gateways: ["ha1996.s213B"], confidentiality: "explicitConsent" },
  }),
  share("RS2a", "Outreach: what was learnt on the street", {
    from: held("streetOutreach"),
    to: housingAuthority,
    fields: [...whoTheyAre, ...onTheStreet, ...whoToCall],
    law: special,
    owes: ["logReason"],
  }),
  outside(
    "RS2b",
    "Who may open a record",
    "Only outreach opens a record of somebody who sleeps rough, and only after meeting them on the street. Others add to it and open none.",
  ),
  share(
    "RS3a",
    "The shared view: vetted people who have given the undertaking, of agencies that signed and that the authority supports",
    {
      from: held("streetOutreach", "housingOptions"),
      to: peopleInAnyParty({ certificates: ["chainUndertaking", "vetted"] }),
      fields: [...whoTheyAre, "homelessness.status", "homelessness.supportNeeds", "homelessness.accommodationHistory"],
      when: [
        inArea("north", "south", "east", "west"),
        assured("signedMemorandum"),
        assured("endorsement", "housingOptions"),
      ],
      law: special,
      owes: ["logReason", "noOnwardSharing"],
    },
  ),
  share("RS3b", "The shared view: whom to ring", {
    from: anyParty,
    to: peopleInAnyParty({ caseRoles: ["lead", "marsMember"] }),
    fields: whoToCall,
    law,
  }),
  ask("RS4", "Somebody who needs an answer now and then", {
    from: held("streetOutreach", "housingOptions"),
    to: peopleInAnyParty(),
    fields: onTheStreet,
    law: { ...special, others: "request" },
    owes: ["logReason", "notifyOwner"],
  }),
  share("RS5a", "The multi-agency group: people of its cohort", {
    from: anyParty,
    to: peopleInAnyParty(group),
    fields: [
      ...whoTheyAre,
      "identity.niNumber",
      "contact.phone",
      "demographics.ethnicity",
      "demographics.religion",
      "family.household",
      "family.relationships",
      "person.representative",
      "finance.incomeBenefits",
      "finance.debts",
      "homelessness.status",
      "homelessness.supportNeeds",
      "homelessness.accommodationHistory",
      "health.mentalHealth.flag",
      "health.substanceUse.flag",
      "justice.offences",
      "risk.summary",
    ],
    when: cohort,
    law: { ...special, criminal: true },
    owes: ["logReason", "noOnwardSharing"],
  }),
  share("RS5b", "The multi-agency group: addresses of the last five years", {
    from: anyParty,
    to: peopleInAnyParty(group),
    fields: ["contact.address.previous"],
    when: [...cohort, observedWithinMonths(60)],
    law,
    owes: ["noOnwardSharing"],
  }),
  share("RS5c", "The multi-agency group: health and home without the particulars", {
    from: anyParty,
    to: peopleInAnyParty(group),
    fields: ["health.conditions", "health.disability", "contact.address.current"],
    show: "coarse",
    when: cohort,
    law: special,
    owes: ["logReason", "noOnwardSharing"],
  }),
  share("RS5d", "The multi-agency group: the plan that it wrote together", {
    from: jointRecord,
    to: peopleInAnyParty(group),
    fields: ["case.planAndActions", "risk.summary"],
    when: cohort,
    law,
    owes: ["noOnwardSharing"],
  }),
  outside(
    "RS6",
    "Alerts from the public",
    "Somebody tells the national alert service where a person sleeps rough. The description and the place go to the local outreach team, may go to a service elsewhere in the United Kingdom, and never leave it. Reports to funders name nobody.",
  ),
  outside(
    "RS7",
    "Returns to the department",
    "The council sends its case records to the department for statistics. A person may refuse; refusing changes nothing about the help they get. The returns are never used to look for fraud.",
  ),
  outside(
    "RS8",
    "Regional analysis",
    "A pseudonymised cohort goes to regional analysts (Article 9(2)(j), Schedule 1 paragraph 4). Nothing found there changes what one person is offered.",
  ),
  share("RS9a", "Police to the group: serious risk, and that only", {
    from: held("police"),
    to: peopleInAnyParty(group),
    fields: ["risk.toOthersOrStaff"],
    marker: "hidden",
    when: [marked("seriousRisk")],
    law: { ...law, gateways: ["common.police", "dpa2018.s36"], criminal: true },
    owes: ["logReason", "noOnwardSharing"],
  }),
  share("RS9b", "The group to police: serious risk, and that only", {
    from: anyParty,
    to: peopleIn(["police"], group),
    fields: ["risk.toOthersOrStaff"],
    marker: "hidden",
    when: [marked("seriousRisk")],
    law: { ...law, gateways: ["cda1998.s115"], criminal: true },
    owes: ["logReason", "noOnwardSharing"],
  }),
  withhold("RS9c", "Where somebody sleeps is not for enforcement", {
    from: held("streetOutreach", "housingOptions"),
    to: anyone,
    fields: whereabouts,
    marker: "hidden",
    purposes: ["crimeInvestigation"],
  }),
  withhold("RS10", "A wall against immigration enforcement, but for a lawful demand", {
    from: anyParty,
    to: anyone,
    fields: ["immigration.*", ...whereabouts, "contact.phone", "contact.email", "contact.address.area"],
    marker: "hidden",
    purposes: ["immigrationEnforcement"],
    when: [doesNotApply("lawfulDemand")],
  }),
];

/** People who sleep rough, or soon may: referral with consent, one shared view, and a wall against immigration enforcement. */
export const roughSleeping = (parties: readonly Party[], starts: Day): Agreement =>
  agreement(parties, starts, {
    title: "Rough sleeping and homelessness",
    kind: "roughSleeping",
    summary:
      "Outreach, the housing authority and their partners share one view of people who sleep rough, so that nobody is asked the same twice. Who is about to lose their home is referred with consent. Names are left out wherever a view without them will do. Nothing serves immigration enforcement.",
    modelledOn:
      "CHAIN access rules, the duty to refer (Housing Act 1996 s213B) and the Cheshire West multi-agency rough sleeping notice. The terms of this agreement are ours.",
    purposes: ["homelessnessPrevention"],
    policyDocument: "Appropriate policy document: homelessness",
    retention: "Three years after the last contact in the shared view; otherwise as each agency’s schedule says.",
    clauses,
    examples: roughSleepingExamples,
  });
