import type { Chance } from "../../chance.ts";
import type { MadePerson } from "../people/made-person.ts";

const pronouns = {
  female: { he: "she", his: "her", him: "her" },
  male: { he: "he", his: "his", him: "him" },
} as const;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A sentence about somebody: `{n}` is their name, `{he}`, `{his}` and `{him}` their pronouns. */
export function about({ given, sex }: Pick<MadePerson, "given" | "sex">, sentence: string): string {
  const { he, his, him } = pronouns[sex];
  return sentence
    .replaceAll("{n}", given)
    .replaceAll("{he}", he)
    .replaceAll("{He}", capital(he))
    .replaceAll("{his}", his)
    .replaceAll("{His}", capital(his))
    .replaceAll("{him}", him);
}

/** One sentence from each list, told about somebody. */
export const tell = (
  chance: Chance,
  person: Pick<MadePerson, "given" | "sex">,
  ...lists: readonly (readonly string[])[]
): string => lists.map((list) => about(person, chance.one(list))).join(" ");
