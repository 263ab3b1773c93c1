import type { Chance } from "../../chance.ts";
import type { WorkingAgency } from "../agencies.ts";
import { has, isChild, type MadePerson } from "../people/made-person.ts";
import type { CaseKind } from "./case-kinds.ts";
import type { Place } from "./case-draft.ts";
import { clerkOf, type Workload } from "./workload.ts";

type Unknown = Omit<MadePerson, "knownTo">;

/** How likely an agency knows somebody in a case that it works. */
function likelihood(agency: WorkingAgency, person: Unknown): number {
  const child = isChild(person);
  const is = (role: string) => has(role, person);
  switch (agency) {
    case "school":
      if (child) return person.age >= 11 ? 1 : 0.35;
      return is("parent") || is("victim") ? 0.6 : 0;
    case "csc":
      return is("householdMember") ? 0.4 : 0.9;
    case "earlyHelp":
      return 0.9;
    case "police":
      return child ? 0.45 : 0.8;
    case "trust":
      return child ? 0.6 : 0.55;
    case "housing":
      return child ? 0.25 : 0.75;
    case "asc":
      return child ? 0 : 0.7;
    case "daCharity":
      return child ? 0.35 : person.sex === "female" ? 1 : 0.15;
    case "outreach":
      return is("personSleepingRough") || is("adultAtRisk") ? 1 : 0.3;
  }
}

/** Who is known to whom. An agency that works a case knows somebody in it, if only the first. */
export function knownBy(chance: Chance, people: readonly Unknown[], agencies: readonly WorkingAgency[]): MadePerson[] {
  const draws = people.map((person) => agencies.filter((agency) => chance.happens(likelihood(agency, person))));
  const knowsNobody = agencies.filter((agency) => !draws.some((known) => known.includes(agency)));
  const fallback = (agency: WorkingAgency) =>
    Math.max(
      0,
      people.findIndex((person) => likelihood(agency, person) > 0),
    );
  return people.map((person, index) => ({
    ...person,
    knownTo: [...(draws[index] ?? []), ...knowsNobody.filter((agency) => fallback(agency) === index)],
  }));
}

interface Opened {
  readonly kind: CaseKind;
  readonly openedAgo: number;
  readonly closedAgo: number | null;
}

/** Which agencies work a case, since when, and who in them; now and then one has left. */
export function placesIn(chance: Chance, { kind, openedAgo, closedAgo }: Opened, workload: Workload): Place[] {
  const agencies = [...kind.always, ...chance.some(kind.often, 0.36)];
  return agencies.map((agency) => {
    const joinedAgo = agency === kind.lead ? openedAgo : chance.whole(Math.ceil(openedAgo * 0.7), openedAgo);
    const left = agency !== kind.lead && joinedAgo > 60 && chance.happens(0.06);
    const leftAgo = closedAgo ?? (left ? chance.whole(1, Math.floor(joinedAgo / 2)) : null);
    const workers = workload.assign(agency, kind, leftAgo === null);
    return { agency, joinedAgo, leftAgo, workers, clerk: clerkOf(agency) };
  });
}
