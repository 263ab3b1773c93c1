import { mash } from "@concordat/worlds";
import { describeExamples, looking } from "./examples.ts";
import { concern } from "./mash-case.ts";

const see = looking({ as: "the hub’s practitioner", in: "concern" });
const unconcerned = { in: "no concern recorded" };

describeExamples("the MASH agreement", {
  write: mash,
  purposes: ["childSafeguarding", "earlyHelp"],
  readers: {
    "the hub’s practitioner": { in: "childrensSocialCare", roles: ["mashPractitioner"] },
    "the hub’s manager": { in: "childrensSocialCare", roles: ["mashManager"] },
    "a hub practitioner who knows the father": {
      in: "childrensSocialCare",
      roles: ["mashPractitioner"],
      conflict: true,
    },
    "a social worker of the receiving team": { in: "childrensSocialCare", caseRoles: ["receivingTeam"] },
    "a social worker of no team": { in: "childrensSocialCare", caseRoles: ["member"] },
    "the teacher who referred": { in: "school", caseRoles: ["referrer"] },
    "a housing officer": { in: "housingOptions", caseRoles: ["member"] },
    "a sexual health nurse": { in: "sexualHealth", caseRoles: ["member"] },
  },
  cases: {
    concern,
    "no concern recorded": { ...concern, circumstances: {} },
    "an early-learning offer": { ...concern, circumstances: { concernAboutChild: "yes", employmentOffer: "yes" } },
    "the victim was not asked, and nobody says why": { ...concern, consents: [] },
  },
  refusals: [
    see(
      "MA1a",
      "the hub must not see a referral when nobody has recorded a concern",
      "the referral",
      "vague",
      unconcerned,
    ),
    see("MA1a", "a housing officer must not see the referral", "the referral", "hidden", { as: "a housing officer" }),
    see("MA1b", "no National Insurance number without an offer", "the mother’s NI number", "hidden"),
    see(
      "MA2",
      "the hub must not see a call-out that the police did not call relevant",
      "a call-out that does not",
      "ask",
    ),
    see("MA2", "nor a call-out about a lodger, who has no part in it", "a call-out about the lodger", "ask"),
    see("MA3a", "the hub must not see a lodger’s visits to casualty", "the lodger’s visits to casualty", "ask"),
    see(
      "MA3b",
      "the hub must not see a mother’s pregnancy that nobody called relevant",
      "the mother’s pregnancy",
      "withheld",
    ),
    see("MA3c", "a social worker of no team may not even ask for a diagnosis", "the mother’s diagnosis", "vague", {
      as: "a social worker of no team",
    }),
    see("MA3c", "a housing officer must not see a mental health diagnosis", "the mother’s diagnosis", "hidden", {
      as: "a housing officer",
    }),
    see("MA3d", "nobody sees that there is anything of sexual health", "the girl’s sexual health", "hidden"),
    see(
      "MA4",
      "the hub must not see an order of more than two years before the referral",
      "the girl’s spent order",
      "ask",
    ),
    see(
      "MA5",
      "the hub must not see attendance at a school left more than a year before the referral",
      "the girl’s attendance at her last school",
      "ask",
    ),
    see("MA6a", "the hub must not see tenancy facts of a girl of 15", "the girl’s tenancy", "vague"),
    see(
      "MA6b",
      "the hub must not see the household when nobody recorded a concern",
      "the household on the tenancy",
      "vague",
      unconcerned,
    ),
    see(
      "MA7a",
      "no DASH score when the victim was not asked and nobody says why",
      "the mother’s DASH score",
      "withheld",
      {
        in: "the victim was not asked, and nobody says why",
      },
    ),
    see(
      "MA7b",
      "a practitioner who knows the father must not see that there is a DASH score",
      "the mother’s DASH score",
      "hidden",
      {
        as: "a hub practitioner who knows the father",
      },
    ),
    see("MA8", "benefits stay with Work and Pensions, even against a release", "the mother’s benefits", "hidden"),
    see(
      "MA9",
      "the hub must not see what the crew heard elsewhere",
      "what the ambulance crew heard elsewhere",
      "vague",
    ),
    see("MA10a", "a social worker of no team must not see whom it is about", "the boy’s name", "withheld", {
      as: "a social worker of no team",
    }),
    see(
      "MA10b",
      "the receiving team must not see the whole research",
      "the girl’s suspension, not for the disposal",
      "vague",
      {
        as: "a social worker of the receiving team",
      },
    ),
    see("MA11a", "a hub practitioner learns only that something is held", "police intelligence", "vague"),
    see("MA11a", "a teacher learns nothing of it", "police intelligence", "hidden", { as: "the teacher who referred" }),
    see("MA11b", "what the police control stays closed to a hub practitioner", "a live operation", "vague"),
    see("MA12a", "the referrer must not see the hub’s research", "the hub’s research", "hidden", {
      as: "the teacher who referred",
    }),
    see("MA12a", "a housing officer who did not refer must not see the outcome", "the outcome", "withheld", {
      as: "a housing officer",
    }),
    see("MA12b", "a teacher with another purpose must not see which team it is", "team:childrensSocialCare", "hidden", {
      as: "the teacher who referred",
      for: "earlyHelp",
    }),
    see("MA13", "without a concern there is no duty to answer", "the boy’s medication", "vague", unconcerned),
  ],
  permissions: [
    see("MA1a", "the hub sees the referral", "the referral", "value"),
    see("MA1a", "and the child’s NHS number", "the boy’s NHS number", "value"),
    see("MA1a", "and who has a part in the case", "team:school", "value"),
    see("MA1b", "a National Insurance number for an offer", "the mother’s NI number", "value", {
      in: "an early-learning offer",
    }),
    see("MA2", "a call-out that bears on the boy", "a call-out that bears on the boy", "value"),
    see("MA3a", "the boy’s visits to casualty", "the boy’s visits to casualty", "value"),
    see(
      "MA3b",
      "a mother’s mental health concern, so far as relevant",
      "the mother’s mental health, relevant",
      "value",
    ),
    see("MA3c", "the hub may ask the trust for a diagnosis", "the mother’s diagnosis", "ask"),
    see("MA3d", "the clinic sees its own", "the girl’s sexual health", "value", { as: "a sexual health nurse" }),
    see("MA4", "an order of the two years before the referral", "the girl’s order", "value"),
    see("MA5", "a child’s attendance", "the boy’s attendance", "value"),
    see("MA5", "the school’s worry in its own words", "the school’s worry, in words", "value"),
    see("MA6a", "the mother’s tenancy", "the mother’s tenancy", "value"),
    see("MA6b", "the household", "the household on the tenancy", "value"),
    see("MA7a", "the DASH score, where asking was unsafe", "the mother’s DASH score", "value"),
    see("MA7b", "a practitioner without a conflict sees it", "the mother’s DASH score", "value"),
    see("MA8", "for another purpose the release opens the benefits", "the mother’s benefits", "value", {
      for: "earlyHelp",
    }),
    see("MA9", "what the crew saw at the incident", "what the ambulance crew saw", "value"),
    see("MA10a", "the receiving team sees whom it is about", "the boy’s name", "value", {
      as: "a social worker of the receiving team",
    }),
    see("MA10b", "the receiving team sees what the disposal needs", "the concern, for the disposal", "value", {
      as: "a social worker of the receiving team",
    }),
    see("MA11a", "the hub’s manager knows that intelligence exists", "police intelligence", "known", {
      as: "the hub’s manager",
    }),
    see("MA11b", "the hub’s manager sees what the police control", "a live operation", "value", {
      as: "the hub’s manager",
    }),
    see("MA12a", "the referrer learns the outcome", "the outcome", "value", { as: "the teacher who referred" }),
    see("MA12b", "everybody on the case knows whom to ring in the hub", "team:childrensSocialCare", "value", {
      as: "a housing officer",
    }),
    see("MA13", "health must answer about the boy’s conditions", "the boy’s medication", "ask"),
    see("MA13", "the police must answer about a marker that they did not call relevant", "a warning marker", "ask"),
  ],
});
