import { createContext, useContext, useSyncExternalStore } from "react";
import { failureOf } from "./failure-of.ts";

/** Knows whether the session has ended while a page is open. Whoever meets the refusal tells it. */
export class SessionWatch {
  #ended = false;
  readonly #listeners = new Set<() => void>();

  readonly hasEnded = (): boolean => this.#ended;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads a failure of any call: only "not signed in" ends the session. */
  readonly tell = (error: unknown): void => {
    if (failureOf(error).code === "NOT_SIGNED_IN") this.#set(true);
  };

  /** The same person has signed in again. */
  readonly resume = (): void => this.#set(false);

  #set(ended: boolean): void {
    if (this.#ended === ended) return;
    this.#ended = ended;
    for (const listener of this.#listeners) listener();
  }
}

const Watch = createContext(new SessionWatch());
export const SessionWatchProvider = Watch.Provider;

/** Whether the session has ended, and how to tell of it. */
export function useSessionWatch(): { readonly ended: boolean } & Pick<SessionWatch, "tell" | "resume"> {
  const watch = useContext(Watch);
  const ended = useSyncExternalStore(watch.subscribe, watch.hasEnded);
  return { ended, tell: watch.tell, resume: watch.resume };
}
