import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, partnershipId, refersTo } from "./columns.ts";
import { professionals } from "./partnership.ts";

/** The way in for somebody who has no credential yet, or none any more. Used once, and only in time. */
export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    partnershipId: partnershipId(),
    professionalId: refersTo(() => professionals.id),
    /** `join` for somebody new; `recovery` for somebody who lost their credentials, and then the old ones end. */
    kind: text().notNull(),
    /** SHA-256 of the token in the link, hexadecimal. The token itself is stored nowhere. */
    tokenHash: text().notNull(),
    /** Null for the first governance lead, whom nobody invited. */
    invitedBy: uuid().references(() => professionals.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [
    index("invitations_by_token").on(table.tokenHash),
    index("invitations_by_professional").on(table.professionalId),
  ],
);

/** A key pair that a person's device made for one of our hosts (WebAuthn): only its public half is here. */
export const passkeys = pgTable(
  "passkeys",
  {
    credentialId: text().primaryKey(),
    partnershipId: partnershipId(),
    professionalId: refersTo(() => professionals.id),
    publicKey: text().notNull(),
    /** Never falls: a copy of a device would make it. Some devices do not count, and it stays nought. */
    signCount: bigint({ mode: "number" }).notNull(),
    /** The host that it was made for. */
    relyingParty: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
  },
  (table) => [index("passkeys_by_professional").on(table.professionalId)],
);

/** The secret that an authenticator app shares (TOTP, RFC 6238), sealed with a key that the database does not have. */
export const codeSecrets = pgTable("code_secrets", {
  professionalId: uuid()
    .primaryKey()
    .references(() => professionals.id),
  partnershipId: partnershipId(),
  sealed: text().notNull(),
  /** The last step of thirty seconds whose code was used: no code works twice. */
  lastStep: bigint({ mode: "number" }).notNull(),
  createdAt: instant().notNull(),
});

/** What a browser is asked to sign or to confirm, until it answers: taken once. */
export const challenges = pgTable("challenges", {
  id: id(),
  purpose: text().notNull(),
  app: text().notNull(),
  professionalId: uuid().references(() => professionals.id),
  value: text().notNull(),
  expiresAt: instant().notNull(),
});
