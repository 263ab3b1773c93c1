import { generatedWorld } from "@concordat/testkit";

/** A partnership that is no demonstration: nobody gets in with a password alone. */
export const world = generatedWorld(3);

const personAt = (position: number) => {
  const person = world.professionals[position];
  if (!person) throw new RangeError("professionals");
  return person;
};

export type Person = (typeof world.professionals)[number];
export const somebody: Person = personAt(0);
export const colleague: Person = personAt(1);
export const password = "correct horse battery staple";
