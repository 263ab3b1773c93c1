import { type PermittedTuple, readCases, type Reading, type Transaction, type Wanted } from "@concordat/db";
import {
  type CaseId,
  type Level,
  levels,
  lower,
  type Marker,
  markers,
  moreSilent,
  type ProfessionalId,
  type Value,
} from "@concordat/domain";
import { type Authority, decide, type Decision, type Viewer, viewerOf } from "@concordat/policy";
import type { Alarm, Services } from "../context.ts";
import type { Governance } from "./governance-shelf.ts";
import { type CaseRowOf, entryRow, factOf, releaseOf, structureRows } from "./rows.ts";

/** A row with the lower of what both guards allow, and its value where that shows one. */
export interface Judged {
  readonly row: CaseRowOf;
  readonly level: Level;
  readonly marker: Marker;
  readonly authorities: readonly Authority[];
  readonly value: Value | null;
}

/** One case as one professional may see it. */
export interface JudgedCase {
  readonly caseId: CaseId;
  readonly viewer: Viewer;
  readonly rows: readonly Judged[];
}

/** What was read, judged by both guards under the same rules. */
export interface Judgement {
  readonly governance: Governance;
  readonly reading: Reading;
  readonly cases: readonly JudgedCase[];
}

type Guards = Pick<Services, "shelf" | "sound">;

/** Reads cases and decides on every row of them. The rules are those of the epoch that row security decided by. */
export async function readAndJudge(
  services: Guards,
  tx: Transaction,
  { purpose, ...wanted }: Wanted & { purpose: string | null },
): Promise<Judgement> {
  let governance = await services.shelf.current(tx);
  let reading = await readCases(tx, wanted);
  // An activation may have come between the two statements: then once more, under its rules.
  if (reading.epoch !== governance.epoch) {
    governance = await services.shelf.fetch(tx);
    tx.lookAgain();
    reading = await readCases(tx, wanted);
  }
  return { governance, reading, cases: judge(services, { tx, governance, reading, purpose }) };
}

interface Matter {
  readonly tx: Transaction;
  readonly governance: Governance;
  readonly reading: Reading;
  readonly purpose: string | null;
}

const keyOf = (row: string, field: string): string => `${row} ${field}`;

const byCase = <Item>(items: readonly Item[], caseOf: (item: Item) => CaseId): Map<CaseId, Item[]> =>
  Map.groupBy(items, caseOf);

/** Decides on everything in a reading: the policy once more on its own, then the lower of the two. */
export function judge({ sound }: Pick<Services, "sound">, { tx, governance, reading, purpose }: Matter): JudgedCase[] {
  const rows = byCase(
    [
      ...reading.entries.map(entryRow),
      ...reading.rivals.map(entryRow),
      ...structureRows(reading.structure, governance.glossary),
    ],
    ({ caseId }) => caseId,
  );
  const facts = byCase(reading.facts, ([caseId]) => caseId);
  const releases = byCase(reading.releases, ([caseId]) => caseId);
  const guarded = new Map<string, PermittedTuple>(
    reading.permitted.map((permitted) => [keyOf(permitted[0], permitted[1]), permitted]),
  );
  const values = new Map<string, Value>(reading.values.map(([entry, level, value]) => [`${entry} ${level}`, value]));
  const identity: { agency: typeof tx.actor.agency; professional: ProfessionalId; purpose: string | null } = {
    agency: tx.actor.agency,
    professional: tx.actor.professional,
    purpose,
  };

  return reading.opened.flatMap((caseId) => {
    const standing = reading.standing[caseId];
    if (!standing) return [];
    const viewer = viewerOf(standing, identity, governance.glossary.vocabularies);
    if (!viewer.mayOpen) return [];
    const own = rows.get(caseId) ?? [];
    const decisions = decide({
      viewer,
      rows: own,
      facts: (facts.get(caseId) ?? []).map(factOf),
      releases: (releases.get(caseId) ?? []).map(releaseOf),
      book: governance.book,
      at: tx.at,
      timeZone: governance.timeZone,
    });
    const differing: Alarm["rows"][number][] = [];
    const judged = own.flatMap((row, index) => {
      const decision = decisions[index];
      if (!decision) return [];
      const permitted = guarded.get(keyOf(row.id, row.field));
      const met = lowerOf(decision, permitted);
      if (met.differs)
        differing.push({
          row: row.id,
          field: row.field,
          policy: decision.level,
          rowSecurity: levels[permitted?.[2] ?? 0] ?? "hidden",
        });
      return [withValue({ row, ...met }, values)];
    });
    if (differing.length > 0) sound({ caseId, rows: differing });
    return [{ caseId, viewer, rows: judged }];
  });
}

/** The lower level and the more silent marker of the two guards, with the policy's reasons. */
function lowerOf(
  decision: Decision,
  permitted: PermittedTuple | undefined,
): Omit<Judged, "row" | "value"> & { differs: boolean } {
  const guardLevel = levels[permitted?.[2] ?? 0] ?? "hidden";
  const guardMarker = markers[permitted?.[3] ?? 2] ?? "hidden";
  const lowest = lower(decision.level, guardLevel);
  const marker = moreSilent(decision.marker, guardMarker);
  const level = lowest === "withheld" && marker === "hidden" ? "hidden" : lowest;
  const differs = decision.level !== guardLevel || (lowest === "withheld" && decision.marker !== guardMarker);
  return {
    level,
    marker,
    authorities: level === "hidden" || level === "withheld" ? [] : decision.authorities,
    differs,
  };
}

const storedLevels: Partial<Record<Level, number>> = { coarse: 4, value: 5 };

/** Takes the value of the level that was decided. Without one, all that can be said of an entry is that it exists. */
function withValue(
  { row, level, marker, authorities }: Omit<Judged, "value">,
  values: ReadonlyMap<string, Value>,
): Judged {
  const stored = storedLevels[level];
  if (stored === undefined || row.entryId === null) return { row, level, marker, authorities, value: null };
  const value = values.get(`${row.id} ${stored}`) ?? null;
  return { row, level: value === null ? "known" : level, marker, authorities, value };
}
