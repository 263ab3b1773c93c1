import { CaseId, type Day } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** A place in the list of cases: the newest first, by the day they were opened and their id. */
export interface Place {
  readonly openedOn: Day;
  readonly caseId: CaseId;
}

export interface CaseFilter {
  readonly after?: Place | undefined;
  readonly limit: number;
  readonly caseType?: string | undefined;
  readonly stage?: string | undefined;
}

/** The cases that this professional may open, from a place on. Says which they are and nothing else of them. */
export async function findMyCases(
  { sql }: Transaction,
  { after, limit, caseType, stage }: CaseFilter,
): Promise<CaseId[]> {
  const rows = await sql<{ case_id: string }[]>`
    select case_id from app.my_cases(${after?.openedOn ?? null}, ${after?.caseId ?? null}, ${limit}, ${caseType ?? null}, ${stage ?? null})`;
  return rows.map(({ case_id }) => CaseId.parse(case_id));
}
