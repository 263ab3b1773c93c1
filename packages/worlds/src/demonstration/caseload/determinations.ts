import type { WorldCase } from "@concordat/domain";
import { agencyId, type WorkingAgency } from "../agencies.ts";
import type { CaseDraft } from "./case-draft.ts";
import type { CaseType } from "./case-kinds.ts";

type Determination = WorldCase["determinations"][number];
type Kind = Determination["kind"];

/** Says something about the whole case on the word of those of these agencies that work it. */
type Say = (kind: Kind, code: string, by: readonly WorkingAgency[], answer?: "yes" | "no") => Determination[];

function assessment(draft: CaseDraft, say: Say): Determination[] {
  const threshold = draft.happens(0.55) ? "s17" : "s47";
  return [
    ...say("threshold", threshold, ["csc", "police"]),
    ...say("circumstance", "adoption", ["csc", "police"], draft.case.adopted ? "yes" : "no"),
    ...(draft.happens(0.85) ? say("notice", draft.chance.one(["told", "told", "told", "due"]), ["csc", "school"]) : []),
  ];
}

function concern(draft: CaseDraft, say: Say): Determination[] {
  return [
    ...say("threshold", draft.happens(0.6) ? "s47" : "s17", ["csc", "police"]),
    ...say("circumstance", "adoption", ["csc", "police"], "no"),
    ...(draft.happens(0.92) ? say("circumstance", "concernAboutChild", ["csc", "school", "police"]) : []),
    ...(draft.happens(0.2) ? say("circumstance", "childMayBeAtRisk", ["school"]) : []),
    ...(draft.happens(0.7) ? say("notice", draft.chance.one(["told", "notToldUnsafe", "due"]), ["csc", "police"]) : []),
  ];
}

/** By kind of case: what has been determined, each on the word of at least two agencies where it opens something. */
const determined: Record<CaseType, (draft: CaseDraft, say: Say) => Determination[]> = {
  familyAssessment: assessment,
  childSafeguarding: concern,
  marac: (draft, say) => (draft.happens(0.85) ? say("threshold", "maracHighRisk", ["police", "daCharity"]) : []),
  earlyHelp: (draft, say) => [
    ...say("threshold", "earlyHelp", ["earlyHelp", "school"]),
    ...(draft.happens(0.12) ? say("circumstance", "childMayBeAtRisk", ["school", "earlyHelp"]) : []),
  ],
  adultSafeguarding: (draft, say) => [
    ...(draft.happens(0.8) ? say("threshold", "s42", ["asc", "trust"]) : []),
    ...(draft.happens(0.9) ? say("circumstance", "s42LimbsSuspected", ["trust", "asc"]) : []),
    ...(draft.happens(0.06) ? say("circumstance", "imminentHarm", ["trust", "asc"]) : []),
  ],
  roughSleeping: (draft, say) => [
    ...(draft.happens(0.7) ? say("circumstance", "marsCohort", ["housing", "outreach"]) : []),
    ...(draft.happens(0.6) ? say("circumstance", "threatenedWithin56Days", ["trust", "asc", "outreach"]) : []),
  ],
};

/** What has been determined about a case, from a few days after it was opened. */
export function determinationsOf(draft: CaseDraft): Determination[] {
  const { calendar, openedAgo, chance, kind, places } = draft.case;
  const from = calendar.instant(Math.max(1, openedAgo - 3));
  const say: Say = (what, code, by, answer = "yes") =>
    by
      .filter((agency) => places.some((place) => place.agency === agency))
      .map((agency) => ({
        id: chance.uuid(),
        agency: agencyId(agency),
        subject: null,
        kind: what,
        code,
        answer,
        from,
      }));
  return determined[kind.caseType](draft, say);
}
