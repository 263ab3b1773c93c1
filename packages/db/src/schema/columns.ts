import { sql } from "drizzle-orm";
import { type AnyPgColumn, customType, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** An instant to the millisecond: JavaScript knows no finer, and both guards must see the same one. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** The tenant. First in every key, so that a partnership can be a shard of its own. */
export const partnershipId = () => uuid().notNull();

export const id = () => uuid().primaryKey();

/** A row of another table, which must be there. */
export const refersTo = (column: () => AnyPgColumn) => uuid().notNull().references(column);

/** Checked codes of a vocabulary. */
export const codes = () =>
  text()
    .array()
    .notNull()
    .default(sql`'{}'`);

/** `[from, until)`. Nothing is overwritten: what no longer holds has an end. */
export const validity = () => ({
  validFrom: instant().notNull(),
  validUntil: instant()
    .notNull()
    .default(sql`'infinity'`),
});

/** A transaction's number: what a reader of events compares with the oldest transaction still under way. */
export const transactionNumber = customType<{ data: string }>({ dataType: () => "xid8" });
