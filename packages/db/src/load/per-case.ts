import type { WorldCase } from "@concordat/domain";
import type { LoadRow } from "./load-rows.ts";

/** A table, and the rows that a case has in it. */
export type CaseTable = readonly [table: string, rowsOf: (one: WorldCase) => LoadRow[]];

/** Writes what a case lists as rows of that case. */
export const perCase =
  <Listed>(list: (one: WorldCase) => readonly Listed[], write: (listed: Listed, one: WorldCase) => LoadRow) =>
  (one: WorldCase): LoadRow[] =>
    list(one).map((listed) => ({ case_id: one.id, ...write(listed, one) }));
