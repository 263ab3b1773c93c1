import type { Transaction } from "../door/with-actor.ts";

/** What of one case one answer showed of other agencies' information. */
export interface DisclosureRow {
  readonly id: string;
  readonly caseId: string;
  readonly purpose: string | null;
  readonly procedure: string;
  readonly epoch: number;
  readonly rows: readonly string[];
  readonly levels: readonly number[];
  readonly because: readonly string[];
  readonly authorities: readonly string[];
  readonly ownRows: number;
}

/** Writes the ledger, in the transaction that disclosed and before the answer leaves. Travels with the commit. */
export function writeDisclosures(tx: Transaction, rows: readonly DisclosureRow[]): void {
  if (rows.length === 0) return;
  const { actor, at, sql } = tx;
  const written = rows.map(({ caseId, ownRows, ...row }) => ({
    ...row,
    partnership_id: actor.partnership,
    case_id: caseId,
    at: new Date(at).toISOString(),
    professional_id: actor.professional,
    agency_id: actor.agency,
    own_rows: ownRows,
  }));
  tx.queue(
    sql`insert into disclosures select * from jsonb_populate_recordset(null::disclosures, ${JSON.stringify(written)}::text::jsonb)`,
  );
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
