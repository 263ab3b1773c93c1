import type { Chance } from "../../chance.ts";

/** Letters and digits that make no word and that nobody mistakes for each other. */
const signs = Array.from("CDFHJKMNPQRTVWXY234679");

/** References such as `HS-4F7K-29QD`: random, so that they tell neither age nor number of cases. */
export class References {
  readonly #chance: Chance;
  readonly #taken: Set<string>;

  constructor(chance: Chance, taken: readonly string[]) {
    this.#chance = chance;
    this.#taken = new Set(taken);
  }

  next(): string {
    const four = () => this.#chance.times(4, () => this.#chance.one(signs)).join("");
    const reference = `HS-${four()}-${four()}`;
    if (this.#taken.has(reference)) return this.next();
    this.#taken.add(reference);
    return reference;
  }
}
