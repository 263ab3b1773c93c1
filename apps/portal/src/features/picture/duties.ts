import type { Picture, ShownEntry } from "../../lib/trpc.ts";

/** What binds whoever is shown these: obligations of the clauses that show them, in codes. */
export function dutiesOf({ authorities }: Picture, entries: readonly ShownEntry[]): ReadonlySet<string> {
  const cited = new Set(entries.flatMap(({ because }) => because));
  return new Set(
    authorities.flatMap((authority, place) => (cited.has(place) && authority.kind === "clause" ? authority.owes : [])),
  );
}

/** Those that are marked beside what they bind, wherever it is shown. */
export const markedDuties: readonly string[] = ["noOnwardSharing", "secureChannel"];
