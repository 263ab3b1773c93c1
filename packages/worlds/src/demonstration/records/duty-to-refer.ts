import type { WorkingAgency } from "../agencies.ts";
import type { CaseDraft } from "../caseload/case-draft.ts";
import { whyHomeless } from "../words/street.ts";

/** A referral to the housing authority, by an agency that has to make one. */
export function dutyToRefer(draft: CaseDraft, agency: WorkingAgency): void {
  const { chance, calendar, kind, openedAgo } = draft.case;
  const person = draft.withRole("personSleepingRough");
  if (kind.caseType !== "roughSleeping" || !person) return;
  draft.record(agency, "case.referral", person, {
    reason: chance.one(whyHomeless),
    date: calendar.day(openedAgo),
    method: "Form",
  });
}
