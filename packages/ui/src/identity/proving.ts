/**
 * Asks the person to show again that it is them, when the server wants that before an act. One dialog at a time; whoever
 * waits learns whether it was shown.
 */
class Proving {
  #answer: ((shown: boolean) => void) | null = null;
  #asked: Promise<boolean> | null = null;
  readonly #listeners = new Set<() => void>();

  readonly isAsked = (): boolean => this.#asked !== null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the dialog. Resolves when it is closed: whether they have shown it. */
  readonly ask = (): Promise<boolean> => {
    this.#asked ??= new Promise((resolve) => {
      this.#answer = resolve;
    });
    this.#tell();
    return this.#asked;
  };

  readonly answer = (shown: boolean): void => {
    this.#answer?.(shown);
    this.#answer = null;
    this.#asked = null;
    this.#tell();
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const proving = new Proving();
