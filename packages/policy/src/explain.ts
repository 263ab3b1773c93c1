import type { AgencyId } from "@concordat/domain";
import type { Asking } from "./asking.ts";
import { type Clue, clueOf, meaningsOf } from "./clue.ts";
import { decide } from "./decide.ts";
import { demandsOf, meets, place } from "./demand.ts";
import type { Permit } from "./permit.ts";
import { Questioner } from "./questioner.ts";
import { type Decision, ownersOf, type Row } from "./row.ts";
import type { ClauseRef } from "./rule-set.ts";

/** What one clause does about a row, for one reader: it applies, or what stands in its way. */
export interface ClauseReading extends ClauseRef {
  readonly does: "share" | "ask" | "withhold";
  /** Whose rules these are: the owner's, or those of whoever said it. */
  readonly owner: AgencyId;
  readonly show: Permit["show"];
  readonly applies: boolean;
  /** What would have to be otherwise for the clause to apply; each as it is now. */
  readonly lacks: readonly Clue[];
}

/** A decision with every clause that speaks of the row between these two agencies, and how it comes out. */
export interface Explanation {
  readonly decision: Decision;
  readonly clauses: readonly ClauseReading[];
}

/** What a clause waits for that shows only to whoever has said why they need it. */
const reasonMissing: Clue = { about: { kind: "reason" }, holds: false, orUnknown: false };

const told: ReadonlySet<string> = new Set(["share", "ask", "withhold"]);

export const isTold = (permit: Permit): permit is Permit & { action: ClauseReading["does"] } => told.has(permit.action);

/** Whether a permit is about this field of what this agency has the say on. */
export const speaksOf = ({ fields, conditions }: Permit, { field }: Pick<Row, "field">, owner: AgencyId): boolean =>
  fields.some((each) => each === field) && conditions["owner"]?.$in?.some((each) => each === owner) === true;

/**
 * Why a row is decided as it is, clause by clause. Each demand is asked on its own, so that all that stands in the way
 * is said at once. For people who may see the case, or for an example: it tells what the conditions read.
 */
export function explain(asking: Asking, row: Row): Explanation {
  const [decision] = decide({ ...asking, rows: [row] });
  const { book, viewer, at } = asking;
  const { permits, aboutPerson, aboutEntry } = book.pageFor(viewer.agency, at);
  const questions = new Map([...aboutPerson, ...aboutEntry]);
  const unsaid = (viewer.reasonUntil ?? 0) <= at;
  const questioner = new Questioner(asking);
  const meanings = meaningsOf(permits);
  const clauses = ownersOf(row).flatMap((owner) => {
    const answers = { ...questioner.questionOn(row, owner), [place]: 1 };
    return permits.filter(isTold).flatMap((permit): ClauseReading[] => {
      if (!speaksOf(permit, row, owner)) return [];
      const stands = [...demandsOf(permit, questions)].flatMap(([matter, demand]) =>
        meets(answers, demand) ? [] : clueOf({ name: matter, demand, holds: false }, meanings),
      );
      const lacks = permit.asksReason && unsaid ? [...stands, reasonMissing] : stands;
      const { version, clause, action, show } = permit;
      return [{ version, clause, does: action, owner, show, applies: lacks.length === 0, lacks }];
    });
  });
  return { decision: decision ?? { level: "hidden", marker: "hidden", authorities: [] }, clauses };
}
