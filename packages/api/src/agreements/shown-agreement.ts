import {
  AgencyId,
  Agreement,
  AgreementId,
  ProfessionalId,
  ReviewStage,
  VersionAct,
  VersionId,
  VersionPhase,
} from "@concordat/domain";
import { z } from "zod";
import { ShownLife } from "./shown-life.ts";
import { ShownAnnex, ShownUmbrella } from "./umbrella.ts";

const Instant = z.iso.datetime();

/** What waits for the reader: what only they, or somebody of their office, can do now. */
export const Need = z.enum([
  "sign",
  "approve",
  "advise",
  "confirm",
  "answer",
  "consult",
  "circulate",
  "activate",
  "review",
]);
export type Need = z.infer<typeof Need>;

/** Where a version stands. `starts` and `stops`: when its grants begin and cease to run. */
export const VersionSummary = z.strictObject({
  id: VersionId,
  number: z.int(),
  state: VersionPhase,
  title: z.string(),
  parties: z.int(),
  signed: z.int(),
  reviewBy: z.string(),
  review: ReviewStage,
  /** Days left although its review is overdue; null while it is not. */
  alarmDays: z.int().nullable(),
  starts: Instant.nullable(),
  stops: Instant.nullable(),
  draftedBy: z.string(),
  draftedAt: Instant,
  /** Comments that nobody has answered. */
  unanswered: z.int(),
  needs: z.array(Need),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const AgreementSummary = z.strictObject({
  id: AgreementId,
  title: z.string(),
  kind: z.string(),
  versions: z.array(VersionSummary),
  canRevise: z.boolean(),
});
export type AgreementSummary = z.infer<typeof AgreementSummary>;

export const ShownFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "advice"]),
  clause: z.string().nullable(),
  says: z.string(),
  mend: z.string(),
  citation: z.string(),
});

const ShownClause = z.strictObject({
  id: z.string(),
  title: z.string(),
  sentence: z.string(),
  fields: z.array(z.string()),
  conditions: z.array(z.string()),
  obligations: z.array(z.string()),
  law: z.array(z.string()),
});

const ShownSignature = z.strictObject({
  agencyId: AgencyId,
  professionalId: ProfessionalId,
  name: z.string(),
  jobTitle: z.string(),
  signedAt: Instant,
  hash: z.string(),
});

/** One version as it is read: its text, the same in words, who has signed, what is found, and what the reader may do. */
export const ShownVersion = z.strictObject({
  summary: VersionSummary,
  agreementId: AgreementId,
  hash: z.string(),
  revision: z.int(),
  agreement: Agreement,
  words: z.array(ShownClause),
  signatures: z.array(ShownSignature),
  life: ShownLife,
  umbrella: ShownUmbrella.nullable(),
  annexes: z.array(ShownAnnex),
  findings: z.array(ShownFinding),
  can: z.array(VersionAct),
  canRevise: z.boolean(),
});
export type ShownVersion = z.infer<typeof ShownVersion>;

/** A clause of a signed version, as the reason for what somebody sees. */
export const CitedClause = z.strictObject({
  version: VersionId,
  clause: z.string(),
  agreement: z.string(),
  number: z.int(),
  words: ShownClause,
  until: Instant.nullable(),
  /** By when its parties look at it again. */
  reviewBy: z.string(),
});
export type CitedClause = z.infer<typeof CitedClause>;

const MatrixEntry = z.strictObject({
  clause: z.string(),
  effect: z.enum(["share", "withhold", "ask", "mustShare"]),
  show: z.enum(["known", "coarse", "value"]).nullable(),
  always: z.boolean(),
});

const Place = z.int().nonnegative();

/**
 * Who sees what. What each clause does stands in `entries`; each combination of clauses that speaks of any cell in
 * `lists`, as places among the entries; and a cell is a place among the lists, party by party.
 */
export const ShownMatrix = z.strictObject({
  parties: z.array(AgencyId),
  entries: z.array(MatrixEntry),
  lists: z.array(z.array(Place)),
  rows: z.array(z.strictObject({ field: z.string(), section: z.string(), cells: z.array(Place) })),
});
export type ShownMatrix = z.infer<typeof ShownMatrix>;
