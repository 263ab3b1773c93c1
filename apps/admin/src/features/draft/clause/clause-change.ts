import type { DraftClause } from "../text/draft-clause.ts";

/** A clause of a draft, and how it is changed: as a whole, by a new one. */
export interface ClauseChange {
  readonly clause: DraftClause;
  readonly change: (clause: DraftClause) => void;
}
