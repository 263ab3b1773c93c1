import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { codes, id, instant, partnershipId, refersTo, validity } from "./columns.ts";

/** The governance body whose agencies work cases together; the tenant. */
export const partnerships = pgTable("partnerships", {
  id: id(),
  name: text().notNull(),
  timeZone: text().notNull(),
  leadLabel: text().notNull(),
  /** The agency that stands for the joint record: nobody's own. */
  jointAgencyId: uuid().notNull(),
  demonstration: boolean().notNull().default(false),
});

/** The legal body that answers for data. */
export const controllers = pgTable("controllers", { id: id(), partnershipId: partnershipId(), name: text().notNull() });

/** The unit whose people get access. */
export const agencies = pgTable(
  "agencies",
  {
    id: id(),
    partnershipId: partnershipId(),
    controllerId: refersTo(() => controllers.id),
    name: text().notNull(),
    shortName: text().notNull(),
    kind: text().notNull(),
    /** A colour and a mark: nobody should need to see colour to tell two agencies apart. */
    colour: text().notNull(),
    mark: text().notNull(),
    /** Its duty line and inbox, for everybody of the partnership. */
    phone: text().notNull(),
    email: text().notNull(),
  },
  (table) => [index("agencies_by_partnership").on(table.partnershipId)],
);

/** What an agency holds or is vouched for: a security standard, a signed memorandum, another body's endorsement. */
export const agencyAssurances = pgTable(
  "agency_assurances",
  {
    id: id(),
    partnershipId: partnershipId(),
    agencyId: refersTo(() => agencies.id),
    assurance: text().notNull(),
    givenBy: refersTo(() => agencies.id),
    ...validity(),
  },
  (table) => [index("agency_assurances_by_agency").on(table.agencyId)],
);

/** A person with an account, in one agency. */
export const professionals = pgTable(
  "professionals",
  {
    id: id(),
    partnershipId: partnershipId(),
    agencyId: refersTo(() => agencies.id),
    name: text().notNull(),
    jobTitle: text().notNull(),
    roles: codes(),
    suspendedAt: instant(),
    /** They have left the agency: their entries stay theirs, and they do not come back by this account. */
    leftAt: instant(),
    /** Counts the changes of roles, certificates and suspension. */
    standing: integer().notNull().default(1),
  },
  (table) => [index("professionals_by_agency").on(table.agencyId)],
);

/** How to reach a professional at work; its own table, because who sees it is a rule of its own. */
export const professionalContacts = pgTable("professional_contacts", {
  professionalId: uuid()
    .primaryKey()
    .references(() => professionals.id),
  partnershipId: partnershipId(),
  agencyId: refersTo(() => agencies.id),
  phone: text(),
  email: text(),
});

/** Training and undertakings, with the days on which they are valid. */
export const professionalCertificates = pgTable(
  "professional_certificates",
  {
    professionalId: refersTo(() => professionals.id),
    partnershipId: partnershipId(),
    certificate: text().notNull(),
    validFrom: date({ mode: "string" }).notNull(),
    validUntil: date({ mode: "string" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.professionalId, table.certificate, table.validFrom] })],
);

export const catalogueSections = pgTable(
  "catalogue_sections",
  { partnershipId: partnershipId(), key: text().notNull(), label: text().notNull(), position: smallint().notNull() },
  (table) => [primaryKey({ columns: [table.partnershipId, table.key] })],
);

/** The data dictionary. What the row guard reads stands in columns; the rest in the definition. */
export const catalogueFields = pgTable(
  "catalogue_fields",
  {
    partnershipId: partnershipId(),
    key: text().notNull(),
    position: smallint().notNull(),
    lock: text().notNull(),
    shield: boolean().notNull(),
    freeText: boolean().notNull(),
    definition: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.partnershipId, table.key] })],
);

export const vocabularyTerms = pgTable(
  "vocabulary_terms",
  {
    partnershipId: partnershipId(),
    vocabulary: text().notNull(),
    code: text().notNull(),
    vocabularyLabel: text().notNull(),
    position: smallint().notNull(),
    definition: jsonb().notNull(),
  },
  (table) => [primaryKey({ columns: [table.partnershipId, table.vocabulary, table.code] })],
);

/** The register of powers and duties that clauses rest on. */
export const legalGateways = pgTable(
  "legal_gateways",
  {
    partnershipId: partnershipId(),
    code: text().notNull(),
    title: text().notNull(),
    kind: text().notNull(),
    what: text().notNull(),
    /** The kinds of agency that may give, and receive, under it; empty where it says nothing of them. */
    givers: codes(),
    receivers: codes(),
  },
  (table) => [primaryKey({ columns: [table.partnershipId, table.code] })],
);

/** Each change of the partnership's words: what was said before, and what is said now. Written by triggers alone. */
export const wordChanges = pgTable(
  "word_changes",
  {
    id: id(),
    partnershipId: partnershipId(),
    at: instant().notNull(),
    professionalId: refersTo(() => professionals.id),
    noun: text().notNull(),
    name: text().notNull(),
    /** Null for something new. */
    before: jsonb(),
    after: jsonb().notNull(),
  },
  (table) => [index("word_changes_by_time").on(table.partnershipId, table.at)],
);

/** What a person signs in with. Only the session login reaches it, through functions. */
export const accounts = pgTable(
  "accounts",
  {
    professionalId: uuid()
      .primaryKey()
      .references(() => professionals.id),
    partnershipId: partnershipId(),
    email: text().notNull(),
    /** Argon2id, in its own text form. Null for somebody who signs in with a passkey, or is invited and has not come yet. */
    passwordHash: text(),
    /** Which text of the terms of use they accepted, and when. */
    termsVersion: smallint(),
    termsAcceptedAt: instant(),
  },
  (table) => [uniqueIndex("accounts_by_email").on(table.email)],
);

export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the token in the cookie, hexadecimal. The token itself is stored nowhere. */
    id: text().primaryKey(),
    partnershipId: partnershipId(),
    professionalId: refersTo(() => professionals.id),
    app: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    absoluteExpiresAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    /** What proved who it is: a password alone is half of it. */
    factor: text().notNull(),
    /** When they last proved it. */
    provenAt: instant().notNull(),
  },
  (table) => [index("sessions_by_professional").on(table.professionalId)],
);

/** Attempts to sign in, counted per account and per address under a hash: no address or email is kept. */
export const signInAttempts = pgTable("sign_in_attempts", {
  key: text().primaryKey(),
  windowStart: instant().notNull(),
  attempts: smallint().notNull(),
});

/** One press of a button has one effect: the key, and the ids of what it made. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    professionalId: refersTo(() => professionals.id),
    key: uuid().notNull(),
    partnershipId: partnershipId(),
    procedure: text().notNull(),
    madeId: uuid().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.professionalId, table.key] })],
);
