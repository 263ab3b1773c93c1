import type { Transaction } from "../door/with-actor.ts";

/** What of one case one answer showed of other agencies' information. */
export interface DisclosureRow {
  readonly id: string;
  readonly case_id: string;
  readonly purpose: string | null;
  readonly rows: readonly string[];
  readonly levels: readonly number[];
  readonly because: readonly string[];
  readonly authorities: readonly string[];
  readonly own_rows: number;
  /** Why the reader needed it, where they have said so. */
  readonly reason_id: string | null;
}

/** Of which procedure it was the answer, and under which epoch of the rules. */
export interface DisclosedBy {
  readonly procedure: string;
  readonly epoch: number;
}

/** Writes the ledger, in the transaction that disclosed and before the answer leaves. Travels with the commit. */
export function writeDisclosures(
  tx: Transaction,
  { procedure, epoch }: DisclosedBy,
  rows: readonly DisclosureRow[],
): void {
  if (rows.length === 0) return;
  const { actor, at, sql } = tx;
  tx.queue(sql`
    insert into disclosures (id, case_id, purpose, rows, levels, because, authorities, own_rows, reason_id, partnership_id, at, professional_id, agency_id, procedure, epoch)
    select r.*, ${actor.partnership}::uuid, ${new Date(at).toISOString()}::text::timestamptz, ${actor.professional}::uuid, ${actor.agency}::uuid, ${procedure}::text, ${epoch}::integer
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      r(id uuid, case_id uuid, purpose text, rows uuid[], levels smallint[], because text[], authorities text[], own_rows smallint, reason_id uuid)`);
}

export interface AuditEvent {
  readonly id: string;
  readonly act: string;
  readonly noun: string;
  readonly nounId: string;
  readonly caseId: string | null;
}

/** Writes what somebody did, in the transaction that did it. */
export function writeAuditEvent(tx: Transaction, { id, act, noun, nounId, caseId }: AuditEvent): void {
  const { actor, at, sql } = tx;
  tx.queue(sql`
    insert into audit_events (id, partnership_id, at, professional_id, agency_id, act, noun, noun_id, case_id)
    values (${id}, ${actor.partnership}, ${new Date(at).toISOString()}, ${actor.professional}, ${actor.agency}, ${act}, ${noun}, ${nounId}, ${caseId})`);
}

/** What this key made before, if it was pressed before. */
export async function madeBefore({ sql, actor }: Transaction, key: string): Promise<string | null> {
  const [row] = await sql<
    { made_id: string }[]
  >`select made_id from idempotency_keys where professional_id = ${actor.professional} and key = ${key}`;
  return row?.made_id ?? null;
}

/** Keeps under which key something was made, in the transaction that made it. */
export function keepKey(
  tx: Transaction,
  { key, procedure, madeId }: { readonly key: string; readonly procedure: string; readonly madeId: string },
): void {
  const { actor, at, sql } = tx;
  tx.queue(sql`
    insert into idempotency_keys (professional_id, key, partnership_id, procedure, made_id, at)
    values (${actor.professional}, ${key}, ${actor.partnership}, ${procedure}, ${madeId}, ${new Date(at).toISOString()})`);
}
