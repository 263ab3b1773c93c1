import { z } from "zod";
import { Code, FieldKey } from "../code.ts";

const scalar = {
  label: z.string().min(1).max(120),
  vocabulary: z.string().optional(),
  min: z.int().optional(),
  max: z.int().optional(),
};

const scalarTypes = [
  "string",
  "text",
  "code",
  "boolean",
  "integer",
  "date",
  "partialDate",
  "nhsNumber",
  "upn",
  "nino",
  "phone",
  "email",
  "address",
] as const;

/** One part of a record: the date of an offence, the landlord of a tenancy. */
export const Part = z.strictObject({
  ...scalar,
  key: Code,
  type: z.enum(scalarTypes),
  required: z.literal(true).optional(),
  /** The code that a clause's value condition tests, such as the type of an offence. */
  classifies: z.literal(true).optional(),
});
export type Part = z.infer<typeof Part>;

/** What a value of this field lets the guards know: a birth, a stage of life, a score, a status, one of the thirteen factors. */
const FieldFact = z.strictObject({
  kind: z.enum(["born", "score", "status", "factor", "lifeStage"]),
  param: Code.optional(),
  when: z.array(z.string()).optional(),
});

/** Standard; confidential (common law, or high harm); special category (Article 9); criminal offence (Article 10). */
export const Sensitivity = z.enum(["standard", "confidential", "special", "criminal"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

export const Coarsening = z.enum(["ageBand", "outcode", "yesNo", "term", "dashBand"]);
export type Coarsening = z.infer<typeof Coarsening>;

/** One item of the partnership's data dictionary. */
export const Field = z.strictObject({
  ...scalar,
  key: FieldKey,
  section: Code,
  hint: z.string().optional(),
  type: z.enum([...scalarTypes, "record"]),
  parts: z.array(Part).min(1).optional(),
  /** Several values of one person stand side by side (offences, phone numbers); else two differing ones are a conflict. */
  many: z.literal(true).optional(),
  /** Each agency tells it of itself (its own reference, its team): two differing ones are no conflict. */
  ofAgency: z.literal(true).optional(),
  class: Sensitivity,
  /** The Article 9 categories that a value reveals. */
  special: z.array(Code).optional(),
  coarsening: Coarsening.optional(),
  /** `exact`: only a clause that names this key opens it. `never`: nothing does. */
  lock: z.strictObject({ kind: z.enum(["exact", "never"]), why: z.string() }).optional(),
  /** Locks, existence and all, for a person under a shield: it says where somebody is or how to reach them. */
  shield: z.literal(true).optional(),
  thirdParty: z.literal(true).optional(),
  /** Worked out from other fields, never typed. */
  derived: z.literal(true).optional(),
  facts: z.array(FieldFact).optional(),
  /** Kinds of agency whose information this usually is. */
  owners: z.union([z.literal("any"), z.array(Code)]),
});
export type Field = z.infer<typeof Field>;

export const Section = z.strictObject({ key: Code, label: z.string().min(1).max(120) });
export type Section = z.infer<typeof Section>;

export const Catalogue = z.strictObject({ sections: z.array(Section), fields: z.array(Field) });
export type Catalogue = z.infer<typeof Catalogue>;

/** Words that nobody can vouch for in advance: a prefix never reaches such a field, a clause must name it. */
export const isFreeText = (field: Pick<Field, "type" | "parts">): boolean =>
  field.type === "text" || (field.parts ?? []).some((part) => part.type === "text");
