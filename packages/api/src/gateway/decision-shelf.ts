import type { EntryTuple, Ground } from "@concordat/db";
import type { CaseId, EntryId, ProfessionalId } from "@concordat/domain";
import type { Decision, Viewer } from "@concordat/policy";

/** What the policy decided on a case under one stamp of the row guard. */
export interface Decided {
  readonly viewer: Viewer;
  /** On which visit of the viewer. */
  readonly visit: string;
  /** By row and field. */
  readonly decisions: Map<string, Decision>;
}

/** A visit, and an instant of it. */
interface Now {
  readonly visit: string;
  readonly at: number;
}

const mostStamps = 4000;

/**
 * What the policy has decided, kept for as long as the row guard's stamp stands: under it no rule, fact, entry, person
 * or day that either guard decides by has changed. Memory, not truth: a stamp that is not here is decided anew.
 */
export class DecisionShelf {
  readonly #shelf = new Map<string, Decided>();
  readonly #noticed = new Map<string, true>();
  readonly #grounds = new Map<string, Ground>();
  readonly #listed = new Map<string, ReadonlyMap<EntryId, EntryTuple>>();

  /** What stands at an instant of a visit: what was decided for a reason that was given ends with it, and counts on no other. */
  known(stamp: string, { visit, at }: Now): Decided | undefined {
    const decided = this.#shelf.get(stamp);
    const until = decided?.viewer.reasonUntil;
    return until === undefined || (at < until && decided?.visit === visit) ? decided : undefined;
  }

  /** Adds what was decided now to what was decided before under the same stamp, if that still stands. */
  keep(stamp: string, { viewer, decisions }: Omit<Decided, "visit">, now: Now): Decided {
    const before = this.known(stamp, now)?.decisions ?? [];
    const decided: Decided = { viewer, visit: now.visit, decisions: new Map([...before, ...decisions]) };
    makeRoom(this.#shelf.set(stamp, decided));
    return decided;
  }

  /** The ground on which the policy last let somebody write: on this case, or else on any. */
  groundOf(professional: ProfessionalId, caseId: CaseId): Ground | undefined {
    return this.#grounds.get(`${professional} ${caseId}`) ?? this.#grounds.get(professional);
  }

  keepGround(professional: ProfessionalId, caseId: CaseId, ground: Ground): void {
    for (const key of [professional, `${professional} ${caseId}`]) {
      this.#grounds.delete(key);
      makeRoom(this.#grounds.set(key, ground));
    }
  }

  /** Whether the notices that an answer owes were written. */
  hasNoticed(answer: string): boolean {
    return this.#noticed.has(answer);
  }

  keepNoticed(answer: string): void {
    makeRoom(this.#noticed.set(answer, true));
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
