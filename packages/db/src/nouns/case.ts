import type { AgencyId, CaseId, SubjectId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** A case about to be opened by the actor, for their own agency and those that are brought in. */
export interface NewCase {
  readonly id: CaseId;
  readonly reference: string;
  readonly caseType: string;
  readonly stage: string;
  readonly area: string;
  readonly agencies: readonly { readonly agencyId: AgencyId; readonly purposes: readonly string[] }[];
  readonly people: readonly { readonly subjectId: SubjectId; readonly personId: string; readonly role: string }[];
  /** Two presses at once: the second waits, fails on the key, and finds what the first made. */
  readonly key: string;
}

/** Opens it, with the actor on its team as the lead. What is said of its people follows as entries. */
export function openCase(tx: Transaction, opened: NewCase): void {
  tx.queue(tx.sql`select app.open_case(${JSON.stringify(opened)}::text::jsonb)`);
}
