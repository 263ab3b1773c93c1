import { type Bits, bitsWhere, inBoth, placesIn, without } from "./bits.ts";
import type { Sheet } from "./sheet.ts";

/** An entry, for whoever has the say on it, with the permits that it meets. */
export interface Candidate {
  readonly owner: number;
  readonly subject: number | null;
  /** The newest entry of the case is the first. */
  readonly rank: number;
  readonly met: Bits;
}

const groupOf = (clause: string, { owner, subject }: Candidate): string => `${clause}|${owner}|${subject}`;

/**
 * For permits that show the newest so many: which entries those are. Counted are one owner's entries about one person
 * that meet the clause.
 */
export function newestOf({ permits, counting }: Sheet, candidates: readonly Candidate[]): ReadonlySet<string> {
  const groups = new Map<string, { atMost: number; ranks: Set<number> }>();
  for (const candidate of candidates)
    for (const place of placesIn(inBoth(candidate.met, counting))) {
      const permit = permits[place];
      if (!permit || permit.atMost === null) continue;
      const key = groupOf(`${permit.version}/${permit.clause}`, candidate);
      const group = groups.get(key) ?? { atMost: permit.atMost, ranks: new Set<number>() };
      group.ranks.add(candidate.rank);
      groups.set(key, group);
    }
  return new Set(
    [...groups].flatMap(([key, { atMost, ranks }]) =>
      [...ranks]
        .toSorted((one, other) => one - other)
        .slice(0, atMost)
        .map((rank) => `${key}|${rank}`),
    ),
  );
}

/** The permits that a candidate meets, less those that show newer ones in its place. */
export const amongNewest = ({ permits }: Sheet, candidate: Candidate, newest: ReadonlySet<string>): Bits =>
  without(
    candidate.met,
    bitsWhere(
      permits,
      ({ version, clause, atMost }) =>
        atMost !== null && !newest.has(`${groupOf(`${version}/${clause}`, candidate)}|${candidate.rank}`),
    ),
  );
