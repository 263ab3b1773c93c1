import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { adultWants, adultWorry, looksLike, riskToStaff } from "../words/adults.ts";
import { places, stays } from "../words/street.ts";
import { about } from "../words/telling.ts";

const needs = ["mentalHealth", "physicalHealth", "drugs", "alcohol", "offending", "careExperience"] as const;

/** What outreach learns on the street: where somebody sleeps, what they need, how they look. */
export function streetOutreach(draft: CaseDraft): void {
  const person = draft.withRole("personSleepingRough") ?? draft.adults("outreach")[0];
  if (!person) return;
  met(draft, person);
  const { chance } = draft.case;
  for (const need of chance.atLeastOne(needs, 0.3)) draft.record("outreach", "homelessness.supportNeeds", person, need);
  if (draft.happens(0.5)) draft.record("outreach", "identity.photo", person, chance.one(looksLike));
  if (draft.happens(0.5))
    draft.record("outreach", "person.wishesAndVoice", person, about(person, chance.one(adultWants)));
  if (draft.happens(0.3))
    draft.record("outreach", "risk.toOthersOrStaff", person, chance.one(riskToStaff), {
      tags: draft.happens(0.4) ? ["seriousRisk"] : [],
    });
  if (draft.case.kind.caseType === "adultSafeguarding")
    draft.record("outreach", "asc.concern", person, {
      type: "selfNeglect",
      note: about(person, chance.one(adultWorry)),
    });
}

function met(draft: CaseDraft, person: MadePerson): void {
  const { chance, calendar } = draft.case;
  for (let each = chance.whole(1, 4); each > 0; each -= 1)
    draft.record("outreach", "homelessness.roughSleepingContacts", person, {
      date: calendar.day(chance.whole(1, 200)),
      place: chance.one(places),
      beddedDown: draft.happens(0.6),
    });
  if (draft.happens(0.6)) {
    const [place, reason] = chance.one(stays);
    draft.record(
      "outreach",
      "homelessness.accommodationHistory",
      person,
      { place, reason },
      { older: chance.whole(30, 1200) },
    );
  }
}
