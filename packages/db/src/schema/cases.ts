import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { codes, id, partnershipId, refersTo, validity } from "./columns.ts";
import { agencies, professionals } from "./partnership.ts";

/** A person across cases. An id and nothing else: every word about them is an entry. */
export const people = pgTable("people", { id: id(), partnershipId: partnershipId() });

/** The jointly owned record. Its reference is random, so that it tells nothing of how many there are. */
export const cases = pgTable(
  "cases",
  {
    id: id(),
    partnershipId: partnershipId(),
    reference: text().notNull(),
    caseType: text().notNull(),
    stage: text().notNull(),
    area: text().notNull(),
    openedOn: date({ mode: "string" }).notNull(),
  },
  (table) => [uniqueIndex("cases_by_reference").on(table.partnershipId, table.reference)],
);

/** A person's part in a case, as one agency added it. Seen by whoever sees anything about them. */
export const subjects = pgTable(
  "subjects",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    personId: refersTo(() => people.id),
    agencyId: refersTo(() => agencies.id),
  },
  (table) => [index("subjects_by_case").on(table.caseId)],
);

/** Child, parent, victim…: as one agency says it. Decided like an entry of the role's governing field. */
export const subjectRoles = pgTable(
  "subject_roles",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    subjectId: refersTo(() => subjects.id),
    agencyId: refersTo(() => agencies.id),
    role: text().notNull(),
    ...validity(),
  },
  (table) => [index("subject_roles_by_case").on(table.caseId)],
);

/** Who is what to whom. Decided like an entry of `family.relationships`; both ends must be visible. */
export const relationships = pgTable(
  "relationships",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    fromSubjectId: refersTo(() => subjects.id),
    toSubjectId: refersTo(() => subjects.id),
    kind: text().notNull(),
    agencyId: refersTo(() => agencies.id),
    ...validity(),
  },
  (table) => [index("relationships_by_case").on(table.caseId)],
);

/** An agency's part in a case. Decided like an entry of `involvement.agencyAndTeam`. */
export const involvements = pgTable(
  "involvements",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    agencyId: refersTo(() => agencies.id),
    purposes: codes(),
    /** Copied from the case, so that an agency's list is one walk of this index. */
    openedOn: date({ mode: "string" }).notNull(),
    ...validity(),
  },
  (table) => [
    index("involvements_by_case").on(table.caseId),
    index("involvements_by_agency").on(table.agencyId, table.openedOn.desc(), table.caseId.desc()),
  ],
);

/** The professionals on a case. Decided like an entry of `involvement.leadPractitioner`. */
export const caseTeam = pgTable(
  "case_team",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    professionalId: refersTo(() => professionals.id),
    agencyId: refersTo(() => agencies.id),
    caseRoles: codes(),
    openedOn: date({ mode: "string" }).notNull(),
    ...validity(),
  },
  (table) => [
    index("case_team_by_case").on(table.caseId),
    index("case_team_by_professional").on(table.professionalId, table.openedOn.desc(), table.caseId.desc()),
  ],
);

/** Who may not open the case, or who alone may, and declared conflicts of interest. */
export const caseBarriers = pgTable(
  "case_barriers",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    /** `restriction` closes the case to all but the `named`; `exclusion` and `conflict` are about one professional. */
    kind: text().notNull(),
    professionalId: uuid().references(() => professionals.id),
    ...validity(),
  },
  (table) => [index("case_barriers_by_case").on(table.caseId)],
);

/** That a case is closed, from when until it is opened again; by whom, and why, in codes. From its day on things are kept for so long. */
export const closings = pgTable(
  "closings",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    /** Of whoever closed it. */
    agencyId: refersTo(() => agencies.id),
    closedBy: refersTo(() => professionals.id),
    reason: text().notNull(),
    reopenedBy: uuid().references(() => professionals.id),
    reopenedFor: text(),
    ...validity(),
  },
  (table) => [index("closings_by_case").on(table.caseId)],
);

/** What an agency has determined, in codes: a threshold, a circumstance, whether somebody was told. */
export const determinations = pgTable(
  "determinations",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    subjectId: uuid().references(() => subjects.id),
    agencyId: refersTo(() => agencies.id),
    kind: text().notNull(),
    code: text().notNull(),
    answer: text().notNull(),
    ...validity(),
  },
  (table) => [index("determinations_by_case").on(table.caseId)],
);

/** While it holds, whatever says where this person is or how to reach them is locked, existence and all. */
export const shields = pgTable(
  "shields",
  {
    id: id(),
    partnershipId: partnershipId(),
    caseId: refersTo(() => cases.id),
    subjectId: refersTo(() => subjects.id),
    agencyId: refersTo(() => agencies.id),
    ...validity(),
  },
  (table) => [index("shields_by_case").on(table.caseId)],
);
