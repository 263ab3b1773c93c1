import type { App, StoredSession } from "./session-adapter.ts";
import type { Presumed, SignedIn } from "./signed-in.ts";

/** How many sessions a process remembers. */
const most = 20_000;

/** Sessions as they were last read in this process, each for a while: memory, not truth. */
export class RememberedSessions {
  readonly #sessions = new Map<string, Presumed & { readonly app: App; readonly until: number }>();

  known(app: App, id: string, at: number): Presumed | null {
    const session = this.#sessions.get(id);
    return session?.app === app && at < session.until ? session : null;
  }

  keep({ id, app, absolute, standing }: StoredSession, signedIn: SignedIn, until: number): void {
    this.#sessions.delete(id);
    this.#sessions.set(id, {
      ...signedIn,
      app,
      until: Math.min(absolute, until),
      presumption: { sessionId: id, standing },
    });
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > most && oldest !== undefined) this.#sessions.delete(oldest);
  }
}
