import type { Agreement, Day, Party } from "@concordat/domain";
import { adultSafeguardingExamples } from "../examples/adult-safeguarding.ts";
import { applies, consented, isAmong, marked, needStated, thresholdIs } from "./conditions.ts";
import { whoTheyAre, whoToCall } from "./fields.ts";
import { healthOrSocialCare, type Law, safeguarding, statutoryFunction, vitalInterests } from "./law.ts";
import { anyParty, held, jointRecord, peopleIn, peopleInAnyParty } from "./people.ts";
import { agreement, type Drafted, mustShare, outside, share, withhold } from "./writing.ts";

const council = peopleIn(["adultSocialCare"]);
const participants = peopleInAnyParty({ caseRoles: ["enquiryParticipant"] });
const board = peopleIn(["safeguardingAdultsBoard"]);
const enquiry = ["adultSafeguarding"];

/** The three limbs of Care Act 2014 s42(1) are suspected: needs, abuse or neglect, and unable to protect oneself. */
const suspected = applies("s42LimbsSuspected");

/** Agreed, not asked for a reason that is recorded, or overridden with a ground. A refusal that nobody overrode stands. */
const agreedOrOverridden = consented("self", "support", [
  "given",
  "notSoughtUnsafe",
  "notSoughtUnable",
  "notSoughtUnreachable",
  "refusedOverridden",
]);

const law: Law = {
  public: ["c", "e"],
  gateways: ["care2014.s42", "care2014.s6"],
  confidentiality: "overridingPublicInterest",
};
const special: Law = { ...law, article9: [safeguarding, healthOrSocialCare] };

const clauses: readonly Drafted[] = [
  share("AS1a", "A concern about an adult", {
    from: anyParty,
    to: council,
    fields: ["asc.concern", ...whoTheyAre, "person.wishesAndVoice", "consent.mentalCapacity"],
    purposes: enquiry,
    when: [suspected, isAmong("adultAtRisk"), agreedOrOverridden],
    law: special,
    owes: ["logReason", "retentionCap:72"],
  }),
  share("AS1b", "A concern about an adult: who works with them", {
    from: anyParty,
    to: council,
    fields: whoToCall,
    purposes: enquiry,
    when: [suspected],
    law,
  }),
  share("AS2a", "Within the enquiry: whom it is about, its stage and plan", {
    from: anyParty,
    to: participants,
    fields: [...whoTheyAre, ...whoToCall, "asc.s42Enquiry"],
    purposes: enquiry,
    when: [thresholdIs("s42")],
    law: special,
    owes: ["logReason"],
  }),
  share("AS2b", "Within the enquiry: what its participants need to know", {
    from: anyParty,
    to: participants,
    fields: ["health.conditions", "housing.*", "justice.callouts"],
    purposes: enquiry,
    when: [thresholdIs("s42"), marked("relevant")],
    law: special,
    owes: ["logReason", "noOnwardSharing"],
  }),
  share("AS2c", "Within the enquiry: the plan that its participants wrote together", {
    from: jointRecord,
    to: participants,
    fields: ["case.planAndActions", "risk.summary"],
    purposes: enquiry,
    when: [thresholdIs("s42")],
    law,
    owes: ["noOnwardSharing"],
  }),
  share("AS3", "To a care provider: a risk that it must act on", {
    from: held("adultSocialCare"),
    to: peopleIn(["careProvider"]),
    fields: ["risk.toOthersOrStaff"],
    purposes: enquiry,
    when: [marked("relevant")],
    law: { ...law, criminal: true },
    owes: ["logReason", "noOnwardSharing"],
  }),
  outside(
    "AS4",
    "Regulators",
    "Where the concern is about a registered provider, or a worker whom a regulator or the barring service may have to decide about, the council’s safeguarding lead writes to them with what that decision needs.",
  ),
  mustShare("AS5", "The board asks for what it needs", {
    from: anyParty,
    to: board,
    fields: ["asc.*", "health.*", "housing.*", "involvement.*", "justice.callouts", "asc.s42Enquiry", "asc.concern"],
    purposes: ["safeguardingAdultReview"],
    reachesUninvolved: true,
    law: {
      public: ["c"],
      others: "request",
      gateways: ["care2014.s45"],
      article9: [statutoryFunction],
      criminal: true,
      confidentiality: "statute",
    },
    owes: ["logReason", "noOnwardSharing"],
  }),
  withhold("AS6a", "Who may have caused the harm is not told", {
    from: anyParty,
    to: peopleIn(["advocacy", "careProvider"]),
    fields: ["asc.allegedSource"],
    marker: "hidden",
  }),
  outside(
    "AS6b",
    "Who may have caused the harm is not told to the adult or their representative",
    "What the adult or their representative is given, in letters, minutes or reports, leaves out who may have caused the harm and what was said in confidence about them, whether staff, volunteer, resident or anybody else. The safeguarding lead may decide otherwise, and records why.",
  ),
  share("AS7", "To the board’s reviewer: what happened, in order", {
    from: anyParty,
    to: board,
    fields: ["case.chronology", ...whoTheyAre],
    purposes: ["safeguardingAdultReview"],
    reachesUninvolved: true,
    when: [needStated("s45Request")],
    law: {
      public: ["c"],
      others: "request",
      gateways: ["care2014.s44", "care2014.s45"],
      confidentiality: "statute",
    },
    owes: ["noOnwardSharing", "returnOrDestroy"],
  }),
  share("AS8", "Imminent harm: act now, record afterwards", {
    from: anyParty,
    to: peopleInAnyParty(),
    fields: [
      ...whoTheyAre,
      "asc.concern",
      "safeguarding.concernNarrative",
      "contact.address.current",
      "contact.phone",
      "risk.toOthersOrStaff",
    ],
    purposes: enquiry,
    when: [applies("imminentHarm")],
    law: { ...law, public: ["d", "e"], article9: [vitalInterests, safeguarding], criminal: true },
    owes: ["logReason"],
  }),
];

/** Enquiries into harm, abuse or neglect of adults with care and support needs. */
export const adultSafeguarding = (parties: readonly Party[], starts: Day): Agreement =>
  agreement(parties, starts, {
    title: "Adult safeguarding",
    kind: "adultSafeguarding",
    summary:
      "When an adult with care and support needs may be abused or neglected and cannot protect themselves, the agencies look into it together with the council. The adult is asked, and their answer counts unless there is a recorded ground to go on.",
    modelledOn:
      "Warrington Tier 2 agreement, Leeds policy and West of Berkshire s45 arrangement. The terms of this agreement are ours.",
    purposes: ["adultSafeguarding", "safeguardingAdultReview"],
    policyDocument: "Appropriate policy document: adults at risk",
    retention: "The council keeps the enquiry for six years after it closes; others by their own schedules.",
    clauses,
    examples: adultSafeguardingExamples,
  });
