import type { CaseDraft } from "../caseload/case-draft.ts";
import { adultWants } from "../words/adults.ts";
import { childWants } from "../words/children.ts";
import { about } from "../words/telling.ts";
import { notes } from "../words/work.ts";

/** What the family help worker holds: the stage, what everybody wants, notes, and how it turned out. */
export function earlyHelpRecords(draft: CaseDraft): void {
  const { chance, calendar, openedAgo, closed } = draft.case;
  for (const child of draft.children("earlyHelp")) {
    draft.record("earlyHelp", "csc.earlyHelp", child, {
      stage: closed ? "closed" : chance.one(["assessment", "plan", "review"]),
      from: calendar.day(openedAgo),
    });
    if (draft.happens(0.6))
      draft.record("earlyHelp", "person.wishesAndVoice", child, about(child, chance.one(childWants)));
    if (draft.happens(0.3))
      draft.record(
        "earlyHelp",
        "case.outcomes",
        child,
        chance.one(["education", "health", "housing", "finance", "relationships"]),
      );
    if (draft.happens(0.2)) draft.record("earlyHelp", "family.caringRole", child, true);
  }
  for (const adult of draft.adults("earlyHelp").slice(0, 1)) {
    draft.record("earlyHelp", "person.wishesAndVoice", adult, about(adult, chance.one(adultWants)));
    if (draft.happens(0.4))
      draft.record("earlyHelp", "employment.status", adult, chance.one(["employed", "unemployed", "unableToWork"]));
    for (let each = chance.whole(1, 3); each > 0; each -= 1)
      draft.record("earlyHelp", "case.notes", adult, chance.one(notes));
  }
}
