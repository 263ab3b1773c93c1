import { type Clause, Day, type FactKind, type Level, ReleaseId } from "@concordat/domain";
import {
  type Asking,
  decide,
  type Decision,
  type Fact,
  type Release,
  type Row,
  RuleBook,
  type SignedVersion,
  type Viewer,
} from "../../src/index.ts";
import { signed } from "./agreements.ts";
import {
  at,
  catalogue,
  child,
  day,
  joint,
  keyOf,
  kindOf,
  officer,
  police,
  school,
  timeZone,
  uuid,
} from "./partnership.ts";

/** An officer on the team of a case that the police work to safeguard a child. */
export const reader: Viewer = {
  agency: police,
  professional: officer,
  purpose: "childSafeguarding",
  purposes: ["childSafeguarding"],
  roles: ["practitioner"],
  caseRoles: [],
  certificates: [],
  involved: true,
  conflict: false,
  mayOpen: true,
};

/** A family name that the school holds about the child. */
export const entry: Row = {
  id: uuid(41),
  isEntry: true,
  field: keyOf("identity.name.family"),
  subject: child,
  owner: school,
  source: null,
  observedOn: Day.parse("2026-06-01"),
  recordedAt: at - 5 * day,
  tags: [],
  handling: null,
  embargoUntil: null,
};

/** The same about another field, with an id of its own. */
export const entryOf = (number: number, field: string, unusual: Partial<Row> = {}): Row => ({
  ...entry,
  id: uuid(40 + number),
  field: keyOf(field),
  ...unusual,
});

/** Somebody's word; the school's about the child, unless it says otherwise. */
export function fact(kind: FactKind, said: Partial<Fact> = {}): Fact {
  const by = said.by === undefined ? school : said.by;
  return {
    kind,
    param: null,
    subject: child,
    entry: null,
    code: null,
    lo: null,
    hi: null,
    by,
    byKind: by === null ? null : (kindOf[by] ?? null),
    to: null,
    until: null,
    ...said,
  };
}

/** What the structure of the case says: nobody in particular asserts it. */
export const structure = (kind: FactKind, said: Partial<Fact> = {}): Fact =>
  fact(kind, { subject: null, by: null, ...said });

/** The school shows the officer's agency one entry. */
export const release: Release = {
  id: ReleaseId.parse(uuid(51)),
  owner: school,
  entry: entry.id,
  subject: null,
  field: null,
  toAgency: police,
  toProfessional: null,
  show: "value",
};

export interface Made extends Partial<Omit<Asking, "book">> {
  readonly versions?: readonly SignedVersion[];
  /** Short for one version, in force, with these clauses. */
  readonly clauses?: readonly Clause[];
}

export const bookOf = (versions: readonly SignedVersion[]): RuleBook =>
  new RuleBook({ epoch: 1, versions }, catalogue, joint);

export const decisionsOn = ({ versions, clauses, ...asked }: Made): Decision[] =>
  decide({
    viewer: reader,
    rows: [entry],
    facts: [],
    releases: [],
    at,
    timeZone,
    book: bookOf([...(versions ?? []), ...(clauses ? [signed(clauses)] : [])]),
    ...asked,
  });

/** The decision on the only row. */
export function decisionOn(made: Made): Decision {
  const [decision, ...others] = decisionsOn(made);
  if (!decision || others.length > 0) throw new RangeError("One row was to be decided.");
  return decision;
}

export const levelOn = (made: Made): Level => decisionOn(made).level;
