import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";

/** Seals a secret (AES-256-GCM) so that a copy of the database alone does not tell it: `nonce.tag.text`, base64url. */
export function seal(key: Buffer, secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce);
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [nonce, cipher.getAuthTag(), text].map((part) => part.toString("base64url")).join(".");
}

/** Opens what was sealed with the same key. Throws when it was changed, or sealed with another key. */
export function unseal(key: Buffer, sealed: string): string {
  const [nonce, tag, text] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !text) throw new TypeError("Not a sealed secret.");
  const decipher = createDecipheriv(algorithm, key, nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}
