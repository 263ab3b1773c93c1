import {
  type AgencyId,
  type Agreement,
  type Catalogue,
  type Clause,
  type Effect,
  fieldsOf,
  type Field,
  isRunning,
  type Party,
  type RunningClause,
  type Show,
} from "@concordat/domain";

/** What one clause does for one field and one receiving party. */
export interface MatrixEntry {
  readonly clause: string;
  readonly effect: Exclude<Effect, "outside">;
  readonly show: Show | null;
  /** It holds for everybody at the party, whatever the case and the person. */
  readonly always: boolean;
}

/**
 * Who sees what under a text: a row for each field that any clause reaches, a cell for each party that receives. Cells
 * of which the same clauses speak are one and the same list: a large agreement has thousands of cells, and few lists.
 */
export interface MatrixRow {
  readonly field: string;
  readonly section: string;
  readonly cells: ReadonlyMap<AgencyId, readonly MatrixEntry[]>;
}

const isAmong = (side: RunningClause["from"] | RunningClause["to"], { agency, kind }: Party): boolean => {
  if (side.who === "kinds") return side.kinds.some((each) => each === kind);
  return side.who === "agencies" ? side.agencies.includes(agency) : true;
};

/** Nobody gives to itself alone. The joint record gives to every party: among the givers of a clause that is from it, there is always another. */
function receiversOf({ to, from }: RunningClause, parties: readonly Party[]): Set<Party> {
  const givers = new Set(parties.filter((party) => isAmong(from, party)));
  return new Set(parties.filter((party) => isAmong(to, party) && givers.size > (givers.has(party) ? 1 : 0)));
}

const isUnconditional = ({ when, to, purposes }: RunningClause): boolean =>
  [when, purposes, to.roles, to.caseRoles, to.certificates].every(({ length }) => length === 0);

const entryOf = (clause: RunningClause): MatrixEntry => ({
  clause: clause.id,
  effect: clause.effect,
  show: clause.effect === "share" ? clause.show : null,
  always: isUnconditional(clause),
});

const running = (clauses: readonly Clause[]): RunningClause[] => clauses.filter(isRunning);

/** What is said of cells by some clauses, each combination of clauses once. */
class Cells {
  readonly #known = new Map<string, readonly MatrixEntry[]>();
  readonly #entries: readonly MatrixEntry[];

  constructor(entries: readonly MatrixEntry[]) {
    this.#entries = entries;
  }

  of(clauses: readonly number[]): readonly MatrixEntry[] {
    const key = clauses.join();
    const known = this.#known.get(key) ?? clauses.flatMap((place) => this.#entries[place] ?? []);
    this.#known.set(key, known);
    return known;
  }
}

/** Things that the same clauses speak of share what those are, as places in the text. */
function speakingOf<Item>(items: readonly Item[], reached: readonly ReadonlySet<Item>[]): Map<Item, readonly number[]> {
  const known = new Map<string, readonly number[]>();
  return new Map(
    items.map((item) => {
      const places = reached.flatMap((each, place) => (each.has(item) ? place : []));
      const same = known.get(places.join()) ?? places;
      known.set(places.join(), same);
      return [item, same];
    }),
  );
}

/** The matrix of an agreement's text, field by field in the order of the catalogue. */
export function matrixOf(agreement: Agreement, catalogue: Catalogue): MatrixRow[] {
  const { parties } = agreement;
  const clauses = running(agreement.clauses);
  const cells = new Cells(clauses.map(entryOf));
  const ofField = speakingOf<Field>(
    catalogue.fields,
    clauses.map((clause) => new Set(fieldsOf(clause, agreement, catalogue))),
  );
  const ofParty = speakingOf(
    parties,
    clauses.map((clause) => receiversOf(clause, parties)),
  );
  const rows = new Map<readonly number[], MatrixRow["cells"]>();
  const cellsOf = (speaking: readonly number[]): MatrixRow["cells"] => {
    const here = new Set(speaking);
    const lists = new Map(
      [...new Set(ofParty.values())].map((mine) => [mine, cells.of(mine.filter((place) => here.has(place)))]),
    );
    return new Map(parties.map((party) => [party.agency, lists.get(ofParty.get(party) ?? []) ?? []]));
  };
  return catalogue.fields.flatMap((field) => {
    const speaking = ofField.get(field) ?? [];
    if (speaking.length === 0) return [];
    const row = rows.get(speaking) ?? cellsOf(speaking);
    rows.set(speaking, row);
    return [{ field: field.key, section: field.section, cells: row }];
  });
}
