import type { DraftClause } from "../text/draft-clause.ts";

/** The number that follows the highest of the clauses’ own series: after `EH8b` comes `EH9`. */
export function freeNumber(clauses: readonly DraftClause[]): string {
  const numbers = clauses.map(({ id }) => /^([A-Z]{2,6})(\d{1,3})/.exec(id));
  const series = numbers.find((match) => match !== null)?.[1] ?? "CL";
  const highest = Math.max(0, ...numbers.map((match) => Number(match?.[2] ?? 0)));
  return `${series}${highest + 1}`;
}

/** A key that no clause of the draft has had; clauses that were saved have their number. */
export function freshKey(clauses: readonly DraftClause[]): string {
  const taken = clauses.map(({ key }) => Number(/^new (\d+)$/.exec(key)?.[1] ?? 0));
  return `new ${Math.max(0, ...taken) + 1}`;
}

/** The same clause again, under a number of its own. */
export const copyOf = (clause: DraftClause, clauses: readonly DraftClause[]): DraftClause => ({
  ...clause,
  key: freshKey(clauses),
  id: freeNumber(clauses),
});

/** The clauses with one of them one place up or down. */
export function moved(clauses: readonly DraftClause[], index: number, by: 1 | -1): readonly DraftClause[] {
  const clause = clauses[index];
  if (!clause || index + by < 0 || index + by >= clauses.length) return clauses;
  return clauses.toSpliced(index, 1).toSpliced(index + by, 0, clause);
}
