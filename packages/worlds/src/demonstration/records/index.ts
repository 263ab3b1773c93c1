import type { WorkingAgency } from "../agencies.ts";
import type { CaseDraft } from "../caseload/case-draft.ts";
import { adultSocialCare } from "./adult-social-care.ts";
import { childrensSocialCare } from "./childrens-social-care.ts";
import { domesticAbuseService } from "./domestic-abuse-service.ts";
import { earlyHelpRecords } from "./early-help.ts";
import { headlines } from "./headlines.ts";
import { healthTrust } from "./health-trust.ts";
import { housingRecords } from "./housing.ts";
import { jointRecord } from "./joint-record.ts";
import { police } from "./police.ts";
import { school } from "./school.ts";
import { streetOutreach } from "./street-outreach.ts";

const recordsOf: Record<WorkingAgency, (draft: CaseDraft) => void> = {
  csc: childrensSocialCare,
  asc: adultSocialCare,
  earlyHelp: earlyHelpRecords,
  housing: housingRecords,
  police,
  trust: healthTrust,
  school,
  daCharity: domesticAbuseService,
  outreach: streetOutreach,
};

/** Everything that the agencies of a case have written down, each about those whom it knows. */
export function writeRecords(draft: CaseDraft): void {
  for (const place of draft.case.places) {
    headlines(draft, place);
    recordsOf[place.agency](draft);
  }
  jointRecord(draft);
}
