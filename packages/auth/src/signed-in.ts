import type { Actor, Presumption } from "@concordat/db";
import type { Factor } from "./factor.ts";

/** Who is signed in, and how the session is known. */
export interface SignedIn {
  readonly sessionId: string;
  readonly actor: Actor;
  readonly roles: readonly string[];
  readonly factor: Factor;
  /** Milliseconds since 1970: when they last proved who they are. */
  readonly provenAt: number;
}

/** Who was signed in a moment ago, and by what a transaction finds out whether they still are. */
export interface Presumed extends SignedIn {
  readonly presumption: Presumption;
}
