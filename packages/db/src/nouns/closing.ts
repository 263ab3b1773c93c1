import type { AgencyId, CaseId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** Whether a case that is open to the actor is closed, and whether they may close it or open it again. */
export type CaseClosing = {
  readonly caseId: CaseId;
  readonly mayTurn: boolean;
} & (
  | { readonly at: number; readonly agencyId: AgencyId; readonly reason: string }
  | { readonly at: null; readonly agencyId: null; readonly reason: null }
);

/** Closes a case, from the instant of the request. Whose place it is not, or where it is closed already, the database refuses. */
export function closeCase(
  tx: Transaction,
  { id, caseId, reason }: { readonly id: string; readonly caseId: CaseId; readonly reason: string },
): void {
  tx.queue(tx.sql`select app.close_case(${id}::uuid, ${caseId}::uuid, ${reason}::text)`);
}

/** Opens a closed case again. */
export function reopenCase(
  tx: Transaction,
  { caseId, reason }: { readonly caseId: CaseId; readonly reason: string },
): void {
  tx.queue(tx.sql`select app.reopen_case(${caseId}::uuid, ${reason}::text)`);
}
