import type { Agreement, Day, Party } from "@concordat/domain";
import { conflictDeclared, consented, isAmong, isLinkedTo, marked, scoresAtLeast, thresholdIs } from "./conditions.ts";
import { whoTheyAre, whoToCall } from "./fields.ts";
import { type Law, safeguarding, safeguardingUnasked } from "./law.ts";
import { anyone, anyParty, held, jointRecord, peopleIn, peopleInAnyParty } from "./people.ts";
import { agreement, outside, share, withhold } from "./writing.ts";

const coordinator = peopleIn(["police"], { roles: ["maracCoordinator"] });
const attendees = peopleInAnyParty({ caseRoles: ["maracAttendee"] });

const aboutTheVictim = [
  "da.dashScore",
  "da.status",
  "da.incidents",
  "da.safetyPlan",
  "case.referral",
  "consent.sharingDecision",
  "consent.reasonNotSought",
  ...whoTheyAre,
  "identity.genderStated",
  "contact.safeContact",
  "contact.address.current",
  "demographics.language",
  "demographics.ethnicity",
  "demographics.sexualOrientation",
  "health.disability",
  "health.gpPractice",
  "health.mentalHealth.flag",
  "family.relationships",
];

/** The victim’s answer is recorded, whatever it is; it is not required. */
const answerRecorded = consented("self", "toSafetyPlanning", [
  "given",
  "refused",
  "withdrawn",
  "notSoughtUnsafe",
  "notSoughtUnable",
  "notSoughtUnreachable",
  "refusedOverridden",
  "notRequired",
]);
const highRisk = thresholdIs("maracHighRisk");

const law: Law = {
  public: ["e"],
  gateways: ["cda1998.s115", "ca2004.s11", "care2014.s42"],
  confidentiality: "overridingPublicInterest",
};
const special: Law = { ...law, article9: [safeguarding] };
const criminal: Law = { ...law, criminal: true };
const both: Law = { ...special, criminal: true };
const fromPolice: Law = { ...criminal, gateways: [...law.gateways, "common.police", "dpa2018.s36"] };

