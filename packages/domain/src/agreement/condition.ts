import { z } from "zod";
import { Code, FieldKey } from "../code.ts";
import { Day } from "../time/day.ts";

const codes = z.array(Code).min(1).max(40);

/**
 * Whose word counts for a fact: anybody's, the owner's of the entry, or that of agencies of the named kinds.
 * Whatever it says, the recipient's word alone never counts: somebody who could open a door by typing would.
 */
export const Asserter = z.union([z.literal("anyone"), z.literal("owner"), codes]);
export type Asserter = z.infer<typeof Asserter>;

const years = z.int().min(0).max(130);

/** At least one bound, the lower one not above the upper. */
const areBounds = <Bound extends number | string>(lower: Bound | undefined, upper: Bound | undefined): boolean =>
  lower === undefined ? upper !== undefined : upper === undefined || lower <= upper;

const isBounded = ({ min, max }: { min?: number | undefined; max?: number | undefined }): boolean =>
  areBounds(min, max);

const by = Asserter;

/** A stretch of time that is counted back from some day: so many days, or calendar months. */
const stretch = { within: z.int().min(0).max(1200), unit: z.enum(["days", "months"]) };

/** What somebody decided about a consent, or why it was not asked for. */
const decided = { scope: Code, giver: Code, is: codes, by };

/** Somebody who is expected; somebody born and not known to have died; somebody who died. */
export const LifeStage = z.enum(["unborn", "living", "deceased"]);
export type LifeStage = z.infer<typeof LifeStage>;

/** Read from the case and from what has been determined about the person: the same for all entries of one owner about one person. */
const aboutThePerson = [
  z.strictObject({ kind: z.literal("caseType"), in: codes }),
  z.strictObject({ kind: z.literal("stage"), in: codes }),
  z.strictObject({ kind: z.literal("area"), in: codes }),
  z.strictObject({ kind: z.literal("involved"), agencyKind: Code }),
  z.strictObject({ kind: z.literal("conflict"), is: z.enum(["declared", "none"]) }),
  z.strictObject({ kind: z.literal("override") }),
  /** The reader's agency has stated that it needs the information, and for which of these. The one thing that is the reader's own to say. */
  z.strictObject({ kind: z.literal("need"), in: codes }),
  /** The reader's agency holds one of these: a signed memorandum, a security standard, another body's endorsement. */
  z.strictObject({ kind: z.literal("assurance"), in: codes, by }),
  /** The days, both included, on which the clause itself applies. */
  z
    .strictObject({ kind: z.literal("dates"), first: Day.optional(), last: Day.optional() })
    .refine(({ first, last }) => areBounds<string>(first, last), { error: "range" }),
  /** Bound to an agency's part in the case: since it began, or while it lasts and for so long after it ended. */
  z.strictObject({
    kind: z.literal("episode"),
    whose: z.enum(["recipient", "owner"]),
    since: z.enum(["began", "ended"]),
    ...stretch,
  }),
  /** While the case is open, and for so long after it was closed: how long what was received may be kept. */
  z.strictObject({ kind: z.literal("sinceClosed"), ...stretch }),
  z.strictObject({ kind: z.literal("threshold"), in: codes, by }),
  z.strictObject({ kind: z.literal("subjectRole"), in: codes, by }),
  z.strictObject({ kind: z.literal("linkedTo"), role: Code, by }),
  z
    .strictObject({
      kind: z.literal("age"),
      min: years.optional(),
      max: years.optional(),
      on: z.enum(["today", "caseOpened"]),
      by,
    })
    .refine(isBounded, { error: "range" }),
  z.strictObject({ kind: z.literal("consent"), ...decided }),
  /** A consent that names the reader's agency: the person chose who receives. */
  z.strictObject({ kind: z.literal("namedConsent"), ...decided }),
  z.strictObject({ kind: z.literal("lifeStage"), in: z.array(LifeStage).min(1).max(3), by }),
  z.strictObject({ kind: z.literal("notice"), is: codes, by }),
  z.strictObject({ kind: z.literal("circumstance"), circumstance: Code, is: z.enum(["yes", "no"]), by }),
  z.strictObject({ kind: z.literal("status"), in: codes, withinMonths: z.int().min(0).max(240), by }),
  z.strictObject({
    kind: z.literal("factors"),
    atLeast: z.int().min(1).max(13),
    across: z.enum(["person", "household"]),
  }),
  z
    .strictObject({ kind: z.literal("score"), field: FieldKey, min: z.int().optional(), max: z.int().optional(), by })
    .refine(isBounded, { error: "range" }),
] as const;

/** Read from the entry itself. */
const aboutTheEntry = [
  /** Counted back `on` a day, from the day it was observed or the day it was recorded. */
  z.strictObject({
    kind: z.literal("recency"),
    ...stretch,
    of: z.enum(["observed", "recorded"]),
    on: z.enum(["today", "caseOpened"]),
  }),
  z.strictObject({ kind: z.literal("value"), in: codes }),
  z.strictObject({ kind: z.literal("tag"), tag: Code, is: z.enum(["present", "absent"]) }),
  z.strictObject({ kind: z.literal("handling"), in: codes }),
  z.strictObject({ kind: z.literal("atMost"), records: z.int().min(1).max(100) }),
] as const;

/** One condition of a clause. All of a clause's conditions must hold; a closed vocabulary of kinds, one sentence each. */
export const Condition = z.discriminatedUnion("kind", [...aboutThePerson, ...aboutTheEntry]);
export type Condition = z.infer<typeof Condition>;
export type ConditionKind = Condition["kind"];
/** Written as a table of kinds, so that a condition and what is looked up by its kind are known to belong together. */
export type ConditionOf<Kind extends ConditionKind> = {
  [Each in Kind]: Extract<Condition, { kind: Each }> & { readonly kind: Each };
}[Kind];

/** True for a condition on what somebody decided about a consent. */
export const isConsent = (
  condition: Condition,
): condition is Extract<Condition, { kind: "consent" | "namedConsent" }> =>
  condition.kind === "consent" || condition.kind === "namedConsent";

const entryKinds: ReadonlySet<string> = new Set(aboutTheEntry.map((schema) => schema.shape.kind.value));

/** True for a condition that has to be asked of each entry; false for one asked once per person and owner. */
export const isAboutTheEntry = (condition: Condition): boolean => entryKinds.has(condition.kind);
