import { applies, consented, isAmong, marked, thresholdIs } from "../agreements/conditions.ts";
import { example, type Reader, type Told } from "./example.ts";

const council: Reader = { in: "adultSocialCare", for: "adultSafeguarding" };
const participant: Reader = { in: "housingOptions", for: "adultSafeguarding", caseRoles: ["enquiryParticipant"] };
const reviewer: Reader = { in: "safeguardingAdultsBoard", for: "safeguardingAdultReview", uninvolved: true };
const suspected = [applies("s42LimbsSuspected"), isAmong("adultAtRisk")];

export const adultSafeguardingExamples: readonly Told[] = [
  example("The council reads a concern when the adult agrees", council, {
    sees: "value",
    at: "police",
    field: "asc.concern",
    given: [...suspected, consented("self", "support")],
  }),
  example("An adult’s refusal stands", council, {
    sees: "notShown",
    at: "police",
    field: "asc.concern",
    given: [...suspected, consented("self", "support", ["refused"])],
  }),
  example("It gives way only when somebody overrides it, and says why", council, {
    sees: "value",
    at: "police",
    field: "asc.concern",
    given: [...suspected, consented("self", "support", ["refusedOverridden"])],
  }),
  example("Where nobody recorded an answer, nothing is shown", council, {
    sees: "notShown",
    at: "police",
    field: "asc.concern",
    given: suspected,
  }),
  example("A participant reads what bears on the enquiry", participant, {
    sees: "value",
    at: "mentalHealthTrust",
    field: "health.conditions",
    given: [thresholdIs("s42"), marked("relevant")],
  }),
  example("A participant reads no more of somebody’s health", participant, {
    sees: "notShown",
    at: "mentalHealthTrust",
    field: "health.conditions",
    given: [thresholdIs("s42")],
  }),
  example(
    "Nobody outside the enquiry reads it",
    { ...participant, caseRoles: [] },
    {
      sees: "notShown",
      at: "mentalHealthTrust",
      field: "health.conditions",
      given: [thresholdIs("s42"), marked("relevant")],
    },
  ),
  example(
    "In imminent danger the address is shown",
    { ...participant, caseRoles: [] },
    { sees: "value", at: "adultSocialCare", field: "contact.address.current", given: [applies("imminentHarm")] },
  ),
  example(
    "Even then a shielded address is not",
    { ...participant, caseRoles: [] },
    {
      sees: "notShown",
      at: "adultSocialCare",
      field: "contact.address.current",
      given: [applies("imminentHarm")],
      shielded: true,
    },
  ),
  example("The board reads no chronology without stating its need", reviewer, {
    sees: "notShown",
    at: "police",
    field: "case.chronology",
  }),
];
