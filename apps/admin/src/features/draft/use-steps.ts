import { useRef, useState } from "react";
import type { DraftAgreement } from "./text/draft-agreement.ts";

/** So many steps can be taken back. */
const mostSteps = 100;
/** A pause of so many milliseconds begins a new step, so that undoing takes back a thought and not a letter. */
const pause = 1000;

export interface Steps {
  readonly draft: DraftAgreement;
  readonly change: (patch: Partial<DraftAgreement>) => void;
  /** Puts another text in its place. That, too, can be taken back. */
  readonly replace: (text: DraftAgreement) => void;
  /** Changes the text and every step that led to it: what comes from elsewhere is not taken back by undoing. */
  readonly carry: (bring: (text: DraftAgreement) => DraftAgreement) => void;
  /** Null when there is nothing to take back. */
  readonly undo: (() => void) | null;
}

/** A text with the steps that led to it. */
export function useSteps(first: DraftAgreement): Steps {
  const [draft, setDraft] = useState(first);
  const [past, setPast] = useState<readonly DraftAgreement[]>([]);
  const lastChange = useRef(Number.NEGATIVE_INFINITY);
  const remember = () => setPast((steps) => [...steps, draft].slice(-mostSteps));
  const before = past.at(-1);
  return {
    draft,
    change: (patch) => {
      const now = performance.now();
      if (now - lastChange.current > pause) remember();
      lastChange.current = now;
      setDraft((text) => ({ ...text, ...patch }));
    },
    replace: (text) => {
      remember();
      setDraft(text);
    },
    carry: (bring) => {
      setPast((steps) => steps.map(bring));
      setDraft(bring);
    },
    undo: before
      ? () => {
          lastChange.current = Number.NEGATIVE_INFINITY;
          setPast((steps) => steps.slice(0, -1));
          setDraft(before);
        }
      : null,
  };
}
