import { marac } from "@concordat/worlds";
import { describeExamples, looking } from "./examples.ts";
import { meeting } from "./marac-case.ts";

const see = looking({ as: "an attendee from housing", in: "meeting" });
const asCoordinator = { as: "the coordinator" };
const asConstable = { as: "a constable", for: "crimeInvestigation" };
const asSocialWorker = { as: "an attendee from social care", for: "childSafeguarding" };

describeExamples("the MARAC agreement", {
  write: marac,
  also: ["housingOptions"],
  purposes: ["domesticAbuseSafety", "crimeInvestigation", "childSafeguarding"],
  readers: {
    "the coordinator": { in: "police", roles: ["maracCoordinator"] },
    "a constable": { in: "police" },
    "an attendee from housing": {
      in: "housingOptions",
      caseRoles: ["maracAttendee"],
      certificates: ["maracDeclaration"],
    },
    "an attendee who has not declared": { in: "housingOptions", caseRoles: ["maracAttendee"] },
    "a housing officer who does not attend": { in: "housingOptions", caseRoles: ["member"] },
    "an attendee from social care": { in: "childrensSocialCare", caseRoles: ["maracAttendee"] },
    "an attendee related to the partner": {
      in: "housingOptions",
      caseRoles: ["maracAttendee"],
      certificates: ["maracDeclaration"],
      conflict: true,
    },
    "a probation officer": { in: "probation" },
  },
  cases: {
    meeting,
    "below the threshold, by score alone": {
      ...meeting,
      thresholds: [],
      holds: {
        ...meeting.holds,
        "the victim’s DASH score": { by: "domesticAbuse", field: "da.dashScore", about: "victim", value: 13 },
      },
    },
    "no threshold, fourteen ticks": {
      ...meeting,
      thresholds: [],
      holds: {
        ...meeting.holds,
        "the victim’s DASH score": { by: "domesticAbuse", field: "da.dashScore", about: "victim", value: 14 },
      },
    },
    "the victim’s answer is not recorded": { ...meeting, consents: [] },
  },
  refusals: [
    see(
      "MR1a",
      "the coordinator must not see a victim’s safety plan while no answer of hers is recorded",
      "the victim’s safety plan",
      "withheld",
      {
        ...asCoordinator,
        in: "the victim’s answer is not recorded",
      },
    ),
    see("MR1a", "nor where the refuge is", "the refuge", "hidden", asCoordinator),
    see("MR1a", "a constable must not see the safety plan", "the victim’s safety plan", "withheld", {
      as: "a constable",
    }),
    see("MR1b", "thirteen ticks and no judgement are not high risk", "the victim’s safety plan", "withheld", {
      ...asCoordinator,
      in: "below the threshold, by score alone",
    }),
    see(
      "MR1c",
      "the coordinator must not see a neighbour’s family",
      "the neighbour’s family",
      "withheld",
      asCoordinator,
    ),
    see(
      "MR1d",
      "below the threshold the coordinator must not see who works with them",
      "team:housingOptions",
      "withheld",
      {
        ...asCoordinator,
        in: "below the threshold, by score alone",
      },
    ),
    see("MR2a", "attendees must not see a neighbour’s name", "the neighbour’s name", "withheld"),
    see(
      "MR2a",
      "a housing officer who does not attend must not see whom it is about",
      "the partner’s name",
      "withheld",
      {
        as: "a housing officer who does not attend",
      },
    ),
    see("MR2b", "nor who will be there", "team:police", "withheld", { as: "a housing officer who does not attend" }),
    see(
      "MR3a",
      "attendees must not see convictions that the police did not call relevant",
      "a conviction of long ago",
      "withheld",
    ),
    see("MR3b", "attendees must not see an order about a neighbour", "an order about a neighbour", "withheld"),
    see("MR4", "attendees must not see health that does not bear on the risk", "the victim’s low mood", "vague"),
    see("MR4", "a housing officer must not see a mental health diagnosis", "the victim’s diagnosis", "hidden"),
    see("MR5", "attendees must not see an adult’s education", "the victim’s own studies", "withheld"),
    see("MR6", "attendees must not see a neighbour’s tenancy", "the neighbour’s tenancy", "withheld", {
      as: "an attendee from social care",
    }),
    see("MR7", "attendees must not see money that does not bear on the risk", "the partner’s benefits", "hidden"),
    see("MR8", "attendees must not see the partner’s faith", "the partner’s faith", "hidden"),
    see("MR9a", "no minutes for who has not declared", "the minutes", "withheld", {
      as: "an attendee who has not declared",
    }),
    see("MR9b", "no plan either", "the plan of the meeting", "withheld", { as: "an attendee who has not declared" }),
    see(
      "MR11a",
      "police must not investigate what was told in confidence",
      "an incident told in confidence",
      "hidden",
      asConstable,
    ),
    see(
      "MR11b",
      "social care must not take on what does not bear on the risk",
      "an incident told in confidence",
      "withheld",
      asSocialWorker,
    ),
    see(
      "MR11c",
      "probation must not see an incident about the victim’s child",
      "an incident that children saw",
      "withheld",
      { as: "a probation officer" },
    ),
    see("MR12a", "nothing to somebody related to the partner", "the partner’s name", "hidden", {
      as: "an attendee related to the partner",
    }),
    see("MR12a", "not even who will be there", "team:police", "hidden", { as: "an attendee related to the partner" }),
    see("MR12b", "nor the plan, whatever they have declared", "the plan of the meeting", "hidden", {
      as: "an attendee related to the partner",
    }),
  ],
  permissions: [
    see(
      "MR1a",
      "the coordinator sees the safety plan, though she refused: her answer is recorded",
      "the victim’s safety plan",
      "value",
      asCoordinator,
    ),
    see("MR1a", "and her home, in spite of the shield", "the victim’s home", "value", asCoordinator),
    see("MR1a", "and how to reach her safely", "how to reach the victim safely", "value", asCoordinator),
    see("MR1b", "fourteen ticks suffice without a judgement", "the victim’s safety plan", "value", {
      ...asCoordinator,
      in: "no threshold, fourteen ticks",
    }),
    see("MR1c", "the daughter’s household", "the daughter’s family", "value", asCoordinator),
    see("MR1d", "who works with them", "team:housingOptions", "value", asCoordinator),
    see("MR2a", "attendees see the partner’s name, to look into their own files", "the partner’s name", "value"),
    see("MR2b", "and who will be there", "team:police", "value"),
    see("MR3a", "a relevant conviction", "a relevant conviction", "value"),
    see("MR3b", "the order that protects", "the order that protects", "value"),
    see("MR4", "the partner’s drinking, where it bears on the risk", "the partner’s drinking", "value"),
    see("MR5", "the daughter’s school", "the daughter’s school", "value"),
    see("MR6", "the victim’s tenancy", "the victim’s tenancy", "value", { as: "an attendee from social care" }),
    see("MR7", "benefits that the partner controls", "benefits that the partner controls", "value"),
    see("MR8", "the victim’s faith, to shape her support", "the victim’s faith", "value"),
    see("MR9a", "the minutes, to who has declared", "the minutes", "value"),
    see("MR9b", "the plan of the meeting", "the plan of the meeting", "value"),
    see(
      "MR11a",
      "police may investigate an incident that bears on the risk",
      "an incident to investigate",
      "value",
      asConstable,
    ),
    see(
      "MR11b",
      "social care applies its own threshold to what children saw",
      "an incident that children saw",
      "value",
      asSocialWorker,
    ),
    see("MR11c", "probation tests the licence", "an incident at the station", "value", { as: "a probation officer" }),
    see("MR12a", "an attendee without a conflict sees", "the partner’s name", "value"),
    see("MR12b", "and sees the plan", "the plan of the meeting", "value"),
  ],
});
