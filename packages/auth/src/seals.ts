import { createHmac } from "node:crypto";
import { seal, unseal } from "./sealed.ts";

/** What the database keeps and cannot read: the key is the servers' alone. */
export class Seals {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(secret: string): string {
    return seal(this.#key, secret);
  }

  unseal(sealed: string): string {
    return unseal(this.#key, sealed);
  }

  /** A name of something that tells nobody what it is a name of, nor whether two keys name the same. */
  nameOf(something: string): string {
    return createHmac("sha256", this.#key).update(something).digest("hex");
  }
}
