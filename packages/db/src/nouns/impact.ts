import type { CaseloadPart, CaseloadWanted, CaseReader, VersionId } from "@concordat/domain";
import type { Transaction } from "../door/with-actor.ts";

/** How a measurement begins: under which epoch of rules, how many cases there are to go through, and who reads cases. */
export interface ImpactBegun {
  readonly epoch: number;
  readonly cases: number;
  readonly readers: readonly CaseReader[];
}

/** The next cases of the live caseload by class. */
export interface ImpactPart extends CaseloadPart {
  readonly epoch: number;
  readonly cases: number;
  /** Where the next part goes on; null when there was nothing more. */
  readonly last: string | null;
}

/** Begins to measure what a version would do, on record as this event. Only for a governance lead; else it fails. */
export async function beginImpact({ sql }: Transaction, version: VersionId, event: string): Promise<ImpactBegun> {
  const [row] = await sql<{ begun: ImpactBegun }[]>`select app.begin_impact(${version}, ${event}) as begun`;
  return row?.begun ?? { epoch: 0, cases: 0, readers: [] };
}

interface PartAsked {
  readonly event: string;
  readonly after: string | null;
  readonly size: number;
  readonly wanted: CaseloadWanted;
}

const beforeAll = "00000000-0000-0000-0000-000000000000";

/** The next cases after a place in the caseload, by class. Only under an event that the same person began just now. */
export async function readImpactPart(
  { sql }: Transaction,
  { event, after, size, wanted }: PartAsked,
): Promise<ImpactPart | null> {
  const [row] = await sql<{ part: ImpactPart }[]>`
    select app.impact_part(${event}, ${after ?? beforeAll}, ${size}, ${JSON.stringify(wanted)}::text::jsonb) as part`;
  return row?.part ?? null;
}
