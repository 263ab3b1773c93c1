import type { CaseDraft } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { dashTopics, incident, safeContact, safetyPlan } from "../words/abuse.ts";
import { adultWants } from "../words/adults.ts";
import { about } from "../words/telling.ts";
import { stays } from "../words/street.ts";

/** What an adviser holds about somebody who is abused: how to reach them, how safe they are, and what they want. */
export function domesticAbuseService(draft: CaseDraft): void {
  const victim = draft.withRole("victim") ?? draft.adults("daCharity")[0];
  if (!victim) return;
  safety(draft, victim);
  aboutHer(draft, victim);
}

function safety(draft: CaseDraft, victim: MadePerson): void {
  const { chance, calendar } = draft.case;
  draft.record("daCharity", "da.status", victim, "victim");
  draft.record("daCharity", "contact.safeContact", victim, chance.one(safeContact));
  const score = draft.record("daCharity", "da.dashScore", victim, chance.whole(8, 21), { tags: ["relatedToRisk"] });
  if (draft.happens(0.15)) draft.correct(score, "daCharity", victim, chance.whole(14, 22));
  draft.record("daCharity", "consent.sharingDecision", victim, {
    scope: "toSafetyPlanning",
    decision: chance.one(["given", "refused"]),
    givenBy: "self",
  });
  if (draft.happens(0.7)) draft.record("daCharity", "da.safetyPlan", victim, chance.one(safetyPlan));
  if (draft.happens(0.4)) draft.record("daCharity", "da.dashAnswers", victim, { topics: chance.one(dashTopics) });
  for (let each = chance.whole(1, 2); each > 0; each -= 1)
    draft.record(
      "daCharity",
      "da.incidents",
      victim,
      { date: calendar.day(chance.whole(2, 500)), what: about(victim, chance.one(incident)) },
      { older: chance.whole(0, 500), tags: draft.happens(0.5) ? ["relatedToRisk"] : [] },
    );
}

function aboutHer(draft: CaseDraft, victim: MadePerson): void {
  const { chance } = draft.case;
  if (draft.happens(0.5))
    draft.record("daCharity", "person.wishesAndVoice", victim, about(victim, chance.one(adultWants)));
  if (draft.happens(0.35))
    draft.record(
      "daCharity",
      "demographics.religion",
      victim,
      chance.one(["christian", "muslim", "none", "hindu", "sikh"]),
      { tags: draft.happens(0.6) ? ["shapesSupport"] : [] },
    );
  if (draft.happens(0.2))
    draft.record(
      "daCharity",
      "demographics.sexualOrientation",
      victim,
      chance.one(["heterosexual", "bisexual", "notStated"]),
      { tags: draft.happens(0.5) ? ["shapesSupport"] : [] },
    );
  if (draft.happens(0.15)) {
    const [, reason] = chance.one(stays);
    draft.record("daCharity", "homelessness.accommodationHistory", victim, { place: "A friend’s home", reason });
  }
}