/** A meeting that plans for the safety of somebody at high risk of domestic abuse, and what is brought to it. */
export const marac = (parties: readonly Party[], starts: Day): Agreement =>
  agreement(parties, starts, {
    title: "MARAC: high-risk domestic abuse",
    kind: "marac",
    summary:
      "The agencies bring what they hold to a meeting that plans for the safety of a victim at high risk, of children and of others. Nothing reaches the alleged perpetrator, or anybody linked to them.",
    modelledOn:
      "Published MARAC agreements and notices (field list and procedures; West Midlands, Staffordshire, East Sussex, Bradford). The terms of this agreement are ours.",
    purposes: ["domesticAbuseSafety"],
    policyDocument: "Appropriate policy document: domestic abuse",
    retention: "Each agency keeps its own record by its own schedule; the coordinator keeps the minutes.",
    clauses: [
      share("MR1a", "Referral: the victim, at high risk by judgement or escalation", {
        from: anyParty,
        to: coordinator,
        fields: aboutTheVictim,
        despiteShield: true,
        when: [isAmong("victim"), highRisk, answerRecorded],
        law: both,
        owes: ["logReason", "secureChannel"],
      }),
      share("MR1b", "Referral: the victim, at high risk by 14 or more ticks of 24", {
        from: anyParty,
        to: coordinator,
        fields: aboutTheVictim,
        despiteShield: true,
        when: [isAmong("victim"), scoresAtLeast("da.dashScore", 14), answerRecorded],
        law: both,
        owes: ["logReason", "secureChannel"],
      }),
      share("MR1c", "Referral: children and the alleged perpetrator", {
        from: anyParty,
        to: coordinator,
        fields: [
          ...whoTheyAre,
          "da.perpetratorDetails",
          "da.incidents",
          "da.status",
          "family.household",
          "family.relationships",
        ],
        when: [isLinkedTo("victim"), highRisk],
        law: criminal,
        owes: ["logReason", "secureChannel"],
      }),
      share("MR1d", "Referral: who works with them", {
        from: anyParty,
        to: coordinator,
        fields: whoToCall,
        when: [highRisk],
        law,
      }),
      share("MR2a", "Before the meeting: who they are, so that each agency looks into its own files", {
        from: held("police"),
        to: attendees,
        fields: whoTheyAre,
        when: [isAmong("victim", "allegedPerpetrator", "child")],
        law,
        owes: ["secureChannel"],
      }),
      share("MR2b", "Before the meeting: who will be there", {
        from: anyParty,
        to: attendees,
        fields: whoToCall,
        law,
      }),
      share("MR3a", "Police: what they judge relevant", {
        from: held("police"),
        to: attendees,
        fields: [
          "justice.warningMarkers",
          "justice.offences",
          "justice.allegations",
          "justice.supervision",
          "identity.policeIds",
        ],
        when: [isAmong("allegedPerpetrator", "victim"), marked("relevant")],
        law: fromPolice,
        owes: ["logReason", "noOnwardSharing"],
      }),
      share("MR3b", "Police: the current matter and the orders that protect", {
        from: held("police"),
        to: attendees,
        fields: ["da.status", "da.dashScore", "da.incidents", "da.protectiveOrders"],
        when: [isAmong("allegedPerpetrator", "victim")],
        law: fromPolice,
        owes: ["noOnwardSharing"],
      }),
      share(
        "MR4",
        "Health and substance use: to support the victim, or to support or disrupt the alleged perpetrator",
        {
          from: held(
            "generalPractice",
            "acuteHospital",
            "mentalHealthTrust",
            "communityHealth",
            "maternity",
            "ambulance",
            "substanceUse",
          ),
          to: attendees,
          fields: ["health.mentalHealth.flag", "health.substanceUse.flag", "health.disability"],
          marker: "vague",
          when: [isAmong("victim", "allegedPerpetrator"), marked("relatedToRisk")],
          law: special,
          owes: ["logReason", "noOnwardSharing"],
        },
      ),
      share("MR5", "Children’s social care and education: the children", {
        from: held("childrensSocialCare", "school", "education"),
        to: attendees,
        fields: ["csc.status", "education.setting", "education.attendance"],
        when: [isAmong("child")],
        law,
      }),
      share("MR6", "Housing: the home, and what else could be found", {
        from: held("housingOptions", "housingAssociation"),
        to: attendees,
        fields: ["housing.tenure", "homelessness.status"],
        when: [isAmong("victim", "allegedPerpetrator", "child")],
        law,
      }),
      share("MR7", "Money and politics, only if related to the risk", {
        from: anyParty,
        to: attendees,
        fields: ["finance.incomeBenefits", "demographics.politicalOpinions"],
        marker: "hidden",
        when: [marked("relatedToRisk")],
        law: special,
        owes: ["logReason"],
      }),
      share("MR8", "Ethnicity, religion and sexuality, to shape the support of the victim", {
        from: anyParty,
        to: attendees,
        fields: ["demographics.ethnicity", "demographics.religion", "demographics.sexualOrientation"],
        marker: "hidden",
        when: [isAmong("victim"), marked("shapesSupport")],
        law: special,
        owes: ["logReason"],
      }),
      share("MR9a", "After the meeting: the minutes and actions, to those who have declared", {
        from: held("police"),
        to: peopleInAnyParty({ certificates: ["maracDeclaration"] }),
        fields: ["da.maracActions"],
        law: fromPolice,
        owes: ["secureChannel", "noOnwardSharing"],
      }),
      share("MR9b", "After the meeting: the safety plan that the meeting wrote together", {
        from: jointRecord,
        to: peopleInAnyParty({ caseRoles: ["maracAttendee"], certificates: ["maracDeclaration"] }),
        fields: ["case.planAndActions", "risk.summary"],
        law,
        owes: ["secureChannel", "noOnwardSharing"],
      }),
      outside(
        "MR10",
        "Monitoring",
        "The coordinator sends SafeLives figures and redacted cases, for monitoring only. Ethnicity, religion and sexuality go into it without names (Schedule 1 paragraph 8), and nothing in it decides about a person.",
      ),
      share("MR11a", "What follows: the police may open an investigation", {
        from: anyParty,
        to: peopleIn(["police"]),
        fields: ["da.incidents", "da.perpetratorDetails"],
        marker: "hidden",
        purposes: ["crimeInvestigation"],
        when: [highRisk, marked("relatedToRisk")],
        law: { ...criminal, others: "crime" },
        owes: ["logReason", "notifyOwner"],
      }),
      share("MR11b", "What follows: children’s social care applies its own threshold", {
        from: held("police", "domesticAbuse"),
        to: peopleIn(["childrensSocialCare"]),
        fields: ["da.incidents", "da.status"],
        purposes: ["childSafeguarding"],
        when: [highRisk, marked("relatedToRisk")],
        law: { ...criminal, gateways: ["ca1989.s47", "cda1998.s115"] },
        owes: ["logReason"],
      }),
      share("MR11c", "What follows: probation tests whether a licence or order was broken", {
        from: held("police"),
        to: peopleIn(["probation"]),
        fields: ["da.incidents", "da.protectiveOrders"],
        when: [isAmong("allegedPerpetrator"), highRisk],
        law: { ...fromPolice, article9: [safeguardingUnasked] },
        owes: ["logReason"],
      }),
      withhold("MR12", "Nothing to anybody linked to the alleged perpetrator", {
        from: anyParty,
        to: anyone,
        fields: ["*"],
        marker: "hidden",
        when: [conflictDeclared],
      }),
    ],
  });
