import { hash, randomBytes } from "node:crypto";

/** What the cookie carries: 256 random bits. It is stored nowhere. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored: the token's SHA-256. Who reads the database cannot present it as a cookie. */
export const sessionIdOf = (token: string): string => hash("sha256", token);

/** The session under another name: it tells visits of one person apart, and nobody can sign in by it. */
export function visitOf(sessionId: string): string {
  const hex = hash("sha256", `visit ${sessionId}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
