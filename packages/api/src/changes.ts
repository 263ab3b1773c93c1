import type { Change } from "@concordat/db";

/** Tells whoever listens in this process that something changed; what they may see of it they read again themselves. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();

  announce(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  /**
   * What bears on one person's look at a case, from now on and until the signal stops it: changes of the case, of its
   * partnership's rules, and of that person's own standing and sessions. Those that pile up count as one, those between
   * asking and looking too.
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
      inbox.wake();
    };
    if (!signal.aborted) this.#listeners.add(listener);
    signal.addEventListener("abort", stop, { once: true });
    return arrivals(inbox, signal);
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
