import {
  type CaseClosing,
  type GivenReason,
  type Grounds,
  type Permitted,
  type Reading,
  readGrounds,
  type Transaction,
} from "@concordat/db";
import {
  type CaseId,
  type Level,
  levels,
  lower,
  type Marker,
  markers,
  moreSilent,
  Refusal,
  type Value,
} from "@concordat/domain";
import { type Authority, decide, type Decision, type Viewer, viewerOf } from "@concordat/policy";
import type { Alarm, PolicyGuard, Services } from "../context.ts";
import type { Decided } from "./decision-shelf.ts";
import type { Governance } from "./governance-shelf.ts";
import { type CaseRowOf, entryRow, factOf, keyOf, releaseOf, structureRows } from "./rows.ts";

/** A row with the lower of what both guards allow, and its value where that shows one. */
export interface Judged {
  readonly row: CaseRowOf;
  readonly level: Level;
  readonly marker: Marker;
  readonly authorities: readonly Authority[];
  readonly value: Value | null;
  /** More of it is shown as soon as the viewer says why they need it. */
  readonly waits: boolean;
}

/** One case as one professional may see it. */
export interface JudgedCase {
  readonly caseId: CaseId;
  /** Under which the row guard decided. */
  readonly stamp: string;
  readonly viewer: Viewer;
  readonly rows: readonly Judged[];
  /** Why the viewer needs what asks for a reason, where they have said so on this visit. */
  readonly reason: GivenReason | null;
  readonly closing: CaseClosing | null;
}

/** What was read, judged by both guards under the same rules. */
export interface Judgement {
  readonly governance: Governance;
  readonly reading: Reading;
  readonly cases: readonly JudgedCase[];
}

interface Wanted {
  /** Null: the first purpose that the actor's agency works each case for. */
  readonly purpose: string | null;
  readonly read: (tx: Transaction) => Promise<Reading>;
}

/** The policy package itself: what every server outside tests decides with. */
export const policyGuard: PolicyGuard = { decide, viewerOf };

type Guards = Pick<Services, "policy" | "shelf" | "decisions" | "sound">;

const mostAttempts = 3;

/**
 * Reads, and decides on every row that was read. Rules, rows and grounds must be of one moment: if an activation or an
 * entry came between the statements, everything is read again. A case that is not there is looked for twice, whether it
 * is closed to the actor or does not exist.
 */
export async function readAndJudge(guards: Guards, tx: Transaction, { purpose, read }: Wanted): Promise<Judgement> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const reading = await read(tx);
    const governance = guards.shelf.known(tx.actor.partnership, reading.epoch) ?? (await guards.shelf.fetch(tx));
    const complete = reading.cases.length === tx.scope.length || attempt > 1;
    const cases =
      complete && governance.epoch === reading.epoch ? await judge(guards, { tx, governance, reading, purpose }) : null;
    if (cases) return { governance, reading, cases };
    tx.lookAgain();
  }
  throw new Refusal("BUSY");
}

interface Matter {
  readonly tx: Transaction;
  readonly governance: Governance;
  readonly reading: Reading;
  readonly purpose: string | null;
}

/** As they were recorded. The order in which PostgreSQL comes upon rows depends on rows that the reader may not see. */
const oldestFirst = (one: CaseRowOf, other: CaseRowOf): number =>
  one.recordedAt - other.recordedAt || (one.id < other.id ? -1 : 1);

/** Decides on everything in a reading: the policy on its own, then the lower of the two. Null when the grounds have moved on. */
async function judge(guards: Guards, matter: Matter): Promise<JudgedCase[] | null> {
  const { reading, governance } = matter;
  const rows = Map.groupBy(
    [...reading.entries.map(entryRow).toSorted(oldestFirst), ...structureRows(reading.structure, governance.glossary)],
    ({ caseId }) => caseId,
  );
  const decided = await decideAll(guards, matter, rows);
  const values = new Map<string, readonly [level: number, value: Value]>();
  for (const [id, , , , , , , , , , , level, value] of reading.entries)
    if (level !== null && value !== null) values.set(id, [level, value]);
  if (!decided) return null;
  return reading.cases.flatMap((permitted) => {
    const known = decided.get(permitted.id);
    if (!known?.viewer.mayOpen) return [];
    const judged = meet(guards, { permitted, rows: rows.get(permitted.id) ?? [], decided: known, values });
    const reason = reading.reasons.find(({ caseId }) => caseId === permitted.id) ?? null;
    const closing = reading.closings.find(({ caseId }) => caseId === permitted.id) ?? null;
    return [{ caseId: permitted.id, stamp: permitted.stamp, viewer: known.viewer, rows: judged, reason, closing }];
  });
}

