import type { WorkingAgency } from "../agencies.ts";
import { peopleWith } from "../professionals.ts";
import type { CaseKind } from "./case-kinds.ts";

const most = 38;

/** Those who take ordinary cases in an agency: practitioners without another office. */
const takers = (agency: WorkingAgency): string[] => {
  const offices = ["supervisor", "mashPractitioner", "mashManager", "maracCoordinator"];
  const holders = new Set(offices.flatMap((office) => peopleWith(office, agency)));
  return peopleWith("practitioner", agency).filter((name) => !holders.has(name));
};

/** Who keeps an eye on all the cases of an agency, and answers where nobody is assigned. */
export const clerkOf = (agency: WorkingAgency): string =>
  [...peopleWith("supervisor", agency), ...peopleWith("safeguardingLead", agency)][0] ?? "";

/** Shares cases out, each to whoever in the agency has fewest; nobody gets more than they can work. */
export class Workload {
  readonly #counts = new Map<string, number>();

  /** Who works a case for an agency: mostly one, with the hub’s or the coordinator’s own people where they belong. Only what goes on counts as work. */
  assign(agency: WorkingAgency, { caseType }: CaseKind, goesOn: boolean): string[] {
    const ordinary = this.#least(takers(agency), goesOn);
    if (agency === "csc" && caseType === "childSafeguarding")
      return [...ordinary, ...this.#least(peopleWith("mashPractitioner", "csc"), goesOn)];
    if (agency === "police" && caseType === "marac") return [...peopleWith("maracCoordinator", "police"), ...ordinary];
    return ordinary;
  }

  /** One more case that was given to somebody by name. */
  add(name: string): void {
    this.#counts.set(name, this.#count(name) + 1);
  }

  #count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  #least(names: readonly string[], goesOn: boolean): string[] {
    const [first] = names
      .filter((name) => this.#count(name) < most)
      .toSorted((one, other) => this.#count(one) - this.#count(other));
    if (first === undefined) return [];
    if (goesOn) this.add(first);
    return [first];
  }
}
