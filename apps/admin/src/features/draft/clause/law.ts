import type { DraftBasis } from "../text/draft-clause.ts";

/** The law that a clause rests on, and how it is changed: as a whole, by a new one. */
export interface Law {
  readonly basis: DraftBasis;
  readonly change: (basis: DraftBasis) => void;
}
