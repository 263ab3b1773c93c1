import { z } from "zod";
import { text } from "../text.ts";
import { Day } from "../time/day.ts";
import { PartialDate } from "../time/partial-date.ts";
import type { Field, Part } from "./field.ts";
import { isNhsNumber, isNino, isUpn, postcodeOf } from "./identifiers.ts";
import type { Vocabularies } from "./vocabulary.ts";

/** A home, as it is written on an envelope. The UPRN is a string of up to twelve digits, never a number. */
export const Address = z.strictObject({
  lines: text(200),
  postcode: z
    .string()
    .max(10)
    .transform((value, context) => {
      const postcode = postcodeOf(value);
      if (postcode) return postcode;
      context.addIssue({ code: "custom", message: "postcode" });
      return z.NEVER;
    }),
  uprn: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
});
export type Address = z.infer<typeof Address>;

/** A value of a field as it is stored and sent: words, a number, yes or no, an address, or the parts of a record. */
export type Value = string | number | boolean | Address | { readonly [part: string]: Value };

const spaced = (isValid: (value: string) => boolean, message: string) =>
  z
    .string()
    .max(20)
    .transform((value) => value.replaceAll(" ", "").toUpperCase())
    .refine(isValid, { error: message });

const scalars = {
  string: () => text(200),
  text: () => text(4000),
  boolean: () => z.boolean(),
  date: () => Day,
  partialDate: () => PartialDate,
  nhsNumber: () => spaced(isNhsNumber, "nhsNumber"),
  upn: () => spaced(isUpn, "upn"),
  nino: () => spaced(isNino, "nino"),
  phone: () =>
    z
      .string()
      .trim()
      .regex(/^\+?[\d ()-]{10,20}$/, { error: "phone" }),
  email: () => z.email({ error: "email" }).max(254),
  address: () => Address,
} as const;

type Scalar = Pick<Part, "type" | "vocabulary" | "min" | "max">;

function scalarOf(part: Scalar, vocabularies: Vocabularies): z.ZodType<Value> {
  if (part.type === "integer")
    return z
      .int()
      .min(part.min ?? -1_000_000)
      .max(part.max ?? 1_000_000);
  if (part.type === "code") return z.enum((vocabularies[part.vocabulary ?? ""]?.terms ?? []).map((term) => term.code));
  return scalars[part.type]();
}

/** The parts that are there, each with its key. */
const present = (parts: Readonly<Record<string, Value | undefined>>): [key: string, part: Value][] =>
  Object.entries(parts).flatMap(([key, part]) => (part === undefined ? [] : [[key, part]]));

/** The parts of a record by key; none for any other value. */
export const partsOf = (value: Value): ReadonlyMap<string, Value> =>
  new Map(typeof value === "object" ? present({ ...value }) : []);

/** A value of one part as it is written; an address or a record is not written so. */
export const plainOf = (value: Value): string => (typeof value === "object" ? "" : String(value));

export const isAddress = (value: Value): value is Address =>
  typeof value === "object" && typeof value["lines"] === "string" && typeof value["postcode"] === "string";

type Valued = Pick<Field, "type" | "parts" | "vocabulary" | "min" | "max">;

/** Making a schema costs more than using it, and a field has the same one for as long as its catalogue is the same. */
const schemas = new WeakMap<Vocabularies, WeakMap<Valued, z.ZodType<Value>>>();

/** The schema of a field's values: what `entries.add` accepts, with the check digits and formats of the field's type. */
export function valueOf(field: Valued, vocabularies: Vocabularies): z.ZodType<Value> {
  const known = schemas.get(vocabularies) ?? new WeakMap<Valued, z.ZodType<Value>>();
  schemas.set(vocabularies, known);
  const schema = known.get(field) ?? schemaOf(field, vocabularies);
  known.set(field, schema);
  return schema;
}

function schemaOf(field: Valued, vocabularies: Vocabularies): z.ZodType<Value> {
  if (field.type !== "record") return scalarOf({ ...field, type: field.type }, vocabularies);
  const shape = (field.parts ?? []).map((part) => {
    const schema = scalarOf(part, vocabularies);
    return [part.key, part.required ? schema : schema.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape)).transform((parts): Value => Object.fromEntries(present(parts)));
}

/** The code that a clause's value condition tests: the value of a code field, or of the part that classifies a record. */
export function classificationOf(field: Pick<Field, "type" | "parts">, value: Value): string | null {
  if (field.type === "code") return plainOf(value);
  const part = field.parts?.find(({ classifies }) => classifies);
  const code = part && partsOf(value).get(part.key);
  return code === undefined ? null : plainOf(code);
}
