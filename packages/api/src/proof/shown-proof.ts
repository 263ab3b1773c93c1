import { AgencyId, FieldKey, Level, Show, VersionId } from "@concordat/domain";
import { z } from "zod";

/** One clause's part in how an example comes out: it applies, or what stands in its way. */
const ReadClause = z.strictObject({
  clause: z.string(),
  does: z.enum(["share", "ask", "withhold"]),
  show: Level,
  applies: z.boolean(),
  lacks: z.array(z.string()),
});

/** How an example came out, and why. */
export const TriedExample = z.strictObject({
  id: z.string(),
  met: z.boolean(),
  level: Level,
  words: z.strictObject({ reader: z.string(), what: z.string(), given: z.array(z.string()), sees: z.string() }),
  clauses: z.array(ReadClause),
});
export type TriedExample = z.infer<typeof TriedExample>;

/** How much of each field that a text speaks of somebody would see in an example, and why. */
export const SeenFields = z.array(z.strictObject({ field: FieldKey, level: Level, clauses: z.array(ReadClause) }));
export type SeenFields = z.infer<typeof SeenFields>;

/** What one agency would see differently of others’ fields, and when. */
export const ShownChange = z.strictObject({
  recipient: AgencyId,
  owners: z.array(AgencyId),
  fields: z.array(z.string()),
  gains: z.boolean(),
  before: Level,
  after: Level,
  when: z.array(z.string()),
});
export type ShownChange = z.infer<typeof ShownChange>;

export const Comparison = z.strictObject({
  with: z.strictObject({ id: VersionId, title: z.string(), number: z.int() }).nullable(),
  changes: z.array(ShownChange),
  /** So many more are not listed: a text changed so much is read anew rather than compared. */
  more: z.int(),
  /** The reader may ask what the version would change in the live caseload. */
  measurable: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** A clause in force that speaks of a field to an agency. */
const Speaking = z.strictObject({
  version: VersionId,
  agreement: z.string(),
  clause: z.string(),
  title: z.string(),
  sentence: z.string(),
  effect: z.enum(["share", "ask", "mustShare", "withhold"]),
  show: Show.nullable(),
  always: z.boolean(),
  conditions: z.array(z.string()),
  law: z.array(z.string()),
});

/** Who sees a field under everything that is in force, and why; an agency that no clause names has none. */
export const FieldSight = z.strictObject({
  field: FieldKey,
  agencies: z.array(z.strictObject({ agency: AgencyId, clauses: z.array(Speaking) })),
});
export type FieldSight = z.infer<typeof FieldSight>;
