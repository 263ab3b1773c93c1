import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Agreement, canonicalText } from "../../src/index.ts";
import { share, text } from "../made/text.ts";

const hash = (words: string): string => createHash("sha256").update(words, "utf8").digest("hex");

/** The same value with the keys of its objects in another order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, each]) => [key, turned(each)]),
  );
};

describe("the one way to write an agreement down", () => {
  it.each([
    ["a letter of a title", text([share({ title: "A clause made for test" })])],
    ["a marker", text([share({ marker: "vague" })])],
    ["a day", text(undefined, { endsAt: "2028-01-01" })],
    ["the order of its purposes", text(undefined, { purposes: ["earlyHelp", "childSafeguarding"] })],
  ])("differs when %s does", (_, other) => {
    expect(canonicalText(other)).not.toBe(canonicalText(text()));
  });

  it("does not depend on the order in which its keys were written", () => {
    expect(canonicalText(Agreement.parse(turned(text())))).toBe(canonicalText(text()));
  });

  it("has keys in order and no blanks between them", () => {
    expect(canonicalText(text())).toMatch(/^\{"clauses":\[\{"basis":\{"article6":\[\{"point":"e"\}\],/);
  });

  it("is read back as the agreement that it was", () => {
    expect(Agreement.parse(JSON.parse(canonicalText(text())))).toEqual(text());
  });

  it("keeps the hash that was signed, release after release", () => {
    const short = text(undefined, { knownFields: ["identity.name.family"] });
    expect(hash(canonicalText(short))).toBe("82945c9103b144b243b6a084078c1022162c8049e605af3756c5e3793243a6b0");
  });

  it("leaves out what was not said", () => {
    expect(canonicalText(text())).not.toContain("endsAt");
    expect(canonicalText(text())).not.toContain("null");
  });

  test("whatever a summary says, it is written and read back the same", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (summary) => {
        const read = Agreement.safeParse({ ...text(), summary });
        if (!read.success) return true;
        const again = Agreement.parse(JSON.parse(canonicalText(read.data)));
        return canonicalText(again) === canonicalText(read.data);
      }),
    ));
});
