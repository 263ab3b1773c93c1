import type { Pool } from "@concordat/db";
import { type ProfessionalId, Refusal } from "@concordat/domain";
import { Secret, TOTP } from "otpauth";
import { countAttempt } from "./attempts.ts";
import { seal, unseal } from "./sealed.ts";

/** Six digits, thirty seconds, SHA-1: what every authenticator app knows (RFC 6238). */
const totpOf = (secret: string, label = ""): TOTP =>
  new TOTP({ issuer: "Concordat", label, secret: Secret.fromBase32(secret), digits: 6, period: 30, algorithm: "SHA1" });

/** A secret that an authenticator app is to take over, and the address that its code to scan stands for. */
export interface NewCodeSecret {
  readonly secret: string;
  readonly address: string;
}

export function newCodeSecret(label: string): NewCodeSecret {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, address: totpOf(secret, label).toString() };
}

/** The step of thirty seconds whose code this is, by the server's clock: the present one or the one before. Else null. */
export function stepOf(secret: string, code: string, at: number): number | null {
  const now = Math.floor(at / 30_000);
  const totp = totpOf(secret);
  const delta = totp.validate({ token: code, timestamp: at, window: 1 });
  return delta === null || delta > 0 ? null : now + delta;
}

/** Codes of authenticator apps. Each works once; five wrong ones in a quarter of an hour, and no more are looked at. */
export class Codes {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #key: Buffer;

  constructor(pool: Pool, clock: () => number, key: Buffer) {
    this.#pool = pool;
    this.#clock = clock;
    this.#key = key;
  }

  /** A secret as it is stored. */
  sealed(secret: string): string {
    return seal(this.#key, secret);
  }

  /** A stored secret as it was. */
  unsealed(sealed: string): string {
    return unseal(this.#key, sealed);
  }

  /** Checks the code that somebody typed. Wrong, used before and of nobody are refused in the same words. */
  async check(professional: ProfessionalId, code: string, address: string): Promise<void> {
    await countAttempt(this.#pool, { kind: "code", account: professional, address, at: this.#clock() });
    const [known] = await this.#pool.use(
      ({ sql }) => sql<{ sealed: string }[]>`select sealed from app.code_secret(${professional})`,
    );
    const step = known ? stepOf(this.unsealed(known.sealed), code, this.#clock()) : null;
    if (step === null || !(await this.#use(professional, step))) throw new Refusal("CODE_REFUSED");
  }

  async #use(professional: ProfessionalId, step: number): Promise<boolean> {
    const [row] = await this.#pool.use(
      ({ sql }) => sql<{ used: boolean }[]>`select app.use_code(${professional}, ${step}) as used`,
    );
    return row?.used === true;
  }
}
