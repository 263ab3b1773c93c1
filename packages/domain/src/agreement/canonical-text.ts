import canonicalize from "canonicalize";
import type { Agreement } from "./agreement.ts";

/** The one way to write an agreement down, so that it has one hash (RFC 8785). */
export function canonicalText(agreement: Agreement): string {
  const text = canonicalize(agreement);
  if (text === undefined) throw new TypeError("An agreement is an object and always has a canonical text.");
  return text;
}
