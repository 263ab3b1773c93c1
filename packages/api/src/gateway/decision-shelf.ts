import type { EntryTuple } from "@concordat/db";
import type { EntryId } from "@concordat/domain";
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
  readonly #listed = new Map<string, ReadonlyMap<EntryId, EntryTuple>>();

  known(stamp: string): Decided | undefined {
    return this.#shelf.get(stamp);
  }

  /** Adds what was decided now to what was decided before under the same stamp. */
  keep(stamp: string, viewer: Viewer, decisions: Map<string, Decision>): Decided {
    const decided: Decided = {
      viewer,
      decisions: new Map([...(this.#shelf.get(stamp)?.decisions ?? []), ...decisions]),
    };
    makeRoom(this.#shelf.set(stamp, decided));
    return decided;
  }

  /** The entries that a list read under this stamp, without what they say. */
  listed(stamp: string): ReadonlyMap<EntryId, EntryTuple> | undefined {
    return this.#listed.get(stamp);
  }

  keepListed(stamp: string, entries: ReadonlyMap<EntryId, EntryTuple>): void {
    makeRoom(this.#listed.set(stamp, entries));
  }
}

/** The oldest stamp makes room. */
function makeRoom(shelf: Map<string, unknown>): void {
  const [oldest] = shelf.keys();
  if (shelf.size > mostStamps && oldest !== undefined) shelf.delete(oldest);
}
