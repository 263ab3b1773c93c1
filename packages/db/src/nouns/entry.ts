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

/** What makes adding it accountable, and safe to send twice. */
export interface Recording {
  /** Two presses at once: the second waits, fails on the key, and finds what the first made. */
  readonly key: string;
  readonly procedure: "entries.add" | "entries.correct";
  readonly eventId: string;
}

/** Adds an entry with its values. Its triggers derive facts, end what it corrects, and count the case's version up. */
export function addEntry(tx: Transaction, entry: NewEntry, { key, procedure, eventId }: Recording): void {
  const values = [
    { level: 5, position: 0, value: entry.value },
    ...entry.coarse.map(({ says, from, until }, position) => ({
      level: 4,
      position,
      value: says,
      valid_from: from,
      valid_until: until,
    })),
  ];
  const row = {
    id: entry.id,
    case_id: entry.caseId,
    subject_id: entry.subjectId,
    field: entry.field,
    source_agency_id: entry.sourceId,
    observed_on: entry.observedOn,
    supersedes: entry.supersedes,
    tags: entry.tags,
    handling: entry.handling,
  };
  tx.queue(
    tx.sql`select app.record_entry(${JSON.stringify(row)}::text::json, ${JSON.stringify(values)}::text::json, ${key}, ${procedure}, ${eventId})`,
  );
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
