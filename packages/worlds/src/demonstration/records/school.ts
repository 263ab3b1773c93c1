import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { childWants, noticed, said, soNext, whyHelp } from "../words/children.ts";
import { about, tell } from "../words/telling.ts";
import { referralMethods } from "../words/work.ts";

const weighed = (draft: CaseDraft): string[] => (draft.happens(0.35) ? ["relevant", "relevantToDisposal"] : []);

/** What the school holds about its pupils, and how to reach home. */
export function school(draft: CaseDraft): void {
  const pupils = draft.children("school");
  for (const pupil of pupils) aboutPupil(draft, pupil);
  const [parent] = draft.adults("school");
  if (!parent) return;
  if (draft.happens(0.6)) draft.record("school", "contact.phone", parent, draft.case.identifiers.phone());
  if (draft.happens(0.25))
    draft.record(
      "school",
      "contact.email",
      parent,
      `${parent.given.toLowerCase()}.${draft.chance.whole(10, 99)}@example.com`,
    );
}

function aboutPupil(draft: CaseDraft, pupil: MadePerson): void {
  const { chance, calendar, identifiers } = draft.case;
  draft.record("school", "education.setting", pupil, {
    name: "Eastwold High School",
    admission: "main",
    from: calendar.day(chance.whole(200, 1800)),
  });
  draft.record("school", "identity.upn", pupil, identifiers.upn(Number(pupil.born.slice(0, 4))));
  draft.record(
    "school",
    "education.attendance",
    pupil,
    { percent: chance.whole(52, 99), period: chance.one(["Autumn term", "Spring term", "Summer term"]) },
    { older: chance.whole(0, 420), tags: weighed(draft) },
  );
  if (draft.happens(0.25))
    draft.record(
      "school",
      "education.exclusions",
      pupil,
      { type: "suspension", days: chance.whole(1, 5), from: calendar.day(chance.whole(20, 400)) },
      { older: chance.whole(0, 400), tags: weighed(draft) },
    );
  voice(draft, pupil);
}

/** What the pupil needs and wants, what the school worries about, and why help is asked for. */
function voice(draft: CaseDraft, pupil: MadePerson): void {
  const { chance, calendar, kind } = draft.case;
  if (draft.happens(0.3))
    draft.record("school", "education.sen", pupil, {
      need: chance.one(["asd", "semh", "slcn", "mld"]),
      plan: chance.one(["senSupport", "ehcPlan"]),
    });
  if (draft.happens(0.35)) draft.record("school", "education.freeSchoolMeals", pupil, draft.happens(0.7));
  if (draft.happens(0.6))
    draft.record("school", "safeguarding.concernNarrative", pupil, tell(chance, pupil, noticed, said, soNext), {
      tags: weighed(draft),
    });
  if (draft.happens(0.4)) draft.record("school", "person.wishesAndVoice", pupil, about(pupil, chance.one(childWants)));
  if ((kind.caseType === "earlyHelp" || kind.caseType === "childSafeguarding") && draft.happens(0.6))
    draft.record("school", "case.referral", pupil, {
      reason: about(pupil, chance.one(whyHelp)),
      date: calendar.day(draft.case.openedAgo + 1),
      referrer: "School",
      method: chance.one(referralMethods),
    });
}
