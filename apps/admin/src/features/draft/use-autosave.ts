import { useEffect, useEffectEvent } from "react";

/** So many milliseconds without a change, and the text is saved; after it could not be, somewhat more. */
const pause = 2000;
const pauseAfterFailure = 10_000;

interface Autosave<Text> {
  /** What there is to save, and nothing in the way; each change of it begins the pause anew. Null: nothing. */
  readonly due: Text | null;
  /** It could not be saved the last time. */
  readonly failed: boolean;
  readonly save: (text: Text) => void;
}

/** Saves by itself when the typing pauses, and tries again for as long as it fails. */
export function useAutosave<Text>({ due, failed, save }: Autosave<Text>): void {
  const saveNow = useEffectEvent(save);
  useEffect(() => {
    if (due === null) return undefined;
    const timer = setTimeout(() => saveNow(due), failed ? pauseAfterFailure : pause);
    return () => clearTimeout(timer);
  }, [due, failed]);
}
