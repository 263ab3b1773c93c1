import { boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { cases, subjects } from "./cases.ts";
import { id, partnershipId, refersTo, validity } from "./columns.ts";
import { agencies, professionals } from "./partnership.ts";

/** Agreement, refusal or the reason it was not sought: by whom, for what. Its words are entries. */
export const consents = pgTable(
  "consents",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    subjectId: refersTo(() => subjects.id),
    agencyId: refersTo(() => agencies.id),
    scope: text().notNull(),
    giver: text().notNull(),
    decision: text().notNull(),
    /** Who receives, where the person chose. */
    toAgencyId: uuid().references(() => agencies.id),
    ...validity(),
  },
  (table) => [index("consents_by_case").on(table.caseId)],
);

/**
 * Why a professional needs what a clause shows only to who says so: a code, for one case, on one visit, for a short
 * while. A visit is a session under a name of its own, by which nobody could sign in.
 */
export const reasonsGiven = pgTable(
  "reasons_given",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    agencyId: refersTo(() => agencies.id),
    professionalId: refersTo(() => professionals.id),
    visit: uuid().notNull(),
    reason: text().notNull(),
    ...validity(),
  },
  (table) => [index("reasons_given_by_professional").on(table.professionalId, table.validUntil)],
);

/** A safeguarding override: reasoned, supervised, time-limited. It works only through clauses that owners signed for it. */
export const overrides = pgTable(
  "overrides",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    agencyId: refersTo(() => agencies.id),
    professionalId: refersTo(() => professionals.id),
    approvedBy: refersTo(() => professionals.id),
    reviewed: boolean().notNull().default(false),
    ...validity(),
  },
  (table) => [index("overrides_by_case").on(table.caseId)],
);

/** An owner's recorded decision to share an entry, or a field of a person, with named recipients. */
export const releases = pgTable(
  "releases",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    agencyId: refersTo(() => agencies.id),
    releasedBy: refersTo(() => professionals.id),
    entryId: uuid(),
    subjectId: uuid().references(() => subjects.id),
    field: text(),
    toAgencyId: refersTo(() => agencies.id),
    toProfessionalId: uuid().references(() => professionals.id),
    show: text().notNull(),
    gateway: text().notNull(),
    ...validity(),
  },
  (table) => [index("releases_by_case").on(table.caseId)],
);
