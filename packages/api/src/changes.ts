import type { Change } from "@concordat/db";
import { Refusal } from "@concordat/domain";

/** How many pages of one person a process keeps told; nobody looks at more at once. */
const mostLooks = 12;

/** Tells whoever listens in this process that something changed; what they may see of it they read again themselves. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #looks = new Map<string, number>();

  announce(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  /**
   * What bears on one person's look at a case, from now on and until the signal stops it: changes of the case, of its
   * partnership's rules, and of that person's own standing and sessions. Those that pile up count as one, those between
   * asking and looking too. Refuses with BUSY whoever has as many pages open as anybody could read.
   */
  of({ partnershipId, caseId, professionalId }: Look, signal: AbortSignal): AsyncGenerator<void> {
    const inbox: Inbox = { pending: false, wake: () => {} };
    const listener = (change: Change) => {
      if (change.partnershipId !== partnershipId || (change.caseId !== null && change.caseId !== caseId)) return;
      if (change.professionalId !== null && change.professionalId !== professionalId) return;
      inbox.pending = true;
      inbox.wake();
    };
    const stop = () => {
      this.#listeners.delete(listener);
      this.#countLooks(professionalId, -1);
      inbox.wake();
    };
    if (!signal.aborted) {
      this.#countLooks(professionalId, 1);
      this.#listeners.add(listener);
      signal.addEventListener("abort", stop, { once: true });
    }
    return arrivals(inbox, signal);
  }

  #countLooks(professionalId: string, change: 1 | -1): void {
    const looks = (this.#looks.get(professionalId) ?? 0) + change;
    if (looks > mostLooks) throw new Refusal("BUSY");
    if (looks === 0) this.#looks.delete(professionalId);
    else this.#looks.set(professionalId, looks);
  }
}

interface Look {
  readonly partnershipId: string;
  readonly caseId: string;
  readonly professionalId: string;
}

interface Inbox {
  pending: boolean;
  wake: () => void;
}

async function* arrivals(inbox: Inbox, signal: AbortSignal): AsyncGenerator<void> {
  while (!signal.aborted) {
    if (!inbox.pending) await new Promise<void>((resolve) => (inbox.wake = resolve));
    if (signal.aborted) return;
    inbox.pending = false;
    yield;
  }
}
