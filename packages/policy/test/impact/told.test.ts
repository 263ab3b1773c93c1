import { expect, test } from "vitest";
import { effectOf, told } from "../../src/index.ts";

test.each<[number: number, told: number | null]>([
  [0, null],
  [1, null],
  [7, null],
  [8, 8],
  [1200, 1200],
])("%i is told as %s: of fewer than eight nobody learns how many, nor that there are any", (number, expected) => {
  expect(told(number)).toBe(expected);
});

const [hidden, withheld, ask, known, coarse, value] = [0, 1, 2, 3, 4, 5];

test.each([
  ["a sign of it, or the question, is not to see it", hidden, ask, null],
  ["what is withheld was not visible", withheld, hidden, null],
  ["from a question to its existence", ask, known, "newlyVisible"],
  ["from nothing to all", hidden, value, "newlyVisible"],
  ["from its existence to a question", known, ask, "noLongerVisible"],
  ["from all to nothing", value, hidden, "noLongerVisible"],
  ["from its existence to a coarse form", known, coarse, "fuller"],
  ["from all to a coarse form", value, coarse, "lessFull"],
  ["the same", coarse, coarse, null],
])("%s", (_, before, after, effect) => {
  expect(effectOf(before, after)).toBe(effect);
});
