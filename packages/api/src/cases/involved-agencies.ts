import type { Transaction } from "@concordat/db";
import type { Involved } from "@concordat/policy";
import type { Judgement } from "../gateway/judge.ts";

const stillHere = (until: number | null, at: number): boolean => until === null || at < until;

/** The other agencies whose part in the case the actor may see, with what each works it for. Of any other nothing is told. */
export function involvedAgencies(
  { reading, cases }: Judgement,
  { scope: [caseId], at, actor }: Transaction,
): Involved[] {
  const shown = new Set(
    cases.flatMap(({ rows }) => rows.filter(({ level }) => level === "value").map(({ row }) => row.id)),
  );
  return reading.structure.involvements
    .filter(
      (each) =>
        each.caseId === caseId && shown.has(each.id) && each.agencyId !== actor.agency && stillHere(each.until, at),
    )
    .map(({ agencyId, purposes }) => ({ agency: agencyId, purposes }));
}
