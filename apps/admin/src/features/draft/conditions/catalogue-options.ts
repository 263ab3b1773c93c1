import { covers, FieldSelector } from "@concordat/domain";
import { type Option, termsOf } from "../../../lib/options.ts";
import type { Words } from "../../../lib/words.ts";

/** Fields that hold a score. */
export const scoreOptions = ({ catalogue }: Words): Option[] =>
  catalogue.fields
    .filter(({ facts }) => facts?.some(({ kind }) => kind === "score"))
    .map(({ key, label }) => ({ value: key, label }));

/** What entries of the clause’s fields can be classed as, such as types of offence. */
export function classOptions(words: Words, selectors: readonly string[]): Option[] {
  const meant = selectors.flatMap((selector) => FieldSelector.safeParse(selector).data ?? []);
  const vocabularies = words.catalogue.fields
    .filter(({ key }) => meant.some((selector) => covers(selector, key)))
    .flatMap(({ vocabulary, parts }) => [
      vocabulary,
      ...(parts ?? []).filter(({ classifies }) => classifies).map((part) => part.vocabulary),
    ]);
  const options = [...new Set(vocabularies)].flatMap((name) => (name ? termsOf(words, name) : []));
  return [...new Map(options.map((option) => [option.value, option])).values()];
}
