import type { Change } from "@concordat/db";

/** Tells whoever listens in this process that something changed; what they may see of it they read again themselves. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();

  announce(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Changes of one case, its partnership's rules included, until the signal stops it. Those that pile up count as one. */
  async *of(
    { partnershipId, caseId }: { partnershipId: string; caseId: string },
    signal: AbortSignal,
  ): AsyncGenerator<void> {
    let pending = false;
    let wake: (() => void) | null = null;
    const listener = (change: Change) => {
      if (change.partnershipId !== partnershipId || (change.caseId !== null && change.caseId !== caseId)) return;
      pending = true;
      wake?.();
    };
    const stop = () => wake?.();
    this.#listeners.add(listener);
    signal.addEventListener("abort", stop);
    try {
      while (!signal.aborted) {
        if (!pending) await new Promise<void>((resolve) => (wake = resolve));
        if (signal.aborted) return;
        pending = false;
        yield;
      }
    } finally {
      this.#listeners.delete(listener);
      signal.removeEventListener("abort", stop);
    }
  }
}
