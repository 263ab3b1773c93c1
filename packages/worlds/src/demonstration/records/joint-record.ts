import type { CaseDraft } from "../caseload/case-draft.ts";
import { actionOwners, actions, agreedRisk } from "../words/work.ts";

const writesTogether = new Set(["earlyHelp", "marac", "adultSafeguarding", "roughSleeping"]);

/** The plan and the risk that the team wrote together, about the person at the centre. */
export function jointRecord(draft: CaseDraft): void {
  const { chance, calendar, kind, people, closed } = draft.case;
  const centre = people.find(({ roles }) => roles.includes("child")) ?? people[0];
  if (!centre || !writesTogether.has(kind.caseType)) return;
  for (let each = chance.whole(1, 3); each > 0; each -= 1)
    draft.record("joint", "case.planAndActions", centre, {
      what: chance.one(actions),
      who: chance.one(actionOwners),
      due: calendar.day(closed ? chance.whole(5, 60) : -chance.whole(-10, 60)),
    });
  if (draft.happens(0.6)) draft.record("joint", "risk.summary", centre, chance.one(agreedRisk));
}
