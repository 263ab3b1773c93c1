import { handledAs, marked } from "./conditions.ts";
import { whoTheyAre, whoToCall } from "./fields.ts";
import { safeguarding } from "./law.ts";
import { concern, fromPolice, hub, law, listedBodies, special } from "./mash-terms.ts";
import { anyParty, held, peopleIn, peopleInAnyParty } from "./people.ts";
import { type Drafted, mustShare, share, withhold } from "./writing.ts";

/** MA10 to MA13: what leaves the hub, what stays in it, and the duty to bring more. */
export const deciding: readonly Drafted[] = [
  share("MA10a", "Receiving team: whom it is about, and whom to ring", {
    from: anyParty,
    to: peopleIn(["childrensSocialCare", "earlyHelp"], { caseRoles: ["receivingTeam"] }),
    fields: [...whoTheyAre, ...whoToCall],
    when: concern,
    law,
  }),
  share("MA10b", "Receiving team: what the disposal needs, not the whole research", {
    from: anyParty,
    to: peopleIn(["childrensSocialCare", "earlyHelp"], { caseRoles: ["receivingTeam"] }),
    fields: [
      "case.referral",
      "safeguarding.concernNarrative",
      "education.*",
      "health.mentalHealth.flag",
      "health.substanceUse.flag",
      "health.unscheduledCare",
      "health.childDevelopment",
      "housing.*",
      "justice.callouts",
      "da.status",
      "family.household",
      "csc.status",
    ],
    marker: "vague",
    when: [...concern, marked("relevantToDisposal")],
    law: special,
    owes: ["logReason", "noOnwardSharing"],
  }),
  share("MA11a", "Too sensitive to travel: the hub’s manager knows that it exists", {
    from: held("police"),
    to: peopleIn(["childrensSocialCare"], { roles: ["mashManager"] }),
    fields: ["justice.intelligence"],
    show: "known",
    marker: "vague",
    when: concern,
    law: fromPolice,
    owes: ["logReason", "notifyOwner", "noOnwardSharing"],
  }),
  withhold("MA11b", "Too sensitive to travel: what the police keep under their own control", {
    from: held("police"),
    to: peopleIn(["childrensSocialCare"], { roles: ["mashPractitioner"] }),
    fields: ["*"],
    marker: "vague",
    purposes: ["childSafeguarding"],
    when: [handledAs("originatorControl")],
  }),
  share("MA12a", "The referrer learns the outcome, and no more", {
    from: held("childrensSocialCare"),
    to: peopleInAnyParty({ caseRoles: ["referrer"] }),
    fields: ["case.outcomes"],
    law,
  }),
  share("MA12b", "Whom to ring in the hub", {
    from: held("childrensSocialCare"),
    to: peopleInAnyParty(),
    fields: whoToCall,
    law,
  }),
  mustShare("MA13", "The duty to share what may help to safeguard a child", {
    from: held(...listedBodies),
    to: hub,
    fields: ["education.*", "health.*", "justice.*", "csc.*", "da.*", "safeguarding.concernNarrative"],
    marker: "vague",
    when: concern,
    law: {
      public: ["c"],
      gateways: ["ca2004.s16LA"],
      article9: [safeguarding],
      criminal: true,
      confidentiality: "statute",
    },
    owes: ["recordDetriment", "logReason"],
  }),
];
