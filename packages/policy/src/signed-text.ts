import { createHash } from "node:crypto";
import { Agreement } from "@concordat/domain";

/** SHA-256 of the canonical text in UTF-8, in hexadecimal: what a signatory signs. */
export const hashOf = (canonical: string): string => createHash("sha256").update(canonical).digest("hex");

/** Reads a text back as it was signed. A text that does not have its hash is not what anybody signed, and is refused. */
export function readSigned(canonical: string, hash: string): Agreement {
  if (hashOf(canonical) !== hash) throw new TamperedAgreement(hash);
  return Agreement.parse(JSON.parse(canonical));
}

/** The stored text of an agreement does not have the hash that its parties signed. Its rules do not run. */
export class TamperedAgreement extends Error {
  readonly hash: string;

  constructor(hash: string) {
    super("The text of a signed agreement does not have the hash that was signed.");
    this.name = "TamperedAgreement";
    this.hash = hash;
  }
}
