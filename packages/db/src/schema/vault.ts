import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
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
import { cases, subjects } from "./cases.ts";
import { codes, id, instant, partnershipId, refersTo, transactionNumber } from "./columns.ts";
import { agencies, professionals } from "./partnership.ts";

/** One value of one field about one person, or of the case. Append-only: a correction is a new entry that supersedes. */
export const entries = pgTable(
  "entries",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    subjectId: uuid().references(() => subjects.id),
    field: text().notNull(),
    ownerAgencyId: refersTo(() => agencies.id),
    /** Whose information it is, when another agency typed it. */
    sourceAgencyId: uuid().references(() => agencies.id),
    recordedBy: refersTo(() => professionals.id),
    observedOn: date({ mode: "string" }),
    recordedAt: instant().notNull(),
    supersedes: uuid(),
    supersededAt: instant(),
    quarantinedAt: instant(),
    tags: codes(),
    handling: text(),
    embargoUntil: instant(),
  },
  (table) => [
    index("entries_by_case")
      .on(table.caseId, table.field)
      .where(sql`superseded_at is null and quarantined_at is null`),
    uniqueIndex("entries_superseded_once")
      .on(table.supersedes)
      .where(sql`supersedes is not null`),
  ],
);

/** What an entry says, a row for each level that can be shown: 5 is the value, 4 a coarse form, from one day until another. */
export const entryValues = pgTable(
  "entry_values",
  {
    entryId: refersTo(() => entries.id),
    level: smallint().notNull(),
    position: smallint().notNull(),
    partnershipId: partnershipId(),
    value: jsonb().notNull(),
    validFrom: date({ mode: "string" }),
    validUntil: date({ mode: "string" }),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.level, table.position] }),
    check("entry_values_level", sql`level in (4, 5)`),
  ],
);

/**
 * What conditions read: derived by triggers from entries and structure, by whom, from when until when. Nobody reads it
 * but the guards; it is never shown by itself.
 */
export const facts = pgTable(
  "facts",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    subjectId: uuid(),
    entryId: uuid(),
    kind: text().notNull(),
    param: text(),
    code: text(),
    lo: bigint({ mode: "number" }),
    hi: bigint({ mode: "number" }),
    agencyId: uuid(),
    /** The agency that it concerns, where it concerns one. */
    toAgencyId: uuid(),
    /** The row that it was derived from, so that its end is found. */
    originId: uuid().notNull(),
    validFrom: instant().notNull(),
    validUntil: instant().notNull(),
  },
  (table) => [index("facts_by_case").on(table.caseId), index("facts_by_origin").on(table.originId)],
);

/** Counts whatever could change a decision on a case. Guards only: a number that moves tells that something happened. */
export const caseVersions = pgTable("case_versions", {
  caseId: uuid().primaryKey(),
  partnershipId: partnershipId(),
  version: bigint({ mode: "number" }).notNull(),
});

/**
 * What the row guard worked out for one professional on one case, kept until the rules, the case, the professional's
 * standing or the clock move. The row policies compare all four themselves, so a stale row permits nothing.
 */
export const keptPermits = pgTable(
  "kept_permits",
  {
    caseId: uuid().notNull(),
    professionalId: uuid().notNull(),
    purpose: text().notNull(),
    partnershipId: partnershipId(),
    epoch: integer().notNull(),
    caseVersion: bigint({ mode: "number" }).notNull(),
    standing: integer().notNull(),
    /** New each time it is worked out: what the policy decided under one stamp stands as long as the stamp does. */
    stamp: uuid().notNull(),
    /** Worked out for somebody who has said, on this visit, why they need it. */
    reasoned: boolean().notNull().default(false),
    /** The agency works the case now; else its people read its own entries and write nothing. */
    involved: boolean().notNull(),
    goodFrom: instant().notNull(),
    goodUntil: instant().notNull(),
    /** Entries of which something may be said, each with its level and marker. */
    entries: uuid().array().notNull(),
    levels: smallint().array().notNull(),
    markers: smallint().array().notNull(),
    /** Rows of structure that are shown; of a professional on the case, whether how to reach them is. */
    structure: uuid().array().notNull(),
    contacts: uuid().array().notNull(),
    /** People of whom anything is shown. */
    told: uuid().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.professionalId, table.purpose, table.reasoned] })],
);

/** The ledger: one row for each answer and case, listing each entry of another agency that was shown, at which level, on what authority. */
export const disclosures = pgTable(
  "disclosures",
  {
    id: uuid().notNull(),
    partnershipId: partnershipId(),
    caseId: uuid().notNull(),
    at: instant().notNull(),
    professionalId: uuid().notNull(),
    agencyId: uuid().notNull(),
    purpose: text(),
    procedure: text().notNull(),
    epoch: integer().notNull(),
    rows: uuid().array().notNull(),
    levels: smallint().array().notNull(),
    /** For each row, which of the authorities: positions in `authorities`, joined by commas. */
    because: text().array().notNull(),
    authorities: text().array().notNull(),
    ownRows: smallint().notNull(),
    /** Why the reader needed it, where they have said so. */
    reasonId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.at, table.id] }),
    index("disclosures_by_professional").on(table.professionalId, table.at),
  ],
);

/** What people did, in codes and ids. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: id(),
    partnershipId: partnershipId(),
    at: instant().notNull(),
    professionalId: uuid().notNull(),
    agencyId: uuid().notNull(),
    act: text().notNull(),
    noun: text().notNull(),
    nounId: uuid().notNull(),
    caseId: uuid(),
  },
  (table) => [index("audit_events_by_time").on(table.partnershipId, table.at)],
);

/** Something changed: ids only. Read by transaction watermark; a notification merely wakes the reader. */
export const events = pgTable(
  "events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    partnershipId: partnershipId(),
    /** Null: the rules of the partnership changed. */
    caseId: uuid(),
    /** Of one person's own standing or sessions: nobody else has anything to read again. */
    professionalId: uuid(),
    transaction: transactionNumber()
      .notNull()
      .default(sql`pg_current_xact_id()`),
    at: instant().notNull(),
  },
  (table) => [index("events_by_time").on(table.at), index("events_by_transaction").on(table.transaction)],
);
