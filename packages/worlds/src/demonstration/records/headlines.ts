import type { WorkingAgency } from "../agencies.ts";
import type { CaseDraft, Place } from "../caseload/case-draft.ts";
import type { MadePerson } from "../people/made-person.ts";
import { misheard } from "../people/names.ts";
import { contactOf, jobOf } from "../professionals.ts";
import { firstLanguages } from "../words/health.ts";

const teams: Record<WorkingAgency, readonly string[]> = {
  csc: ["Assessment team east", "Assessment team west", "Child protection team 1", "Child protection team 2"],
  asc: ["Safeguarding adults team", "Hospital social work team"],
  earlyHelp: ["Family help, Harrowmere", "Family help, Eastwold and Calder Vale"],
  housing: ["Housing options", "Homelessness prevention"],
  police: ["Child protection unit", "Public protection unit", "Neighbourhood team, Eastwold"],
  trust: ["Community mental health team", "Health visiting", "Liaison and safeguarding"],
  school: ["Pastoral team", "Safeguarding team"],
  daCharity: ["Advisers", "Refuge team"],
  outreach: ["Street team"],
};

const known = (place: Place): string => (place.leftAgo === null ? "current" : "historic");

/** That an agency works with somebody, since when, who does, and what its records cover. */
function involvement(draft: CaseDraft, place: Place, person: MadePerson): void {
  const { agency } = place;
  const { calendar, chance } = draft.case;
  const [worker] = place.workers;
  const ring = worker ?? place.clerk;
  draft.record(agency, "involvement.flag", person, known(place));
  draft.record(agency, "involvement.agencyAndTeam", person, chance.one(teams[agency]));
  draft.record(agency, "involvement.leadPractitioner", person, { name: ring, role: jobOf(ring) });
  draft.record(agency, "involvement.practitionerContact", person, contactOf(ring));
  if (draft.happens(0.5))
    draft.record(agency, "involvement.dates", person, {
      from: calendar.day(place.joinedAgo + chance.whole(0, 900)),
      ...(place.leftAgo === null ? {} : { until: calendar.day(place.leftAgo) }),
      last: calendar.day(Math.max(1, (place.leftAgo ?? 0) + chance.whole(1, 30))),
    });
  if (draft.happens(0.45))
    draft.record(agency, "involvement.coverage", person, {
      from: calendar.day(place.joinedAgo + chance.whole(900, 3000)),
      area: "Harrowmere and the valley",
      updated: calendar.day(chance.whole(1, 6)),
    });
}

/** Names, birthday and sex, as this agency has them; one in twelve heard the name otherwise. */
function identity(draft: CaseDraft, agency: WorkingAgency, person: MadePerson, certainty: number): void {
  const { chance } = draft.case;
  const family = draft.happens(0.08) ? misheard(person.family) : person.family;
  if (draft.happens(certainty)) {
    draft.record(agency, "identity.name.given", person, person.given);
    const entry = draft.record(agency, "identity.name.family", person, family);
    if (family !== person.family && draft.happens(0.4)) draft.correct(entry, agency, person, person.family);
  }
  if (draft.happens(certainty * 0.75))
    draft.record(agency, "identity.dateOfBirth", person, draft.happens(0.05) ? person.born.slice(0, 7) : person.born, {
      older: chance.whole(0, 2000),
    });
}

/** Where and how somebody is reached; now and then an agency still has the home before last. */
function contact(draft: CaseDraft, agency: WorkingAgency, person: MadePerson): void {
  const { chance, identifiers } = draft.case;
  if (draft.happens(0.45))
    draft.record(agency, "contact.address.current", person, person.home, { older: chance.whole(0, 500) });
  if (draft.happens(0.2)) draft.record(agency, "contact.phone", person, identifiers.phone());
  if (draft.happens(0.12))
    draft.record(agency, "demographics.language", person, {
      language: chance.one(firstLanguages),
      interpreter: draft.happens(0.2),
    });
}

/** What every agency records of the people whom it knows: most about the one it came for, less about the others. */
export function headlines(draft: CaseDraft, place: Place): void {
  const [main, ...others] = draft.knownTo(place.agency);
  if (!main) return;
  if (draft.happens(0.4)) draft.record(place.agency, "identity.personRef", main, referenceOf(draft, place.agency));
  identity(draft, place.agency, main, 1);
  involvement(draft, place, main);
  contact(draft, place.agency, main);
  for (const other of others) {
    identity(draft, place.agency, other, 0.3);
    if (draft.happens(0.25)) draft.record(place.agency, "involvement.flag", other, known(place));
  }
}

const referenceOf = ({ chance }: CaseDraft, agency: WorkingAgency): string =>
  `${agency.slice(0, 2).toUpperCase()}-${chance.whole(100_000, 999_999)}`;
