import { date, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cases, subjects } from "./cases.ts";
import { instant, partnershipId, refersTo } from "./columns.ts";
import { agreementVersions } from "./agreements.ts";
import { agencies, professionals } from "./partnership.ts";

/** Under which clause an agency was shown something of a case. */
const shown = () => ({
  partnershipId: partnershipId(),
  caseId: refersTo(() => cases.id),
  /** Whose information it is. */
  agencyId: refersTo(() => agencies.id),
  readerAgencyId: refersTo(() => agencies.id),
  versionId: refersTo(() => agreementVersions.id),
  clauseId: text().notNull(),
});

/** That an owner is told of a disclosure, where the clause owes it: one for a field and day, however often it was looked at. */
export const ownerNotices = pgTable(
  "owner_notices",
  { ...shown(), field: text().notNull(), day: date({ mode: "string" }).notNull(), at: instant().notNull() },
  (table) => [
    primaryKey({
      name: "owner_notices_pk",
      columns: [
        table.caseId,
        table.agencyId,
        table.readerAgencyId,
        table.versionId,
        table.clauseId,
        table.field,
        table.day,
      ],
    }),
  ],
);

/** That a person is to be told of a disclosure, where the clause owes it: the owner's people do, nothing is sent. */
export const subjectNotices = pgTable(
  "subject_notices",
  {
    id: uuid().notNull(),
    ...shown(),
    subjectId: refersTo(() => subjects.id),
    dueAt: instant().notNull(),
  },
  (table) => [
    primaryKey({
      name: "subject_notices_pk",
      columns: [table.caseId, table.agencyId, table.subjectId, table.readerAgencyId, table.versionId, table.clauseId],
    }),
  ],
);

/** What came of telling somebody: told, or why not, in a code. */
export const subjectNoticeOutcomes = pgTable("subject_notice_outcomes", {
  noticeId: uuid().primaryKey(),
  partnershipId: partnershipId(),
  agencyId: refersTo(() => agencies.id),
  professionalId: refersTo(() => professionals.id),
  outcome: text().notNull(),
  at: instant().notNull(),
});
