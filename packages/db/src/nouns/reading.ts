import type {
  AgencyId,
  CaseId,
  Day,
  EntryId,
  FactKind,
  FieldKey,
  ProfessionalId,
  ReleaseId,
  Show,
  SubjectId,
  Value,
} from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";
import { casesOf, emptyStructure, type Structure, structureOf } from "./structure.ts";

/** A fact as the database sends it: case, kind, param, subject, entry, code, lo, hi, agency, agency's kind, until (ms). */
export type FactTuple = readonly [
  caseId: CaseId,
  kind: FactKind,
  param: string | null,
  subject: SubjectId | null,
  entry: EntryId | null,
  code: string | null,
  lo: number | null,
  hi: number | null,
  by: AgencyId | null,
  byKind: string | null,
  until: number | null,
];

/** A release in force: case, id, owner, entry, subject, field, to agency, to professional, show. */
export type ReleaseTuple = readonly [
  caseId: CaseId,
  id: ReleaseId,
  owner: AgencyId,
  entry: EntryId | null,
  subject: SubjectId | null,
  field: FieldKey | null,
  toAgency: AgencyId,
  toProfessional: ProfessionalId | null,
  show: Show,
];

/** What the row guard permits: row, field, level 1 to 5, marker 0 to 2. */
export type PermittedTuple = readonly [row: string, field: string, level: number, marker: number];

/** An entry that the row guard lets through at all. */
export type EntryTuple = readonly [
  id: EntryId,
  caseId: CaseId,
  subject: SubjectId | null,
  field: FieldKey,
  owner: AgencyId,
  source: AgencyId | null,
  observedOn: Day | null,
  recordedAt: number,
  tags: readonly string[],
  handling: string | null,
  embargoUntil: number | null,
];

/** What of an entry's values the row guard lets through: entry, level 4 or 5, value. */
export type ValueTuple = readonly [entry: EntryId, level: number, value: Value];

/** The professional's standing on a case, raw. */
export interface StandingRow {
  readonly roles: readonly string[];
  readonly suspended: boolean;
  readonly certificates: readonly string[];
  readonly team: readonly (readonly string[])[];
  readonly involvements: readonly { readonly purposes: readonly string[]; readonly active: boolean }[];
  readonly barriers: readonly { readonly kind: string; readonly mine: boolean }[];
}

/** Everything that both guards need about some cases, from one statement: no activation can fall between them. */
export interface Reading {
  /** Who and what the cases consist of; empty unless it was asked for. */
  readonly structure: Structure;
  readonly epoch: number;
  /** The cases of the scope that row security opens; any other is not there. */
  readonly opened: readonly CaseId[];
  readonly standing: Readonly<Record<string, StandingRow>>;
  readonly facts: readonly FactTuple[];
  readonly releases: readonly ReleaseTuple[];
  readonly permitted: readonly PermittedTuple[];
  readonly entries: readonly EntryTuple[];
  /** Entries that are shown to nobody here, but that "at most N" counts. */
  readonly rivals: readonly EntryTuple[];
  readonly values: readonly ValueTuple[];
}

const nothing: Reading = {
  structure: emptyStructure,
  epoch: 0,
  opened: [],
  standing: {},
  facts: [],
  releases: [],
  permitted: [],
  entries: [],
  rivals: [],
  values: [],
};

/** What to read of the cases in scope. */
export interface Wanted {
  /** Entries of these fields only; null is of all. */
  readonly fields: readonly string[] | null;
  /** Who and what the cases consist of, or merely which cases they are. */
  readonly structure: "all" | "cases";
}

/** Reads what row security lets through of the cases in scope, with all that the policy needs to decide on it again. */
export async function readCases({ sql }: Transaction, { fields, structure }: Wanted): Promise<Reading> {
  const only = fields ? sql`and e.field = any (${[...fields]}::text[])` : sql``;
  const [row] = await sql<{ reading: Reading }[]>`
    with opened as materialized (select o.case_id as id from app.opened() o),
    permitted as materialized (select p.* from app.permitted() p),
    entry as materialized (select e.* from entries e where e.case_id in (select o.id from opened o) and e.superseded_at is null and e.quarantined_at is null ${only})
    select json_build_object(
      'epoch', app.epoch(),
      'opened', (select coalesce(json_agg(o.id), '[]') from opened o),
      'standing', coalesce(app.standing(), '{}'),
      'facts', app.facts(),
      'releases', app.releases(),
      'permitted', (select coalesce(json_agg(json_build_array(p.row_id, p.field, p.level, p.marker)), '[]') from permitted p),
      'entries', (select coalesce(json_agg(json_build_array(e.id, e.case_id, e.subject_id, e.field, e.owner_agency_id, e.source_agency_id, e.observed_on,
        round(extract(epoch from e.recorded_at) * 1000), e.tags, e.handling, round(extract(epoch from e.embargo_until) * 1000))), '[]') from entry e),
      'rivals', app.rivals(),
      'values', (select coalesce(json_agg(json_build_array(v.entry_id, v.level, v.value)), '[]') from entry e join entry_values v on v.entry_id = e.id),
      'structure', ${structure === "all" ? structureOf(sql) : casesOf(sql)}
    ) as reading`;
  return row?.reading ?? nothing;
}

/** What stands between the professional and each case in scope, and which of them row security opens. */
export async function readStanding({ sql }: Transaction): Promise<Pick<Reading, "opened" | "standing">> {
  const [row] = await sql<{ opened: CaseId[]; standing: Reading["standing"] | null }[]>`
    select array(select o.case_id::text from app.opened() o) as opened, app.standing() as standing`;
  return { opened: row?.opened ?? [], standing: row?.standing ?? {} };
}
