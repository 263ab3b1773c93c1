import { z } from "zod";
import { Code, FieldKey } from "../code.ts";
import { text } from "../text.ts";
import { Coarsening, type Field, Sensitivity } from "./field.ts";

/** The categories of UK GDPR Article 9(1). */
export const SpecialCategory = z.enum([
  "racialEthnicOrigin",
  "politicalOpinions",
  "religiousPhilosophicalBelief",
  "tradeUnion",
  "genetic",
  "biometric",
  "health",
  "sexLife",
  "sexualOrientation",
]);
export type SpecialCategory = z.infer<typeof SpecialCategory>;

const lockKinds = ["none", "exact", "never"] as const;

/** What can be said of a field, and changed later. */
const said = {
  label: text(120),
  hint: text(300).nullable(),
  section: Code,
  class: Sensitivity,
  /** The Article 9 categories that a value reveals; of a special category field at least one. */
  special: z.array(SpecialCategory).max(9),
  lock: z.strictObject({ kind: z.enum(lockKinds), why: z.string().max(300) }),
  shield: z.boolean(),
  /** Kinds of agency whose information this usually is; empty for any. */
  owners: z.array(Code).max(40),
};

/** The types that a partnership may add by itself: one value, as it is typed or chosen. */
export const AddedType = z.enum(["string", "text", "code", "boolean", "integer", "date", "partialDate"]);
export type AddedType = z.infer<typeof AddedType>;

/** A field that the catalogue lacks. Its key, type and coarse form stay as they are once it is added. */
export const NewField = z
  .strictObject({
    ...said,
    key: FieldKey,
    type: AddedType,
    vocabulary: Code.nullable(),
    coarsening: Coarsening.nullable(),
    many: z.boolean(),
  })
  .refine(({ type, vocabulary }) => (type === "code") === (vocabulary !== null), {
    error: "required",
    path: ["vocabulary"],
  })
  .refine((field) => field.class !== "special" || field.special.length > 0, { error: "required", path: ["special"] })
  .refine(({ lock }) => lock.kind === "none" || lock.why.trim() !== "", { error: "required", path: ["lock"] });
export type NewField = z.infer<typeof NewField>;

/** What of a field is said otherwise. */
export const FieldAmendment = z.strictObject(said);
export type FieldAmendment = z.infer<typeof FieldAmendment>;

const amendable = ({ label, hint, section, class: sensitivity, special, lock, shield, owners }: FieldAmendment) => ({
  label,
  section,
  class: sensitivity,
  owners: owners.length > 0 ? owners : ("any" as const),
  ...(hint ? { hint } : {}),
  ...(special.length > 0 ? { special: special.map((category) => Code.parse(category)) } : {}),
  ...(lock.kind === "none" ? {} : { lock: { kind: lock.kind, why: lock.why.trim() } }),
  ...(shield ? { shield: true as const } : {}),
});

export const fieldFrom = ({ key, type, vocabulary, coarsening, many, ...rest }: NewField): Field => ({
  ...amendable(rest),
  key,
  type,
  ...(vocabulary ? { vocabulary } : {}),
  ...(coarsening ? { coarsening } : {}),
  ...(many ? { many: true as const } : {}),
});

/** A field as it is said from now on; what cannot be changed stays. */
export function amendedField(before: Field, amendment: FieldAmendment): Field {
  const { hint: _hint, special: _special, lock: _lock, shield: _shield, ...kept } = before;
  return { ...kept, ...amendable(amendment) };
}

/** What somebody would need to amend: the field as it is said now. */
export const amendmentOf = (field: Field): FieldAmendment => ({
  label: field.label,
  hint: field.hint ?? null,
  section: field.section,
  class: field.class,
  special: SpecialCategory.options.filter((category) => (field.special ?? []).some((each) => each === category)),
  lock: field.lock ? { kind: field.lock.kind, why: field.lock.why } : { kind: "none", why: "" },
  shield: field.shield === true,
  owners: field.owners === "any" ? [] : field.owners,
});

const sensitivities: readonly Sensitivity[] = ["standard", "confidential", "special"];
const rank = (sensitivity: Sensitivity): number =>
  sensitivities.indexOf(sensitivity === "criminal" ? "special" : sensitivity);

const lockOf = ({ lock }: Field): number => lockKinds.indexOf(lock?.kind ?? "none");

/**
 * True when a change would open what signed texts keep closed: a lock or a shield taken away, a class lowered. What
 * parties signed under the stricter word would then show more than they signed.
 */
export function loosens(before: Field, after: Field): boolean {
  return (
    lockOf(after) < lockOf(before) ||
    (before.shield === true && after.shield !== true) ||
    rank(after.class) < rank(before.class)
  );
}