/** What the policy decides on each case: kept from before under the same stamp, or decided now from its grounds. */
async function decideAll(
  guards: Guards,
  matter: Matter,
  rows: ReadonlyMap<CaseId, CaseRowOf[]>,
): Promise<Map<CaseId, Decided> | null> {
  const { tx, governance, reading } = matter;
  const { decisions } = guards;
  const kept = (permitted: Permitted): Decided | undefined => {
    const known = decisions.known(permitted.stamp, { visit: tx.actor.visit, at: tx.at });
    return known && (rows.get(permitted.id) ?? []).every((row) => known.decisions.has(keyOf(row))) ? known : undefined;
  };
  const all = new Map<CaseId, Decided>();
  for (const permitted of reading.cases) {
    const known = kept(permitted);
    if (known) all.set(permitted.id, known);
  }
  if (all.size === reading.cases.length) return all;
  const grounds = new Map(
    (await readGrounds(tx, governance.book.pageFor(tx.actor.agency, tx.at).factKinds)).map((ground) => [
      ground.id,
      ground,
    ]),
  );
  for (const { id, stamp } of reading.cases) {
    const ground = grounds.get(id);
    if (ground?.stamp !== stamp) return null;
    if (!all.has(id)) all.set(id, decideCase(guards, matter, { ground, rows: rows.get(id) ?? [] }));
  }
  return all;
}

function decideCase(
  { policy, decisions: shelf }: Guards,
  { tx, governance, purpose }: Matter,
  { ground, rows }: { ground: Grounds; rows: readonly CaseRowOf[] },
): Decided {
  const { agency, professional } = tx.actor;
  const viewer = policy.viewerOf(ground.standing, { agency, professional, purpose }, governance.glossary.vocabularies);
  const all = [...rows, ...ground.rivals.map(entryRow)];
  const decisions = policy.decide({
    viewer,
    rows: all,
    facts: ground.facts.map(factOf),
    releases: ground.releases.map(releaseOf),
    book: governance.book,
    at: tx.at,
    timeZone: governance.timeZone,
  });
  const byRow = new Map<string, Decision>();
  for (const [index, row] of all.entries()) {
    const decision = decisions[index];
    if (decision) byRow.set(keyOf(row), decision);
  }
  return shelf.keep(ground.stamp, { viewer, decisions: byRow }, { visit: tx.actor.visit, at: tx.at });
}

interface Meeting {
  readonly permitted: Permitted;
  readonly rows: readonly CaseRowOf[];
  readonly decided: Decided;
  readonly values: ReadonlyMap<string, readonly [level: number, value: Value]>;
}

/** Where the two guards meet: the lower level and the more silent marker of each row. A difference sounds the alarm. */
function meet({ sound }: Pick<Guards, "sound">, { permitted, rows, decided, values }: Meeting): Judged[] {
  const places = new Map(permitted.entries.map((entry, place) => [entry, place]));
  const differing: Alarm["rows"][number][] = [];
  const judged = rows.map((row) => {
    const guarded = guardOf(row, permitted, places.get(row.id));
    const known = decided.decisions.get(keyOf(row)) ?? hidden;
    const decision = row.entryId === null && known.level !== "value" ? hidden : known;
    const lowest = lower(decision.level, guarded.level);
    const marker = moreSilent(decision.marker, guarded.marker);
    if (decision.level !== guarded.level || (lowest === "withheld" && decision.marker !== guarded.marker))
      differing.push({ row: row.id, field: row.field, policy: decision.level, rowSecurity: guarded.level });
    const level = lowest === "withheld" && marker === "hidden" ? "hidden" : lowest;
    const authorities = level === "hidden" || level === "withheld" ? [] : decision.authorities;
    const waits = decision.withReason !== undefined && level !== "hidden" && level !== "withheld";
    return withValue({ row, level, marker, authorities, waits }, values.get(row.id));
  });
  if (differing.length > 0) sound({ caseId: permitted.id, rows: differing });
  return judged;
}

/** What the row guard says of a row. Of structure it says only whether it is shown, so that is all that the two compare. */
function guardOf(
  row: CaseRowOf,
  { levels: ranks, markers: silences }: Permitted,
  place: number | undefined,
): { level: Level; marker: Marker } {
  if (row.entryId === null) return row.shown ? { level: "value", marker: "named" } : hidden;
  return {
    level: levels[ranks[place ?? -1] ?? 0] ?? "hidden",
    marker: markers[silences[place ?? -1] ?? 2] ?? "hidden",
  };
}

const hidden: Decision = { level: "hidden", marker: "hidden", authorities: [] };

const storedLevels: Partial<Record<Level, number>> = { coarse: 4, value: 5 };

/** Takes the value of the level that was decided. Without one, all that can be said of an entry is that it exists. */
function withValue(judged: Omit<Judged, "value">, read: readonly [level: number, value: Value] | undefined): Judged {
  const stored = storedLevels[judged.level];
  if (stored === undefined || judged.row.entryId === null) return { ...judged, value: null };
  const value = read?.[0] === stored ? read[1] : null;
  return { ...judged, level: value === null ? "known" : judged.level, value };
}
