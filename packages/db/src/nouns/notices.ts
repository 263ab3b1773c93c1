import type { AgencyId, CaseId, Day, FieldKey, SubjectId, VersionId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";
import { writeAuditEvent } from "./accountability.ts";

/** An entry that was shown under a clause that owes a notice, with an id for the notice that its person may be owed. */
export interface ShownUnder {
  readonly notice_id: string;
  readonly entry_id: string;
  readonly version_id: VersionId;
  readonly clause_id: string;
}

/** Writes what is owed for them, and is not owed already. Travels with the commit. */
export function oweNotices(tx: Transaction, shown: readonly ShownUnder[]): void {
  tx.queue(tx.sql`select app.owe_notices(${JSON.stringify(shown)}::text::json)`);
}

/** Under which clause an agency was shown something. */
interface Disclosed {
  readonly readerAgencyId: AgencyId;
  readonly versionId: VersionId;
  readonly clauseId: string;
}

/** That an agency was shown fields of the actor's agency on a day. */
export interface OwnerNotice extends Disclosed {
  readonly day: Day;
  readonly fields: readonly FieldKey[];
}

/** That a person is to be told of a disclosure, and what came of it. */
export interface SubjectNotice extends Disclosed {
  readonly id: string;
  readonly subjectId: SubjectId;
  readonly dueAt: number;
  readonly outcome: { readonly code: string; readonly at: number } | null;
}

const mostDays = 100;

/** What the actor's agency is told of a case, the newest first. */
export async function readOwnerNotices({ sql }: Transaction, caseId: CaseId): Promise<OwnerNotice[]> {
  const rows = await sql<{ notice: OwnerNotice }[]>`
    select json_build_object('readerAgencyId', n.reader_agency_id, 'versionId', n.version_id, 'clauseId', n.clause_id, 'day', n.day,
      'fields', json_agg(n.field order by n.field)) as notice
    from owner_notices n where n.case_id = ${caseId}
    group by n.reader_agency_id, n.version_id, n.clause_id, n.day
    order by n.day desc, n.reader_agency_id, n.version_id, n.clause_id limit ${mostDays}`;
  return rows.map(({ notice }) => notice);
}

/** Whom the actor's agency is to tell of what, what is still to do first. */
export async function readSubjectNotices({ sql }: Transaction, caseId: CaseId): Promise<SubjectNotice[]> {
  const rows = await sql<{ notice: SubjectNotice }[]>`
    select json_build_object('id', n.id, 'readerAgencyId', n.reader_agency_id, 'versionId', n.version_id, 'clauseId', n.clause_id,
      'subjectId', n.subject_id, 'dueAt', app.ms(n.due_at),
      'outcome', case when o.notice_id is not null then json_build_object('code', o.outcome, 'at', app.ms(o.at)) end) as notice
    from subject_notices n left join subject_notice_outcomes o on o.notice_id = n.id
    where n.case_id = ${caseId}
    order by o.notice_id is not null, n.due_at, n.subject_id, n.reader_agency_id, n.version_id, n.clause_id limit ${mostDays}`;
  return rows.map(({ notice }) => notice);
}

/** Records what came of telling somebody, once. */
export function recordOutcome(
  tx: Transaction,
  { id, caseId, outcome }: { readonly id: string; readonly caseId: CaseId; readonly outcome: string },
  eventId: string,
): void {
  const { actor, at, sql } = tx;
  tx.queue(sql`
    insert into subject_notice_outcomes (notice_id, partnership_id, agency_id, professional_id, outcome, at)
    values (${id}, ${actor.partnership}, ${actor.agency}, ${actor.professional}, ${outcome}, ${new Date(at).toISOString()})`);
  writeAuditEvent(tx, { id: eventId, act: "tell", noun: "subjectNotice", nounId: id, caseId });
}
