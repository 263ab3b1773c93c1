import {
  type EntryTuple,
  type ListedCase,
  type ReadEntry,
  type Reading,
  readEntries,
  readList,
  type Transaction,
} from "@concordat/db";
import type { EntryId } from "@concordat/domain";
import type { DecisionShelf } from "./decision-shelf.ts";

type Known = ReadonlyMap<EntryId, EntryTuple>;

/**
 * Reads the cases in scope for a list: of these fields, what row security shows in full. What an entry is, besides what
 * it says, is read once under each stamp.
 */
export async function readListing(
  decisions: DecisionShelf,
  tx: Transaction,
  fields: readonly string[],
): Promise<Reading> {
  const { epoch, cases, reasons } = await readList(tx, fields);
  const known = await entriesOf(decisions, tx, cases);
  return {
    epoch,
    reasons,
    cases: cases.map(({ id, stamp, entries }) => ({
      id,
      stamp,
      entries,
      levels: entries.map(() => 5),
      markers: entries.map(() => 0),
    })),
    entries: cases.flatMap(({ stamp, entries, values }) =>
      entries.flatMap((id, place): ReadEntry[] => {
        const entry = known.get(stamp)?.get(id);
        return entry ? [[...entry, 5, values[place] ?? null]] : [];
      }),
    ),
    closings: [],
    structure: { cases, subjects: [], roles: [], relationships: [], involvements: [], team: [] },
  };
}

/** The entries of each stamp: those kept from before, or read now and kept. */
async function entriesOf(
  decisions: DecisionShelf,
  tx: Transaction,
  cases: readonly ListedCase[],
): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  for (const { stamp, entries } of cases) {
    const kept = decisions.listed(stamp);
    if (kept && entries.every((id) => kept.has(id))) known.set(stamp, kept);
  }
  const unread = cases.filter(({ stamp }) => !known.has(stamp));
  if (unread.length === 0) return known;
  const read = await readEntries(
    tx,
    unread.flatMap(({ entries }) => entries),
  );
  const byCase = Map.groupBy(read, ([, caseId]) => caseId);
  for (const { id, stamp } of unread) {
    const entries = new Map((byCase.get(id) ?? []).map((entry) => [entry[0], entry]));
    known.set(stamp, entries);
    decisions.keepListed(stamp, entries);
  }
  return known;
}
