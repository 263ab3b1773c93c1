import type { AgencyId, CaseId, CoarseForm, Day, EntryId, FieldKey, SubjectId, Value } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** An entry about to be added by the actor, for their own agency. */
export interface NewEntry {
  readonly id: EntryId;
  readonly caseId: CaseId;
  readonly subjectId: SubjectId | null;
  readonly field: FieldKey;
  readonly sourceId: AgencyId | null;
  readonly observedOn: Day | null;
  readonly tags: readonly string[];
  readonly handling: string | null;
  readonly supersedes: EntryId | null;
  readonly value: Value;
  readonly coarse: readonly CoarseForm[];
}

/** Adds an entry with its values. Its triggers derive facts, end what it corrects, and count the case's version up. */
export function addEntry(tx: Transaction, entry: NewEntry): void {
  const { actor, at, sql } = tx;
  tx.queue(sql`
    insert into entries (id, partnership_id, case_id, subject_id, field, owner_agency_id, source_agency_id, recorded_by, observed_on, recorded_at, supersedes, tags, handling)
    values (${entry.id}, ${actor.partnership}, ${entry.caseId}, ${entry.subjectId}, ${entry.field}, ${actor.agency}, ${entry.sourceId}, ${actor.professional},
      ${entry.observedOn}, ${new Date(at).toISOString()}, ${entry.supersedes}, ${[...entry.tags]}, ${entry.handling})`);
  const values = [
    { level: 5, position: 0, value: entry.value, valid_from: null, valid_until: null },
    ...entry.coarse.map(({ says, from, until }, position) => ({
      level: 4,
      position,
      value: says,
      valid_from: from,
      valid_until: until,
    })),
  ].map((row) => ({ ...row, entry_id: entry.id, partnership_id: actor.partnership }));
  tx.queue(sql`
    insert into entry_values (entry_id, level, position, partnership_id, value, valid_from, valid_until)
    select entry_id, level, position, partnership_id, value, valid_from, valid_until from jsonb_populate_recordset(null::entry_values, ${JSON.stringify(values)}::text::jsonb)`);
}

/** An entry of the actor's agency that still stands. */
export interface OwnEntry {
  readonly caseId: CaseId;
  readonly subjectId: SubjectId | null;
  readonly field: FieldKey;
  readonly sourceId: AgencyId | null;
}

/** The entry of one's own that a correction is of, if it still stands. */
export async function findOwnEntry({ sql, actor }: Transaction, id: EntryId): Promise<OwnEntry | null> {
  const [row] = await sql<OwnEntry[]>`
    select case_id as "caseId", subject_id as "subjectId", field, source_agency_id as "sourceId" from entries
    where id = ${id} and owner_agency_id = ${actor.agency} and superseded_at is null and quarantined_at is null`;
  return row ?? null;
}
