import type { AgencyId, GoverningRole, ProfessionalId, StepAct, VersionId } from "@concordat/domain";
import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { agreementVersions } from "./agreements.ts";
import { id, instant, partnershipId } from "./columns.ts";
import { agencies, professionals } from "./partnership.ts";

const versionId = () =>
  uuid()
    .$type<VersionId>()
    .notNull()
    .references(() => agreementVersions.id);

const agencyId = () =>
  uuid()
    .$type<AgencyId>()
    .references(() => agencies.id);

const professionalId = () =>
  uuid()
    .$type<ProfessionalId>()
    .notNull()
    .references(() => professionals.id);

/** What a party says of a text in consultation: of one clause, or of the whole. Kept for ever, as all of these are. */
export const agreementComments = pgTable(
  "agreement_comments",
  {
    id: id(),
    partnershipId: partnershipId(),
    versionId: versionId(),
    agencyId: agencyId().notNull(),
    professionalId: professionalId(),
    clauseId: text(),
    /** Of the text that it was said of: later drafts have others. */
    hash: text().notNull(),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index("agreement_comments_by_version").on(table.versionId)],
);

/** What the drafter made of a comment. With it the comment is resolved. */
export const commentAnswers = pgTable("comment_answers", {
  commentId: uuid()
    .primaryKey()
    .references(() => agreementComments.id),
  partnershipId: partnershipId(),
  professionalId: professionalId(),
  words: text().notNull(),
  at: instant().notNull(),
});

/** What a data protection officer or Caldicott Guardian advises on a text. Their newest counts. */
export const agreementAdvice = pgTable(
  "agreement_advice",
  {
    id: id(),
    partnershipId: partnershipId(),
    versionId: versionId(),
    agencyId: agencyId().notNull(),
    professionalId: professionalId(),
    office: text().$type<Extract<GoverningRole, "dpo" | "caldicottGuardian">>().notNull(),
    opinion: text().$type<"content" | "concerned" | "against">().notNull(),
    hash: text().notNull(),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    index("agreement_advice_by_version").on(table.versionId),
    check("agreement_advice_office", sql`office in ('dpo', 'caldicottGuardian')`),
    check("agreement_advice_opinion", sql`opinion in ('content', 'concerned', 'against')`),
  ],
);

/** Why advice was not followed (UK GDPR Article 38: it may be overruled, with the reason on record). */
export const adviceOverrulings = pgTable("advice_overrulings", {
  adviceId: uuid()
    .primaryKey()
    .references(() => agreementAdvice.id),
  partnershipId: partnershipId(),
  professionalId: professionalId(),
  words: text().notNull(),
  at: instant().notNull(),
});

/** A party's own approval of one exact text. Its signatory signs after it. */
export const agreementApprovals = pgTable(
  "agreement_approvals",
  {
    versionId: versionId(),
    agencyId: agencyId().notNull(),
    hash: text().notNull(),
    partnershipId: partnershipId(),
    professionalId: professionalId(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.agencyId, table.hash] })],
);

/** What stops or goes on under a version: for one party, or, without an agency, for all once a second person confirms. */
export const agreementSteps = pgTable(
  "agreement_steps",
  {
    id: id(),
    partnershipId: partnershipId(),
    versionId: versionId(),
    agencyId: agencyId(),
    number: smallint().notNull(),
    act: text().$type<StepAct>().notNull(),
    professionalId: professionalId(),
    words: text().notNull(),
    at: instant().notNull(),
    /** When it takes effect for a party: at once, or when its notice is over. */
    effectiveAt: instant(),
  },
  (table) => [
    index("agreement_steps_by_version").on(table.versionId),
    check("agreement_steps_act", sql`act in ('suspend', 'resume') or (act = 'leave' and agency_id is not null)`),
    check("agreement_steps_take_effect", sql`(agency_id is null) = (effective_at is null) and effective_at >= at`),
  ],
);

export const stepConfirmations = pgTable("step_confirmations", {
  stepId: uuid()
    .primaryKey()
    .references(() => agreementSteps.id),
  partnershipId: partnershipId(),
  professionalId: professionalId(),
  at: instant().notNull(),
});
