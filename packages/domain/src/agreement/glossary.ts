import { z } from "zod";
import type { Catalogue, Field } from "../catalogue/field.ts";
import { labelOf, type Vocabularies } from "../catalogue/vocabulary.ts";
import type { FieldSelector } from "./clause.ts";

const kinds = z.array(z.string()).optional();

/** A power or duty that a clause can rest on; a row of the partnership's register. */
export const Gateway = z.strictObject({
  code: z.string(),
  title: z.string(),
  kind: z.enum(["power", "duty"]),
  what: z.string(),
  /** The kinds of agency that may give, and receive, under it; left out or empty where it says nothing of them. */
  givers: kinds,
  receivers: kinds,
});
export type Gateway = Readonly<z.infer<typeof Gateway>>;

/** The words of a partnership: what its codes, fields and powers are called. */
export interface Glossary {
  readonly catalogue: Catalogue;
  readonly vocabularies: Vocabularies;
  readonly gateways: readonly Gateway[];
}

export const fieldOf = ({ catalogue }: Glossary, key: string): Field | undefined =>
  catalogue.fields.find((field) => field.key === key);

export const labels = ({ vocabularies }: Glossary, vocabulary: string, codes: readonly string[]): string[] =>
  codes.map((code) => labelOf(vocabularies, vocabulary, code));

/** `a, b or c`. */
export const list = (words: readonly string[], last: "and" | "or"): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;

/** What a selector is called: a field's label, or the sections that a prefix covers. */
export function selectorLabel(glossary: Glossary, selector: FieldSelector): string {
  if (selector === "*") return "Everything";
  if (!selector.endsWith(".*")) return fieldOf(glossary, selector)?.label ?? selector;
  const prefix = selector.slice(0, -1);
  const fields = glossary.catalogue.fields.filter(({ key }) => key.startsWith(prefix));
  const sections = glossary.catalogue.sections.filter(({ key }) => fields.some(({ section }) => section === key));
  return sections.length === 1 &&
    glossary.catalogue.fields.every(({ key, section }) => section !== sections[0]?.key || key.startsWith(prefix))
    ? `All of “${sections[0]?.label}”`
    : `All of ${fields.map(({ label }) => label).join(", ")}`;
}
