import type { ShownVersion } from "../../lib/words.ts";

/** A version, and whom to tell once something was done to it. */
export interface Acting {
  readonly version: ShownVersion;
  /** Told what was done, as a sentence. */
  readonly onDone: (done: string) => void;
}
