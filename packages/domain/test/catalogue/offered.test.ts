import { expect, it } from "vitest";
import { labelOf, offered, Vocabularies } from "../../src/index.ts";

const vocabularies = Vocabularies.parse({
  area: {
    label: "Areas",
    terms: [
      { code: "north", label: "North", retired: true },
      { code: "south", label: "South" },
    ],
  },
});
const codes = (vocabulary: string, used?: readonly string[]) =>
  offered(vocabularies, vocabulary, used).map(({ code }) => code);

it("a retired term is offered to nobody", () => expect(codes("area")).toEqual(["south"]));
it("nothing is offered of a vocabulary that is not there", () => expect(codes("colour")).toEqual([]));
it("a retired term stays where it is used, and is still called what it was", () => {
  expect(codes("area", ["north"])).toEqual(["north", "south"]);
  expect(labelOf(vocabularies, "area", "north")).toBe("North");
});
