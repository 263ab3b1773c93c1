import type { Catalogue, Field } from "../catalogue/field.ts";
import { isFreeText } from "../catalogue/field.ts";
import type { Agreement } from "./agreement.ts";
import type { FieldSelector, RunningClause } from "./clause.ts";

/** True when a selector speaks of a key: by naming it, or by a prefix of it. */
export const covers = (selector: FieldSelector, key: string): boolean =>
  selector === "*" || selector === key || (selector.endsWith(".*") && key.startsWith(selector.slice(0, -1)));

export const isExact = (selector: FieldSelector): boolean => !selector.endsWith("*");

/**
 * The fields that a clause reaches. A prefix that grants means the fields that the catalogue had when the text was
 * written, and passes by locked and free-text ones: those, and any field added later, need their exact key in a text
 * that is signed again. A clause that withholds reaches everything its prefix covers, later fields included.
 */
export const fieldsOf = (
  { effect, fields }: Pick<RunningClause, "effect" | "fields">,
  { knownFields }: Pick<Agreement, "knownFields">,
  catalogue: Catalogue,
): Field[] => {
  const known = new Set<string>(knownFields);
  const byPrefix = (field: Field) =>
    effect === "withhold" || (known.has(field.key) && !field.lock && !isFreeText(field));
  return catalogue.fields.filter((field) =>
    fields.some((selector) => covers(selector, field.key) && (isExact(selector) || byPrefix(field))),
  );
};
