import { index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, partnershipId, refersTo } from "./columns.ts";
import { professionals } from "./partnership.ts";

/**
 * Mail to professionals, queued in the transaction of the act that it tells of. It has a kind with fixed words, and
 * neither address nor name: where it goes is read when it is sent.
 */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    partnershipId: partnershipId(),
    professionalId: refersTo(() => professionals.id),
    kind: text().notNull(),
    /** The invitation that it carries the link of, or the version whose review it tells of. */
    aboutId: uuid(),
    /** The link of an invitation, sealed with a key that the database does not have; gone once the mail has ended. */
    sealed: text(),
    queuedAt: instant().notNull(),
    /** When it is to be tried, or tried again. */
    dueAt: instant().notNull(),
    attempts: smallint().notNull(),
    /** The server process that tries it now has so long; then another may. */
    heldUntil: instant(),
    state: text().notNull(),
    endedAt: instant(),
    /** Why the last try did not succeed. */
    problem: text(),
  },
  (table) => [
    index("mails_by_due").on(table.state, table.dueAt),
    index("mails_by_professional").on(table.professionalId, table.kind),
  ],
);

/** The networks that somebody has signed in from, each as a keyed hash of their own: a new one is told to them. */
export const knownPlaces = pgTable(
  "known_places",
  {
    professionalId: refersTo(() => professionals.id),
    place: text().notNull(),
    partnershipId: partnershipId(),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.professionalId, table.place] })],
);
