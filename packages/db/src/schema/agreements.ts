import type { AgencyId, Agreement, AgreementId, ProfessionalId, VersionId, VersionState } from "@concordat/domain";
import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
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
import { agencies, professionals } from "./partnership.ts";

/** An information sharing agreement; its texts are its versions. */
export const agreements = pgTable(
  "agreements",
  { id: id().$type<AgreementId>(), partnershipId: partnershipId(), title: text().notNull() },
  (table) => [index("agreements_by_partnership").on(table.partnershipId)],
);

/** A numbered text. Once circulated it never changes: its hash is checked by the database itself. */
export const agreementVersions = pgTable(
  "agreement_versions",
  {
    id: id().$type<VersionId>(),
    partnershipId: partnershipId(),
    agreementId: uuid()
      .$type<AgreementId>()
      .notNull()
      .references(() => agreements.id),
    number: smallint().notNull(),
    state: text().$type<VersionState>().notNull(),
    /** The canonical text (RFC 8785) and its SHA-256. */
    canonical: text().notNull(),
    hash: text().notNull(),
    document: jsonb()
      .$type<Agreement>()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`canonical::jsonb`),
    /** The version that it stands under, where it is an annex: written in its text. */
    umbrellaId: uuid()
      .$type<VersionId>()
      .generatedAlwaysAs((): SQL => sql`(canonical::jsonb #>> '{umbrella,version}')::uuid`),
    /** Counts the saves of a draft, so that two people editing at once meet a conflict. */
    revision: integer().notNull().default(1),
    draftedBy: uuid()
      .$type<ProfessionalId>()
      .notNull()
      .references(() => professionals.id),
    draftedAt: instant().notNull(),
    /** When its grants run, and until when its restraints hold (see the policy's rule set). */
    forceFrom: instant(),
    forceUntil: instant(),
    restraintUntil: instant(),
  },
  (table) => [
    uniqueIndex("agreement_versions_by_number").on(table.agreementId, table.number),
    uniqueIndex("agreement_versions_one_in_force")
      .on(table.agreementId)
      .where(sql`state = 'inForce'`),
    check("agreement_versions_hash_is_of_text", sql`hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')`),
    check(
      "agreement_versions_state",
      sql`state in ('draft', 'consultation', 'circulated', 'inForce', 'superseded', 'ended')`,
    ),
  ],
);

/** Who signed which text for which party. The hash is of the text that they had before them. */
export const agreementSignatures = pgTable(
  "agreement_signatures",
  {
    versionId: uuid()
      .$type<VersionId>()
      .notNull()
      .references(() => agreementVersions.id),
    agencyId: uuid()
      .$type<AgencyId>()
      .notNull()
      .references(() => agencies.id),
    partnershipId: partnershipId(),
    professionalId: uuid()
      .$type<ProfessionalId>()
      .notNull()
      .references(() => professionals.id),
    signedAt: instant().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.agencyId] })],
);

/** When a party takes part in a version: from its signature until it leaves or is suspended. */
export const partyPeriods = pgTable(
  "party_periods",
  {
    versionId: uuid()
      .$type<VersionId>()
      .notNull()
      .references(() => agreementVersions.id),
    agencyId: uuid()
      .$type<AgencyId>()
      .notNull()
      .references(() => agencies.id),
    partnershipId: partnershipId(),
    ...validity(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.agencyId, table.validFrom] })],
);

/** A clause of a signed version, compiled by the database for the row guard; nothing but that guard reads it. */
export const disclosureRules = pgTable(
  "disclosure_rules",
  {
    id: id(),
    partnershipId: partnershipId(),
    versionId: refersTo(() => agreementVersions.id),
    clauseId: text().notNull(),
    effect: text().notNull(),
    show: smallint(),
    marker: smallint().notNull(),
    purposes: codes(),
    roles: codes(),
    caseRoles: codes(),
    certificates: codes(),
    toAnyone: boolean().notNull(),
    despiteShield: boolean().notNull(),
    reachesUninvolved: boolean().notNull(),
    atMost: integer(),
    asksOfPerson: smallint().notNull(),
    asksOfEntry: smallint().notNull(),
  },
  (table) => [
    index("disclosure_rules_by_partnership").on(table.partnershipId),
    uniqueIndex("disclosure_rules_by_clause").on(table.versionId, table.clauseId),
  ],
);

/**
 * The agencies on either side of a rule, as the signed text names them. Of these, and of fields, there are thousands to
 * a text: that their rule is there is looked at statement by statement, not row by row.
 */
export const disclosureRuleFrom = pgTable(
  "disclosure_rule_from",
  { ruleId: uuid().notNull(), agencyId: uuid().notNull(), partnershipId: partnershipId() },
  (table) => [primaryKey({ columns: [table.ruleId, table.agencyId] })],
);

export const disclosureRuleTo = pgTable(
  "disclosure_rule_to",
  { ruleId: uuid().notNull(), agencyId: uuid().notNull(), partnershipId: partnershipId() },
  (table) => [primaryKey({ columns: [table.agencyId, table.ruleId] })],
);

/** The fields that a rule reaches. `exact`: the clause names this key itself. */
export const disclosureRuleFields = pgTable(
  "disclosure_rule_fields",
  { ruleId: uuid().notNull(), field: text().notNull(), exact: boolean().notNull(), partnershipId: partnershipId() },
  (table) => [primaryKey({ columns: [table.ruleId, table.field] })],
);

/** What a clause obliges whoever discloses or receives under it to do; its months where it counts any. */
export const disclosureRuleObligations = pgTable(
  "disclosure_rule_obligations",
  { ruleId: uuid().notNull(), kind: text().notNull(), months: integer(), partnershipId: partnershipId() },
  (table) => [
    primaryKey({ columns: [table.ruleId, table.kind] }),
    foreignKey({ columns: [table.ruleId], foreignColumns: [disclosureRules.id] }).onDelete("cascade"),
  ],
);

/** A condition as (kind, parameter, operand): a new kind adds a producer of facts, not text of row security. */
export const disclosureRuleConditions = pgTable(
  "disclosure_rule_conditions",
  {
    ruleId: uuid().notNull(),
    position: smallint().notNull(),
    partnershipId: partnershipId(),
    kind: text().notNull(),
    param: text(),
    codes: codes(),
    lo: integer(),
    hi: integer(),
    /** Whose word counts: `anyone`, `owner`, or `kinds`, then of agencies of these kinds. */
    byWhom: text().notNull(),
    byKinds: codes(),
    ofEntry: boolean().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ruleId, table.position] }),
    foreignKey({ columns: [table.ruleId], foreignColumns: [disclosureRules.id] }).onDelete("cascade"),
  ],
);

/** Counts what changes the rules: a signature, a start, an end, a change of the catalogue. */
export const ruleEpochs = pgTable("rule_epochs", { partnershipId: uuid().primaryKey(), epoch: integer().notNull() });
