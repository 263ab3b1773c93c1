import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { codes, id, instant, partnershipId, refersTo } from "./columns.ts";
import { agencies, professionals } from "./partnership.ts";

/**
 * How an agency's people sign in through its own provider (OpenID Connect). Never changed: another row takes its place
 * once a second administrator agrees to it. What counts is the newest that was agreed to.
 */
export const signOnProviders = pgTable(
  "sign_on_providers",
  {
    id: id(),
    partnershipId: partnershipId(),
    agencyId: refersTo(() => agencies.id),
    issuer: text().notNull(),
    clientId: text().notNull(),
    /** Sealed with a key that the database does not have. */
    sealed: text().notNull(),
    /** The domains of the addresses that it may speak for. */
    domains: text().array().notNull(),
    /** What of `amr` or `acr` says that a second factor was used. */
    factorWords: codes(),
    /** Whom it brings in besides those who have an account: `invited`, or `anybody`, who then waits for an administrator. */
    letsIn: text().notNull(),
    off: boolean().notNull(),
    proposedBy: refersTo(() => professionals.id),
    proposedAt: instant().notNull(),
    decidedBy: uuid().references(() => professionals.id),
    decidedAt: instant(),
    agreed: boolean(),
  },
  (table) => [index("sign_on_providers_by_agency").on(table.agencyId, table.decidedAt)],
);

/** Who is who at a provider: settled at the first sign-in, and from then on by this alone. */
export const signOnSubjects = pgTable(
  "sign_on_subjects",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    partnershipId: partnershipId(),
    professionalId: refersTo(() => professionals.id),
    linkedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("sign_on_subjects_by_professional").on(table.professionalId),
  ],
);
