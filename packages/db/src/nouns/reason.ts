import type { CaseId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";
import { writeAuditEvent } from "./accountability.ts";

/** Why the actor needs what asks for a reason: a code, for one case, until an instant. */
export interface NewReason {
  readonly id: string;
  readonly caseId: CaseId;
  readonly reason: string;
  readonly until: number;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** Writes a reason, for this visit, and that it was given. */
export function giveReason(tx: Transaction, { id, caseId, reason, until }: NewReason, eventId: string): void {
  const { actor, at, sql } = tx;
  tx.queue(sql`
    insert into reasons_given (id, partnership_id, case_id, agency_id, professional_id, visit, reason, valid_from, valid_until)
    values (${id}, ${actor.partnership}, ${caseId}, ${actor.agency}, ${actor.professional}, ${actor.visit}, ${reason}, ${iso(at)}, ${iso(until)})`);
  writeAuditEvent(tx, { id: eventId, act: "giveReason", noun: "case", nounId: caseId, caseId });
}
