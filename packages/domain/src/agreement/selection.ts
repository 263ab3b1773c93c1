import type { Catalogue, Field } from "../catalogue/field.ts";
import { isFreeText } from "../catalogue/field.ts";
import type { FieldSelector, RunningClause } from "./clause.ts";

/** True when a selector speaks of a key: by naming it, or by a prefix of it. */
export const covers = (selector: FieldSelector, key: string): boolean =>
  selector === "*" || selector === key || (selector.endsWith(".*") && key.startsWith(selector.slice(0, -1)));

export const isExact = (selector: FieldSelector): boolean => !selector.endsWith("*");

/**
 * The fields that a clause reaches, of those that exist today. A prefix that grants passes by locked and free-text
 * fields: only their exact key reaches them. A clause that withholds reaches everything its prefix covers.
 */
export const fieldsOf = ({ effect, fields }: Pick<RunningClause, "effect" | "fields">, catalogue: Catalogue): Field[] =>
  catalogue.fields.filter((field) =>
    fields.some(
      (selector) =>
        covers(selector, field.key) &&
        (isExact(selector) || effect === "withhold" || (!field.lock && !isFreeText(field))),
    ),
  );
