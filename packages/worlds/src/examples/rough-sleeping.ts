import { applies, consented, doesNotApply, marked } from "../agreements/conditions.ts";
import { example, type Reader, type Told } from "./example.ts";

const police: Reader = { in: "police", for: "homelessnessPrevention", caseRoles: ["marsMember"] };
const housing: Reader = { in: "housingOptions", for: "homelessnessPrevention" };
const referred = [
  applies("threatenedWithin56Days"),
  consented("self", "toRefer"),
  consented("self", "toPassContactDetails"),
];

export const roughSleepingExamples: readonly Told[] = [
  example("Without every consent nobody is referred", housing, {
    sees: "notShown",
    at: "adultSocialCare",
    field: "case.referral",
    given: referred,
  }),
  example("The police are told of serious risk", police, {
    sees: "value",
    at: "streetOutreach",
    field: "risk.toOthersOrStaff",
    given: [marked("seriousRisk")],
  }),
  example("They are told of no other", police, {
    sees: "noTrace",
    at: "streetOutreach",
    field: "risk.toOthersOrStaff",
  }),
  example(
    "Where somebody sleeps does not serve an investigation",
    { ...police, for: "crimeInvestigation" },
    { sees: "noTrace", at: "streetOutreach", field: "homelessness.roughSleepingContacts" },
  ),
  example(
    "Nothing serves immigration enforcement",
    { ...police, for: "immigrationEnforcement" },
    { sees: "noTrace", at: "streetOutreach", field: "contact.phone", given: [doesNotApply("lawfulDemand")] },
  ),
];
