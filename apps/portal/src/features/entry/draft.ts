import { type Field, type Part, type Value, valueOf, type Vocabularies } from "@concordat/domain";

import { plainWords } from "../../lib/plain-words.ts";

/** What stands in the boxes: words, or the boxes of a date, an address, a record. */
export type Draft = string | { readonly [box: string]: Draft };
/** What is sent: as the field's type reads it, whether or not it is right yet. */
export type Typed = TypedPart | { readonly [part: string]: TypedPart };
type TypedPart = Scalar | { readonly [box: string]: Scalar };
type Scalar = string | number | boolean;
/** What is wrong, by path: `value`, `value.postcode`. */
export type Problems = Readonly<Record<string, string>>;

export const blank = "";

/** The words in a box of a draft. */
export const boxOf = (draft: Draft, box: string): Draft => (typeof draft === "string" ? blank : (draft[box] ?? blank));
export const textOf = (draft: Draft): string => (typeof draft === "string" ? draft : blank);

const two = (digits: string): string => digits.padStart(2, "0");

/** `2015`, `2015-03` or `2015-03-09` from the boxes of a date, whether or not there is such a day. */
export function typedDate(draft: Draft): string | undefined {
  const [day, month, year] = ["day", "month", "year"].map((box) => textOf(boxOf(draft, box)).trim());
  if (!day && !month && !year) return undefined;
  return [year ?? "", ...(month ? [two(month)] : day ? ["00"] : []), ...(day ? [two(day)] : [])].join("-");
}

const boxes = <Box extends TypedPart>(
  keys: readonly string[],
  read: (key: string) => Box | undefined,
): { readonly [box: string]: Box } | undefined => {
  const filled = keys.flatMap((key) => {
    const value = read(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
};

function typedScalar({ type }: Pick<Part, "type">, draft: Draft): TypedPart | undefined {
  if (type === "partialDate" || type === "date") return typedDate(draft);
  if (type === "address") return boxes(["lines", "postcode"], (box) => textOf(boxOf(draft, box)).trim() || undefined);
  const words = textOf(draft).trim();
  if (words === "") return undefined;
  if (type === "boolean") return words === "yes";
  return type === "integer" && /^-?\d+$/.test(words) ? Number(words) : words;
}

/** What a draft sends; undefined while nothing is typed. */
export function typedOf({ type, parts = [] }: Pick<Field, "type" | "parts">, draft: Draft): Typed | undefined {
  if (type !== "record") return typedScalar({ type }, draft);
  return boxes(
    parts.map(({ key }) => key),
    (key) => {
      const part = parts.find((each) => each.key === key);
      return part && typedScalar(part, boxOf(draft, key));
    },
  );
}

/** The boxes of a date; empty ones for no date. */
export function draftDate(date: string): Draft {
  const [year = "", month = "", day = ""] = date.split("-");
  return { day, month, year };
}

function draftScalar(type: string, value: Value): Draft {
  if (type === "boolean") return value ? "yes" : "no";
  if (type === "partialDate" || type === "date") return draftDate(plainWords(value));
  if (typeof value !== "object") return plainWords(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainWords(part)]));
}

/** The boxes filled with a value that was recorded before. */
export function draftFrom({ type, parts = [] }: Pick<Field, "type" | "parts">, value: Value): Draft {
  if (type !== "record" || typeof value !== "object") return draftScalar(type, value);
  const types = new Map<string, string>(parts.map((part) => [part.key, part.type]));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, draftScalar(types.get(key) ?? "string", part ?? "")]),
  );
}

/** What is wrong with what is typed, by the field's own schema: the same that the server asks. */
export function problemsWith(field: Field, typed: Typed | undefined, vocabularies: Vocabularies): Problems {
  if (typed === undefined) return { value: "required" };
  const read = valueOf(field, vocabularies).safeParse(typed);
  if (read.success) return {};
  return Object.fromEntries(
    read.error.issues.map(({ path, code, message }) => {
      const part = field.parts?.find(({ key }) => key === path[0]);
      const named = code === "custom" || code === "invalid_format" ? message : code;
      return [["value", ...path].join("."), byType(part?.type ?? field.type, named)];
    }),
  );
}

/** A better word where the type says more than the problem. */
function byType(type: string, problem: string): string {
  if (type === "partialDate" || type === "date") return problem === "invalid_type" ? "required" : "date";
  return type === "integer" && problem === "invalid_type" ? "wholeNumber" : problem;
}
