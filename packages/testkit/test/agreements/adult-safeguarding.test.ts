import { yearsBefore } from "@concordat/domain";
import { adultSafeguarding } from "@concordat/worlds";
import { describeExamples, looking } from "./examples.ts";
import type { PaperCase } from "./paper-case.ts";
import { today } from "./paper-partnership.ts";

const enquiry: PaperCase = {
  caseType: "adultSafeguarding",
  people: {
    adult: { born: yearsBefore(today, 78), roles: ["adultAtRisk"] },
    nephew: { born: yearsBefore(today, 45), roles: ["allegedSource"] },
  },
  thresholds: ["s42"],
  circumstances: { s42LimbsSuspected: "yes", imminentHarm: "no" },
  consents: [["adult", "self", "support", "given"]],
  needs: [["safeguardingAdultsBoard", "s45Request"]],
  holds: {
    "the bank’s worry": { by: "police", field: "asc.concern", about: "adult" },
    "the nephew’s debts": { by: "police", field: "asc.concern", about: "nephew" },
    "the stage of the enquiry": { by: "adultSocialCare", field: "asc.s42Enquiry", about: "adult" },
    "a fall that bears on it": {
      by: "mentalHealthTrust",
      field: "health.conditions",
      about: "adult",
      tags: ["relevant"],
    },
    "an old illness": { by: "mentalHealthTrust", field: "health.conditions", about: "adult" },
    "the plan of the enquiry": { by: "joint", field: "case.planAndActions", about: "adult" },
    "a risk to carers": { by: "adultSocialCare", field: "risk.toOthersOrStaff", about: "adult", tags: ["relevant"] },
    "a passing remark": { by: "adultSocialCare", field: "risk.toOthersOrStaff", about: "adult" },
    "who is suspected": { by: "adultSocialCare", field: "asc.allegedSource", about: "adult" },
    "what happened, in order": { by: "police", field: "case.chronology", about: "adult" },
    "what the ward saw": { by: "mentalHealthTrust", field: "safeguarding.concernNarrative", about: "adult" },
  },
  released: [
    ["who is suspected", "advocacy"],
    ["who is suspected", "police"],
  ],
};

const see = looking({ as: "the council’s social worker", in: "enquiry" });
const asOfficer = { as: "a police officer in the enquiry" };
const asOutsider = { as: "a housing officer outside the enquiry" };
const asReviewer = { as: "the board’s reviewer", for: "safeguardingAdultReview" };

describeExamples("the Adult Safeguarding agreement", {
  write: adultSafeguarding,
  also: ["police", "mentalHealthTrust", "housingOptions"],
  purposes: ["adultSafeguarding", "safeguardingAdultReview"],
  readers: {
    "the council’s social worker": { in: "adultSocialCare", caseRoles: ["lead"] },
    "a police officer in the enquiry": { in: "police", caseRoles: ["enquiryParticipant"] },
    "a housing officer outside the enquiry": { in: "housingOptions", caseRoles: ["member"] },
    "a care home manager": { in: "careProvider" },
    "an advocate": { in: "advocacy" },
    "the board’s reviewer": { in: "safeguardingAdultsBoard" },
  },
  cases: {
    enquiry,
    "the adult refused": { ...enquiry, consents: [["adult", "self", "support", "refused"]] },
    "the adult refused, overridden with a ground": {
      ...enquiry,
      consents: [["adult", "self", "support", "refusedOverridden"]],
    },
    "nothing suspected": { ...enquiry, thresholds: [], circumstances: {} },
    "a review for which the board has stated no need": { ...enquiry, needs: [] },
    "imminent harm": { ...enquiry, circumstances: { imminentHarm: "yes" } },
  },
  refusals: [
    see("AS1a", "the council must not see a concern that the adult refused to share", "the bank’s worry", "withheld", {
      in: "the adult refused",
    }),
    see("AS1a", "nor a concern about the nephew", "the nephew’s debts", "withheld"),
    see("AS1b", "nor who works with them when nothing is suspected", "team:police", "withheld", {
      in: "nothing suspected",
    }),
    see(
      "AS2a",
      "somebody outside the enquiry must not see its stage",
      "the stage of the enquiry",
      "withheld",
      asOutsider,
    ),
    see(
      "AS2b",
      "participants must not see an old illness that does not bear on it",
      "an old illness",
      "withheld",
      asOfficer,
    ),
    see(
      "AS2b",
      "a housing officer must not see even what bears on it",
      "a fall that bears on it",
      "withheld",
      asOutsider,
    ),
    see("AS2c", "nor the plan", "the plan of the enquiry", "withheld", asOutsider),
    see("AS3", "a care home must not see a passing remark", "a passing remark", "withheld", {
      as: "a care home manager",
    }),
    see("AS5", "the board has no business in an open enquiry", "an old illness", "withheld", {
      ...asReviewer,
      for: "adultSafeguarding",
    }),
    see("AS6a", "an advocate must not learn who is suspected, even against a release", "who is suspected", "hidden", {
      as: "an advocate",
    }),
    see("AS7", "who has not stated what they need it for sees no chronology", "what happened, in order", "withheld", {
      ...asReviewer,
      in: "a review for which the board has stated no need",
    }),
    see("AS7", "a chronology is for the board’s review only", "what happened, in order", "hidden", {
      ...asReviewer,
      for: "adultSafeguarding",
    }),
    see(
      "AS8",
      "without imminent harm a housing officer must not see what the ward saw",
      "what the ward saw",
      "withheld",
      asOutsider,
    ),
  ],
  permissions: [
    see("AS1a", "the council sees the bank’s worry", "the bank’s worry", "value"),
    see("AS1a", "also when a refusal was overridden with a ground", "the bank’s worry", "value", {
      in: "the adult refused, overridden with a ground",
    }),
    see("AS1b", "and whom to ring at the police", "team:police", "value"),
    see("AS2a", "participants see the stage of the enquiry", "the stage of the enquiry", "value", asOfficer),
    see("AS2b", "and a fall that bears on it", "a fall that bears on it", "value", asOfficer),
    see("AS2c", "and the plan", "the plan of the enquiry", "value", asOfficer),
    see("AS3", "a care home sees a risk that it must act on", "a risk to carers", "value", {
      as: "a care home manager",
    }),
    see("AS5", "the board asks, and an answer is owed", "an old illness", "ask", asReviewer),
    see("AS6a", "the police see who is suspected, by release", "who is suspected", "value", asOfficer),
    see("AS7", "the board’s reviewer sees what happened, in order", "what happened, in order", "value", asReviewer),
    see("AS8", "imminent harm: everybody sees what the ward saw", "what the ward saw", "value", {
      ...asOutsider,
      in: "imminent harm",
    }),
  ],
});
