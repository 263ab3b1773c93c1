import { describe, expect, it } from "vitest";
import { higher, isDisclosed, levels, lower, markers, moreSilent, rankOf, Show } from "../../src/index.ts";

describe("levels, least first", () => {
  it("are hidden, withheld, ask, known, coarse and value", () => {
    expect(levels).toEqual(["hidden", "withheld", "ask", "known", "coarse", "value"]);
    expect(levels.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("disclose something from known on: to be withheld or to be asked for is not to be disclosed", () => {
    expect(levels.filter(isDisclosed)).toEqual(["known", "coarse", "value"]);
    expect(Show.options).toEqual(["known", "coarse", "value"]);
  });

  const pairs = levels.flatMap((one) => levels.map((other) => [one, other] as const));

  it.each(pairs)("of %s and %s, one is the lower and the other the higher", (one, other) => {
    expect([rankOf(lower(one, other)), rankOf(higher(one, other))]).toEqual(
      [rankOf(one), rankOf(other)].toSorted((first, second) => first - second),
    );
  });
});

describe("markers, the most silent last", () => {
  it.each(markers.flatMap((one) => markers.map((other) => [one, other] as const)))(
    "of %s and %s, the more silent wins",
    (one, other) => {
      expect(moreSilent(one, other)).toBe(markers[Math.max(markers.indexOf(one), markers.indexOf(other))]);
    },
  );
});
