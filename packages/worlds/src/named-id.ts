import { Chance } from "./chance.ts";

/** FNV-1a, 32 bits. */
const seedOf = (name: string): number =>
  Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (hash, code) => Math.imul(hash ^ code, 0x01000193) >>> 0,
    0x811c9dc5,
  );

/** The same name always gets the same UUID, so that an agency or a person keeps its address from one day to the next. */
export const idNamed = (name: string): string => new Chance(seedOf(name)).uuid();
