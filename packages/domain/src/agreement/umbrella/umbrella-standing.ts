import type { Agreement } from "../agreement.ts";

/** The umbrella as it stands when an annex is checked against it. */
export interface UmbrellaStanding {
  readonly agreement: Agreement;
  readonly hash: string;
  /** It has ended, lapsed or been replaced: what stands under it no longer runs. */
  readonly over: boolean;
  /** The agencies that take part in it, or will on the day that it starts. */
  readonly takingPart: readonly string[];
  /** It is a version of the very agreement that would stand under it. */
  readonly same: boolean;
}

/** A text by itself, as if it stood under no umbrella. */
export const withoutUmbrella = (agreement: Agreement): Agreement => ({ ...agreement, umbrella: undefined });
