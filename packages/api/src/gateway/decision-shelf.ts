import type { Decision, Viewer } from "@concordat/policy";

/** What the policy decided on a case under one stamp of the row guard. */
export interface Decided {
  readonly viewer: Viewer;
  /** By row and field. */
  readonly decisions: Map<string, Decision>;
}

const mostStamps = 4000;

/**
 * What the policy has decided, kept for as long as the row guard's stamp stands: under it no rule, fact, entry, person
 * or day that either guard decides by has changed. Memory, not truth: a stamp that is not here is decided anew.
 */
export class DecisionShelf {
  readonly #shelf = new Map<string, Decided>();

  known(stamp: string): Decided | undefined {
    return this.#shelf.get(stamp);
  }

  /** Adds what was decided now to what was decided before under the same stamp. The oldest stamps make room. */
  keep(stamp: string, viewer: Viewer, decisions: Map<string, Decision>): Decided {
    const decided: Decided = {
      viewer,
      decisions: new Map([...(this.#shelf.get(stamp)?.decisions ?? []), ...decisions]),
    };
    this.#shelf.set(stamp, decided);
    const [oldest] = this.#shelf.keys();
    if (this.#shelf.size > mostStamps && oldest !== undefined) this.#shelf.delete(oldest);
    return decided;
  }
}
