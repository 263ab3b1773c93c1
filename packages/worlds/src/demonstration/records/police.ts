import type { CaseDraft } from "../caseload/case-draft.ts";
import { isChild, type MadePerson } from "../people/made-person.ts";
import { callout, exploitationNote, incident, intelligence, maracAction, perpetratorMarkers } from "../words/abuse.ts";
import { riskToStaff } from "../words/adults.ts";
import { about } from "../words/telling.ts";

const serious = ["violenceWithInjury", "violenceWithoutInjury", "robbery", "weapons"] as const;
const others = ["theft", "drugs", "criminalDamage", "publicOrder", "driving"] as const;
const outcomes = ["convicted", "convicted", "cautioned", "charged", "suspect"] as const;

/** What bears on the matter, so that the hub and a meeting may see it. */
const weighed = (draft: CaseDraft): string[] =>
  draft.happens(0.55) ? ["relevant", ...(draft.happens(0.5) ? ["relatedToRisk"] : [])] : [];

/** What the police hold: call-outs about everybody, records about grown-ups, little about children. */
export function police(draft: CaseDraft): void {
  const { chance, calendar } = draft.case;
  const [first] = draft.knownTo("police");
  if (first)
    for (let each = chance.whole(1, 2); each > 0; each -= 1)
      draft.record(
        "police",
        "justice.callouts",
        first,
        { date: calendar.day(chance.whole(1, 900)), what: chance.one(callout) },
        { older: chance.whole(0, 900), tags: weighed(draft) },
      );
  for (const adult of draft.adults("police").slice(0, 2)) aboutAdult(draft, adult);
  for (const child of draft.children("police").slice(0, 1)) aboutChild(draft, child);
  if (draft.case.kind.caseType === "marac") abuse(draft);
  if (draft.happens(0.12)) sensitive(draft);
}

function aboutAdult(draft: CaseDraft, adult: MadePerson): void {
  const { chance } = draft.case;
  const record = (field: string, types: readonly string[]) =>
    draft.record(
      "police",
      field,
      adult,
      { type: chance.one(types), outcome: chance.one(outcomes), date: draft.case.calendar.day(chance.whole(60, 2200)) },
      { older: chance.whole(30, 2200), tags: weighed(draft) },
    );
  if (draft.happens(0.45))
    for (let each = chance.whole(1, 4); each > 0; each -= 1)
      record("justice.offences", draft.happens(0.6) ? serious : others);
  if (draft.happens(0.3)) record("justice.allegations", serious);
  if (draft.happens(0.5)) draft.record("police", "justice.offenceFlag", adult, draft.happens(0.6));
  if (draft.happens(0.2))
    draft.record("police", "justice.warningMarkers", adult, chance.one(["weapons", "violent", "dogs", "drugs"]), {
      tags: weighed(draft),
    });
  if (draft.happens(0.12))
    draft.record("police", "identity.policeIds", adult, `CV${chance.whole(10_000, 99_999)}/${chance.whole(10, 26)}`, {
      tags: weighed(draft),
    });
}

function aboutChild(draft: CaseDraft, child: MadePerson): void {
  const { chance, calendar } = draft.case;
  if (child.age >= 10 && draft.happens(0.25))
    draft.record(
      "police",
      "csc.missingEpisodes",
      child,
      { from: calendar.day(chance.whole(1, 200)), interview: draft.happens(0.6) },
      { tags: weighed(draft) },
    );
  if (child.age >= 12 && draft.happens(0.1))
    draft.record("police", "justice.youthJustice", child, {
      type: "outOfCourt",
      from: calendar.day(chance.whole(20, 500)),
    });
  if (draft.happens(0.1))
    draft.record("police", "justice.victimOrWitness", child, {
      role: "witness",
      what: "Saw an argument in the street",
    });
  if (child.age >= 12 && draft.happens(0.2))
    draft.record("police", "safeguarding.exploitation", child, {
      type: chance.one(["criminal", "gangs"]),
      note: chance.one(exploitationNote),
    });
}

/** For a meeting on domestic abuse: both people, the orders, and what was decided. */
function abuse(draft: CaseDraft): void {
  const { chance, calendar } = draft.case;
  const [victim, suspected] = [draft.withRole("victim"), draft.withRole("allegedPerpetrator")];
  if (!victim || !suspected) return;
  draft.record("police", "da.status", victim, "victim");
  draft.record("police", "da.status", suspected, "sourceOfHarm");
  draft.record("police", "da.dashScore", victim, chance.whole(9, 21));
  draft.record(
    "police",
    "da.incidents",
    victim,
    { date: calendar.day(chance.whole(1, 200)), what: about(victim, chance.one(incident)) },
    { tags: weighed(draft) },
  );
  draft.record(
    "police",
    "da.perpetratorDetails",
    suspected,
    {
      name: `${suspected.given} ${suspected.family}`,
      address: suspected.home,
      markers: chance.one(perpetratorMarkers),
    },
    { tags: weighed(draft) },
  );
  if (draft.happens(0.5))
    draft.record("police", "da.protectiveOrders", suspected, {
      type: chance.one(["nonMolestation", "restraining", "domesticAbuse", "bail"]),
      until: calendar.day(-chance.whole(20, 300)),
    });
  if (draft.happens(0.7))
    draft.record("police", "da.maracActions", null, `${chance.one(maracAction)} ${chance.one(maracAction)}`);
}

/** Too sensitive to travel: intelligence, what the police control, what waits for an arrest. */
function sensitive(draft: CaseDraft): void {
  const { chance } = draft.case;
  const person = draft.adults("police")[0] ?? draft.knownTo("police")[0];
  if (!person) return;
  draft.record("police", "justice.intelligence", person, chance.one(intelligence), { handling: "officialSensitive" });
  if (draft.happens(0.5) && !isChild(person))
    draft.record(
      "police",
      "justice.allegations",
      person,
      { type: "drugs", outcome: "suspect" },
      {
        handling: "originatorControl",
        tags: ["relevant"],
        ...(draft.happens(0.5) ? { embargoDays: chance.whole(5, 30) } : {}),
      },
    );
  if (draft.happens(0.5))
    draft.record("police", "risk.toOthersOrStaff", person, chance.one(riskToStaff), {
      tags: draft.happens(0.6) ? ["seriousRisk", "relevant"] : ["relevant"],
    });
}
