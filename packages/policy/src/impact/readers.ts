import type { AgencyId, CaseReader, ProfessionalId, Vocabularies } from "@concordat/domain";
import type { Viewer } from "../row.ts";
import { type Standing, viewerOf } from "../standing.ts";

/** One case's people: who is on its team, who is barred or conflicted, which agencies work or worked it. */
export interface Roll {
  readonly involvements: ReadonlyMap<AgencyId, Standing["involvements"]>;
  readonly team: ReadonlyMap<ProfessionalId, Standing["team"]>;
  readonly barriers: ReadonlyMap<ProfessionalId, Standing["barriers"]>;
  /** Whom a release names. */
  readonly named: ReadonlySet<ProfessionalId>;
}

type Person = Pick<Viewer, "professional" | "roles" | "certificates">;

const standingOf = ({ roles, certificates }: Person): Standing => ({
  roles,
  certificates,
  suspended: false,
  team: [],
  involvements: [{ purposes: [], active: true }],
  barriers: [],
  reasons: [],
});

/** Who in each agency may read cases: everybody by name, and one of each make of those who reach all of its cases. */
export class Readers {
  readonly #people: ReadonlyMap<AgencyId, readonly Person[]>;
  readonly #reaching: ReadonlyMap<AgencyId, readonly (readonly Person[])[]>;
  readonly #vocabularies: Vocabularies;

  constructor(readers: readonly CaseReader[], vocabularies: Vocabularies) {
    this.#vocabularies = vocabularies;
    const of = Map.groupBy(readers, ([, agency]) => agency);
    this.#people = new Map(
      [...of].map(([agency, all]) => [
        agency,
        all.map(([professional, , roles, certificates]) => ({ professional, roles, certificates })),
      ]),
    );
    this.#reaching = new Map(
      [...this.#people].map(([agency, people]) => {
        const reaching = people.filter(
          (person) =>
            viewerOf(standingOf(person), { agency, professional: person.professional, purpose: null }, vocabularies)
              .mayOpen,
        );
        const makes = Map.groupBy(reaching, ({ roles, certificates }) =>
          JSON.stringify([roles.toSorted(), certificates.toSorted()]),
        );
        return [agency, [...makes.values()]];
      }),
    );
  }

  /**
   * Everybody in an agency who may open the case, for each purpose for which their agency works it: of those whom
   * nothing in the case tells apart, one.
   */
  of(agency: AgencyId, roll: Roll): Viewer[] {
    const isTold = ({ professional }: Person) =>
      roll.team.has(professional) || roll.barriers.has(professional) || roll.named.has(professional);
    const told = (this.#people.get(agency) ?? []).filter(isTold);
    const usual = (this.#reaching.get(agency) ?? []).flatMap((alike) => alike.find((person) => !isTold(person)) ?? []);
    return [...told, ...usual].flatMap((person) => this.#asViewers(person, agency, roll));
  }

  #asViewers(person: Person, agency: AgencyId, roll: Roll): Viewer[] {
    const standing: Standing = {
      ...standingOf(person),
      team: roll.team.get(person.professional) ?? [],
      involvements: roll.involvements.get(agency) ?? [],
      barriers: roll.barriers.get(person.professional) ?? [],
    };
    const identity = { agency, professional: person.professional, purpose: null };
    const viewer = viewerOf(standing, identity, this.#vocabularies);
    if (!viewer.mayOpen) return [];
    return viewer.purposes.length < 2 ? [viewer] : viewer.purposes.map((purpose) => ({ ...viewer, purpose }));
  }
}
