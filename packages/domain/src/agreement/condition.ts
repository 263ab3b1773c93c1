import { z } from "zod";
import { Code, FieldKey } from "../code.ts";

const codes = z.array(Code).min(1).max(40);

/**
 * Whose word counts for a fact: anybody's, the owner's of the entry, or that of agencies of the named kinds.
 * Whatever it says, the recipient's word alone never counts: somebody who could open a door by typing would.
 */
export const Asserter = z.union([z.literal("anyone"), z.literal("owner"), codes]);
export type Asserter = z.infer<typeof Asserter>;

const years = z.int().min(0).max(130);

/** At least one bound, the lower one not above the upper. */
const isBounded = ({ min, max }: { min?: number | undefined; max?: number | undefined }): boolean =>
  min === undefined ? max !== undefined : max === undefined || min <= max;

const by = Asserter;

/** Read from the case and from what has been determined about the person: the same for all entries of one owner about one person. */
const aboutThePerson = [
  z.strictObject({ kind: z.literal("caseType"), in: codes }),
  z.strictObject({ kind: z.literal("stage"), in: codes }),
  z.strictObject({ kind: z.literal("area"), in: codes }),
  z.strictObject({ kind: z.literal("involved"), agencyKind: Code }),
  z.strictObject({ kind: z.literal("conflict"), is: z.enum(["declared", "none"]) }),
  z.strictObject({ kind: z.literal("override") }),
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
  z.strictObject({ kind: z.literal("consent"), scope: Code, giver: Code, is: codes, by }),
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
  z.strictObject({ kind: z.literal("recency"), within: z.int().min(0).max(1200), unit: z.enum(["days", "months"]) }),
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

const entryKinds: ReadonlySet<string> = new Set(aboutTheEntry.map((schema) => schema.shape.kind.value));

/** True for a condition that has to be asked of each entry; false for one asked once per person and owner. */
export const isAboutTheEntry = (condition: Condition): boolean => entryKinds.has(condition.kind);
