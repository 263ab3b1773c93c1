import type { AgencyId, CaseId, CoarseForm, Day, EntryId, FieldKey, SubjectId, Value } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";
import type { Ground } from "./reading.ts";

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

const rowOf = (entry: NewEntry): string =>
  JSON.stringify({
    id: entry.id,
    case_id: entry.caseId,
    subject_id: entry.subjectId,
    field: entry.field,
    source_agency_id: entry.sourceId,
    observed_on: entry.observedOn,
    supersedes: entry.supersedes,
    tags: entry.tags,
    handling: entry.handling,
  });

const valuesOf = ({ value, coarse }: NewEntry): string =>
  JSON.stringify([
    { level: 5, position: 0, value },
    ...coarse.map(({ says, from, until }, position) => ({
      level: 4,
      position,
      value: says,
      valid_from: from,
      valid_until: until,
    })),
  ]);

const pressOf = ({ key, procedure, eventId }: Recording): string => JSON.stringify({ key, procedure, event: eventId });

/** Adds an entry as a part of something larger. Its triggers derive facts, and count the case's version up. */
export function recordEntry(tx: Transaction, entry: NewEntry, recording: Recording): void {
  tx.queue(
    tx.sql`select app.record_entry(${rowOf(entry)}::text::json, ${valuesOf(entry)}::text::json, ${pressOf(recording)}::text::json)`,
  );
}

/** An entry, what makes adding it accountable, and the ground on which it was decided that it may be added. */
export interface Addition extends Recording {
  readonly entry: NewEntry;
  readonly ground: Ground;
}

/**
 * Adds an entry if what was decided on is what stands, to the letter: the rules' epoch, the writer's standing, and the
 * session where it was presumed. Null when it was added; else what stands now, and nothing was written.
 */
export async function addEntry(tx: Transaction, { entry, ground, ...recording }: Addition): Promise<Ground | null> {
  const [context, signature] = tx.context();
  const { sessionId, standing: sessionStanding } = tx.presumption ?? {};
  const rests = JSON.stringify({ ...ground, session: sessionId, sessionStanding });
  const [row] = await tx.sql<{ ground: Ground | null }[]>`
    select app.add_entry(${context}, ${signature}, ${rests}::text::json, ${rowOf(entry)}::text::json, ${valuesOf(entry)}::text::json,
      ${pressOf(recording)}::text::json) as ground`;
  return row?.ground ?? null;
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
