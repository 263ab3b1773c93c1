import type { WorldCase, WorldSubject } from "@concordat/domain";
import { agencyId, type WorkingAgency } from "../agencies.ts";
import { has, isChild, type MadePerson } from "../people/made-person.ts";
import { professionalId } from "../professionals.ts";
import type { CaseDraft, Place } from "./case-draft.ts";

/** The agencies that say what part somebody has: the lead, and another that knows them. */
function recorders(draft: CaseDraft, person: MadePerson): WorkingAgency[] {
  const { lead } = draft.case.kind;
  const others = person.knownTo.filter((agency) => agency !== lead);
  return [lead, ...others.slice(0, 2)];
}

/** The people of a case, with the parts that agencies say they have. */
export function subjectsOf(draft: CaseDraft): WorldSubject[] {
  const { people, calendar, openedAgo, chance, kind } = draft.case;
  return people.map((person) => ({
    id: person.subject,
    person: person.person,
    agency: agencyId(kind.lead),
    roles: recorders(draft, person).flatMap((agency) =>
      person.roles.map((role) => ({
        id: chance.uuid(),
        role,
        agency: agencyId(agency),
        from: calendar.instant(draft.placeOf(agency)?.joinedAgo ?? openedAgo),
      })),
    ),
  }));
}

/** What two people of a case are to each other. */
function kinship(one: MadePerson, other: MadePerson): string | null {
  if (isChild(one)) return isChild(other) ? "siblingOf" : null;
  if (isChild(other)) {
    if (has("householdMember", one)) return "grandparentOf";
    return has("parent", one) || has("allegedPerpetrator", one) ? "parentOf" : null;
  }
  if (has("victim", one) && has("allegedPerpetrator", other)) return "formerPartnerOf";
  if (has("parent", one) && has("parent", other)) return "partnerOf";
  return has("adultAtRisk", one) || has("personSleepingRough", one) ? "other" : null;
}

/** Who is related to whom, on the word of the lead. */
export function relationshipsOf(draft: CaseDraft): WorldCase["relationships"] {
  const { people, calendar, openedAgo, chance, kind } = draft.case;
  return people.flatMap((one, index) =>
    people.flatMap((other, place) => {
      const related = kinship(one, other);
      const symmetrical = isChild(one) === isChild(other);
      if (related === null || one === other || (symmetrical && place < index)) return [];
      return [
        {
          id: chance.uuid(),
          one: one.subject,
          other: other.subject,
          kind: related,
          agency: agencyId(kind.lead),
          from: calendar.instant(openedAgo),
        },
      ];
    }),
  );
}

const during = ({ case: { calendar } }: CaseDraft, { joinedAgo, leftAgo }: Place) => ({
  from: calendar.instant(joinedAgo),
  ...(leftAgo === null ? {} : { until: calendar.instant(leftAgo) }),
});

/** Which agencies work the case, for what and since when. */
export function involvementsOf(draft: CaseDraft): WorldCase["involvements"] {
  const { places, chance, kind } = draft.case;
  return places.map((place) => {
    const also = kind.also[place.agency];
    return {
      id: chance.uuid(),
      agency: agencyId(place.agency),
      purposes: [kind.purpose, ...(also && chance.happens(0.6) ? [also] : [])],
      ...during(draft, place),
    };
  });
}

/** What somebody is on a team: the lead’s first worker leads; who referred learns the outcome. */
function caseRolesOf(draft: CaseDraft, { agency, workers }: Place, name: string): readonly string[] {
  const { kind, chance } = draft.case;
  if (name !== workers[0] || chance.happens(0.08)) return name === workers[0] ? ["member"] : kind.teamRoles;
  if (agency === kind.lead) return kind.leadRoles;
  return agency === "school" && kind.caseType === "childSafeguarding"
    ? [...kind.teamRoles, "referrer"]
    : kind.teamRoles;
}

/** Who works it, and as what. */
export function teamOf(draft: CaseDraft): WorldCase["team"] {
  return draft.case.places.flatMap((place) =>
    place.workers.map((name) => ({
      id: draft.chance.uuid(),
      professional: professionalId(name),
      agency: agencyId(place.agency),
      caseRoles: caseRolesOf(draft, place, name),
      ...during(draft, place),
    })),
  );
}
