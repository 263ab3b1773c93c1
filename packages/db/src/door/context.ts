import { hash } from "node:crypto";
import type { AgencyId, CaseId, PartnershipId, ProfessionalId } from "@concordat/domain";
import { hmacPads } from "../postgres/secrets.ts";

/** Who asks: a signed-in professional, acting for their agency. */
export interface Actor {
  readonly professional: ProfessionalId;
  readonly agency: AgencyId;
  readonly partnership: PartnershipId;
  /** The session under a name of its own, by which nobody could sign in: what was said on one visit counts on no other. */
  readonly visit: string;
}

/**
 * A session that is taken for what it was a moment ago. Each transaction that rests on it asks whether it still is, in
 * the database, and fails where it is not.
 */
export interface Presumption {
  readonly sessionId: string;
  /** Of its professional: a number that moves with whatever they are. */
  readonly standing: number;
}

/** What a transaction is allowed to look at: as whom, for which purpose, at which instant, which cases. */
export interface Look extends Actor {
  readonly purpose: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly scope: readonly CaseId[];
}

/** A context outlives its longest transaction by little. */
const lifetimeMs = 15_000;

/** Signs contexts for the database, which verifies them with the same key (HMAC-SHA256) before every answer. */
export class Signer {
  readonly #pads: ReturnType<typeof hmacPads>;

  constructor(contextKey: string) {
    this.#pads = hmacPads(contextKey);
  }

  /**
   * The context's text and its signature, bound to one backend of PostgreSQL by its process id, or to one transaction by
   * its mark (`app.transaction_mark`).
   */
  sign(
    { professional, agency, partnership, visit, purpose, at, scope }: Look,
    bound: number | string,
    now: number,
  ): [context: string, signature: string] {
    const expires = now + lifetimeMs;
    const context = [professional, agency, partnership, purpose ?? "", at, expires, bound, scope.join(","), visit].join(
      "|",
    );
    const { inner, outer } = this.#pads;
    const within = hash("sha256", Buffer.concat([inner, Buffer.from(context)]), "buffer");
    return [context, hash("sha256", Buffer.concat([outer, within]), "hex")];
  }
}
