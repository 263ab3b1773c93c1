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

/** Who sees what under a text: a row for each field that any clause reaches, a cell for each party that receives. */
export interface MatrixRow {
  readonly field: string;
  readonly section: string;
  readonly cells: ReadonlyMap<AgencyId, readonly MatrixEntry[]>;
}

/** The joint record gives to every party: among the givers of a clause that is from it, there is always another. */
const receives = ({ to, from }: RunningClause, { agency, kind }: Party, parties: readonly Party[]): boolean => {
  const among =
    to.who === "kinds"
      ? to.kinds.some((each) => each === kind)
      : to.who === "agencies"
        ? to.agencies.includes(agency)
        : true;
  const givers = parties.filter((party) => {
    if (party.agency === agency) return false;
    return from.who === "kinds"
      ? from.kinds.some((each) => each === party.kind)
      : from.who === "agencies"
        ? from.agencies.includes(party.agency)
        : true;
  });
  return among && givers.length > 0;
};

const isUnconditional = ({ when, to, purposes }: RunningClause): boolean =>
  [when, purposes, to.roles, to.caseRoles, to.certificates].every(({ length }) => length === 0);

const entryOf = (clause: RunningClause): MatrixEntry => ({
  clause: clause.id,
  effect: clause.effect,
  show: clause.effect === "share" ? clause.show : null,
  always: isUnconditional(clause),
});

const running = (clauses: readonly Clause[]): RunningClause[] => clauses.filter(isRunning);

/** The matrix of an agreement's text, field by field in the order of the catalogue. */
export function matrixOf(agreement: Agreement, catalogue: Catalogue): MatrixRow[] {
  const { parties } = agreement;
  const reached = running(agreement.clauses).map((clause) => ({
    entry: entryOf(clause),
    fields: new Set<Field>(fieldsOf(clause, agreement, catalogue)),
    receivers: new Set(parties.filter((party) => receives(clause, party, parties)).map(({ agency }) => agency)),
  }));
  return catalogue.fields.flatMap((field) => {
    const speaking = reached.filter(({ fields }) => fields.has(field));
    if (speaking.length === 0) return [];
    const cells = parties.map(
      ({ agency }) =>
        [agency, speaking.filter(({ receivers }) => receivers.has(agency)).map(({ entry }) => entry)] as const,
    );
    return [{ field: field.key, section: field.section, cells: new Map(cells) }];
  });
}
