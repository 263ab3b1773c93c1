import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stringAt } from "./string-at.ts";

/** What the server and the database share. Every server process of a partnership reads the same. */
export interface Secrets {
  readonly requestPassword: string;
  readonly sessionPassword: string;
  readonly relayPassword: string;
  /** Signs contexts: 32 bytes, hexadecimal. */
  readonly contextKey: string;
  /** Seals the secrets of authenticator apps: 32 bytes, hexadecimal. */
  readonly sealKey: string;
}

const secret = (): string => randomBytes(24).toString("base64url");

/** Reads the secrets from a file that only its owner may read, making them on first use. */
export function secretsFrom(file: string): Secrets {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const made: Secrets = {
      requestPassword: secret(),
      sessionPassword: secret(),
      relayPassword: secret(),
      contextKey: randomBytes(32).toString("hex"),
      sealKey: randomBytes(32).toString("hex"),
    };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  const read: unknown = JSON.parse(readFileSync(file, "utf8"));
  return {
    requestPassword: stringAt(read, "requestPassword"),
    sessionPassword: stringAt(read, "sessionPassword"),
    relayPassword: stringAt(read, "relayPassword"),
    contextKey: stringAt(read, "contextKey"),
    sealKey: stringAt(read, "sealKey"),
  };
}

/** The two padded keys of HMAC-SHA256 (RFC 2104), so that the database needs only its own SHA-256. */
export function hmacPads(contextKey: string): { inner: Buffer; outer: Buffer } {
  const key = Buffer.alloc(64);
  const raw = Buffer.from(contextKey, "hex");
  (raw.length > 64 ? createHash("sha256").update(raw).digest() : raw).copy(key);
  return { inner: Buffer.from(key.map((byte) => byte ^ 0x36)), outer: Buffer.from(key.map((byte) => byte ^ 0x5c)) };
}
