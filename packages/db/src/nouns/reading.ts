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
import type { CaseClosing } from "./closing.ts";
import { type CaseRow, emptyStructure, type Structure } from "./structure.ts";

/** What the row guard permits of one case: entry by entry a level 1 to 5 and a marker 0 to 2. */
export interface Permitted {
  readonly id: CaseId;
  /** New each time the guard works it out: under one stamp nothing that either guard decides by has changed. */
  readonly stamp: string;
  readonly entries: readonly string[];
  readonly levels: readonly number[];
  readonly markers: readonly number[];
}

/** An entry that row security lets through, without anything that it says. */
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

/** An entry with what row security lets through of its value: level 4 or 5 and the value, or nothing. */
export type ReadEntry = readonly [...EntryTuple, level: number | null, value: Value | null];

/** Why the actor needs what asks for a reason, as they have said on this visit, and until when (ms) that counts. */
export interface GivenReason {
  readonly caseId: CaseId;
  readonly id: string;
  readonly reason: string;
  readonly until: number;
}

/** Cases as row security shows them, of one moment and under one epoch of rules. */
export interface Reading {
  readonly epoch: number;
  readonly cases: readonly Permitted[];
  readonly entries: readonly ReadEntry[];
  readonly structure: Structure;
  readonly reasons: readonly GivenReason[];
  readonly closings: readonly CaseClosing[];
}

/** What is read beside what the row guard looks at by itself. */
type Beside = Pick<Reading, "entries" | "reasons" | "closings">;

const nothing: Reading = { epoch: 0, cases: [], entries: [], structure: emptyStructure, reasons: [], closings: [] };

/** Everything of the cases in scope: entries and values under row security, and the structure that it permits. */
export async function readCases({ sql, scope }: Transaction): Promise<Reading> {
  const [row] = await sql<(Beside & { look: Omit<Reading, keyof Beside> })[]>`
    select app.look() as look, app.reasons() as reasons, app.closings() as closings, (
      select coalesce(json_agg(json_build_array(e.id, e.case_id, e.subject_id, e.field, e.owner_agency_id, e.source_agency_id, e.observed_on,
        app.ms(e.recorded_at), e.tags, e.handling, app.ms(e.embargo_until), v.level, v.value)), '[]')
      from unnest(${[...scope]}::uuid[]) s(id) join entries e on e.case_id = s.id and e.superseded_at is null and e.quarantined_at is null
      left join entry_values v on v.entry_id = e.id
    ) as entries`;
  return row ? { ...row.look, entries: row.entries, reasons: row.reasons, closings: row.closings } : nothing;
}

/** A case of a list: of some fields the entries that row security shows in full, and beside each its value. */
export interface ListedCase extends CaseRow {
  readonly stamp: string;
  readonly entries: readonly EntryId[];
  readonly values: readonly Value[];
}

/** The cases in scope, for a list: of one moment and under one epoch of rules. */
export interface Listing {
  readonly epoch: number;
  readonly cases: readonly ListedCase[];
  readonly reasons: readonly GivenReason[];
}

export async function readList({ sql }: Transaction, fields: readonly string[]): Promise<Listing> {
  const [row] = await sql<{ list: Omit<Listing, "reasons">; reasons: Listing["reasons"] }[]>`
    select app.list(${[...fields]}::text[]) as list, app.reasons() as reasons`;
  return row ? { ...row.list, reasons: row.reasons } : { epoch: 0, cases: [], reasons: [] };
}

/** These entries, as far as row security lets them through; nothing of what they say. */
export async function readEntries({ sql }: Transaction, ids: readonly EntryId[]): Promise<EntryTuple[]> {
  const rows = await sql<{ entry: EntryTuple }[]>`
    select json_build_array(e.id, e.case_id, e.subject_id, e.field, e.owner_agency_id, e.source_agency_id, e.observed_on,
      app.ms(e.recorded_at), e.tags, e.handling, app.ms(e.embargo_until)) as entry
    from entries e where e.id = any (${[...ids]}::uuid[]) and e.superseded_at is null and e.quarantined_at is null`;
  return rows.map(({ entry }) => entry);
}

/** A fact as the database sends it: kind, param, subject, entry, code, lo, hi, agency, agency's kind, the agency concerned, until (ms). */
export type FactTuple = readonly [
  kind: FactKind,
  param: string | null,
  subject: SubjectId | null,
  entry: EntryId | null,
  code: string | null,
  lo: number | null,
  hi: number | null,
  by: AgencyId | null,
  byKind: string | null,
  to: AgencyId | null,
  until: number | null,
];

/** A release in force: id, owner, entry, subject, field, to agency, to professional, show. */
export type ReleaseTuple = readonly [
  id: ReleaseId,
  owner: AgencyId,
  entry: EntryId | null,
  subject: SubjectId | null,
  field: FieldKey | null,
  toAgency: AgencyId,
  toProfessional: ProfessionalId | null,
  show: Show,
];

/** The professional's standing on a case, raw. */
export interface StandingRow {
  readonly roles: readonly string[];
  readonly suspended: boolean;
  readonly certificates: readonly string[];
  readonly team: readonly (readonly string[])[];
  readonly involvements: readonly { readonly purposes: readonly string[]; readonly active: boolean }[];
  readonly barriers: readonly { readonly kind: string; readonly mine: boolean }[];
  readonly reasons: readonly { readonly mine: boolean; readonly until: number }[];
}

/** What the policy decides from on one case, under a stamp. Read by the guards, never shown. */
export interface Grounds {
  readonly id: CaseId;
  readonly stamp: string;
  readonly standing: StandingRow;
  readonly facts: readonly FactTuple[];
  readonly releases: readonly ReleaseTuple[];
  /** Entries that are shown to nobody here, but that "at most N" counts. */
  readonly rivals: readonly EntryTuple[];
}

/** The grounds of the cases in scope that row security opens: facts of these kinds only. */
export async function readGrounds({ sql }: Transaction, kinds: readonly FactKind[]): Promise<Grounds[]> {
  const [row] = await sql<{ grounds: Grounds[] }[]>`select app.grounds(${[...kinds]}::text[]) as grounds`;
  return row?.grounds ?? [];
}

/** What a writer's rights rest on: the epoch of the rules, and their standing on the case, as text, if it is open to them. */
export interface Ground {
  readonly epoch: number;
  readonly standing: string | null;
}

/** How a transaction that writes begins. */
export async function readGround(tx: Transaction, caseId: CaseId): Promise<Ground> {
  const [context, signature] = tx.context();
  const { sessionId = null, standing = null } = tx.presumption ?? {};
  tx.queue(tx.sql`select app.enter(${context}, ${signature})`);
  const [row] = await tx.sql<
    { ground: Ground }[]
  >`select app.ground_to_write(${sessionId}, ${standing}, ${caseId}) as ground`;
  return row?.ground ?? { epoch: 0, standing: null };
}
