import { createHash, randomBytes } from "node:crypto";

/** What the cookie carries: 256 random bits. It is stored nowhere. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is stored: the token's SHA-256. Who reads the database cannot present it as a cookie. */
export const sessionIdOf = (token: string): string => createHash("sha256").update(token).digest("hex");
