import type { Agreement, Condition, RunningClause } from "@concordat/domain";

/** For how many months after the case closes what a clause shares may be kept: the least that it or its agreement says. */
function monthsKept({ obligations }: RunningClause, { commonTerms }: Agreement): number | null {
  const caps = obligations.flatMap(({ kind, months }) => (kind === "retentionCap" && months ? [months] : []));
  const all = [...caps, ...(commonTerms.retentionMonths ? [commonTerms.retentionMonths] : [])];
  return all.length > 0 ? Math.min(...all) : null;
}

/** What a clause asks: its conditions and, where it shares, that it is not kept longer than was agreed. */
export function askedBy(clause: RunningClause, agreement: Agreement): readonly Condition[] {
  const within = clause.effect === "share" ? monthsKept(clause, agreement) : null;
  return within === null ? clause.when : [...clause.when, { kind: "sinceClosed", within, unit: "months" }];
}
