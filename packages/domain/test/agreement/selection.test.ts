import { describe, expect, it } from "vitest";
import { covers, fieldsOf, isExact, isFreeText } from "../../src/index.ts";
import { glossary, text } from "../made/text.ts";

type Effect = Parameters<typeof fieldsOf>[0]["effect"];
const { catalogue } = glossary;
const reached = (effect: Effect, fields: string[], knownFields = text().knownFields): string[] =>
  fieldsOf({ effect, fields }, { knownFields }, catalogue).map(({ key }) => key);

it.each([
  ["health.gp", "health.gps", false],
  ["health.gps", "health.gp", false],
  ["health.*", "health", false],
  ["health.*", "healthy.gp", false],
  ["health.mental.*", "health.mentalHealth.flag", false],
  ["health", "health.gp", false],
  ["*", "health.gp", true],
  ["health.*", "health.gp", true],
  ["health.*", "health.mentalHealth.flag", true],
  ["health.mentalHealth.*", "health.mentalHealth.flag", true],
  ["health.gp", "health.gp", true],
])("“%s” speaks of %s: %s", (selector, key, speaks) => expect(covers(selector as never, key)).toBe(speaks));

it.each([
  ["*", false],
  ["health.*", false],
  ["health.gp", true],
])("“%s” names one field exactly: %s", (selector, exact) => expect(isExact(selector as never)).toBe(exact));

describe("a clause that grants", () => {
  it.each<[given: string, fields: string[], key: string]>([
    ["everything", ["*"], "identity.name.previous"],
    ["a prefix of a locked field", ["identity.name.*"], "identity.name.previous"],
    ["a prefix of people’s own words", ["safeguarding.*"], "safeguarding.concernNarrative"],
    ["a prefix of a record with their words in it", ["case.*"], "case.chronology"],
    ["another field", ["identity.name.given"], "identity.name.family"],
  ])("by %s does not reach %s %s", (_, fields, key) => expect(reached("share", fields)).not.toContain(key));

  it("by a prefix does not reach a field that came later, and by its key it does", () => {
    const before = text().knownFields.filter((key) => key !== "identity.name.given");
    for (const effect of ["share", "ask", "mustShare"] as const) {
      expect(reached(effect, ["identity.*"], before)).not.toContain("identity.name.given");
      expect(reached(effect, ["identity.name.given"], before)).toEqual(["identity.name.given"]);
    }
  });

  it.each<[given: string, fields: string[], key: string]>([
    ["a prefix", ["identity.*"], "identity.name.family"],
    ["the exact key of a locked field", ["identity.name.previous"], "identity.name.previous"],
    ["the exact key of people’s own words", ["case.chronology"], "case.chronology"],
    ["one of several", ["csc.status", "identity.*"], "identity.name.family"],
  ])("by %s reaches %s %s", (_, fields, key) => expect(reached("share", fields)).toContain(key));

  it("reaches each field once, in the catalogue’s order", () => {
    expect(reached("share", ["csc.status", "identity.name.family", "identity.name.family", "csc.status"])).toEqual([
      "identity.name.family",
      "csc.status",
    ]);
  });
});

it("a clause that withholds reaches everything its prefix covers: locked, in people’s own words, and later ones", () => {
  expect(reached("withhold", ["*"], [])).toEqual(catalogue.fields.map(({ key }) => key));
});

it.each<[what: string, field: Parameters<typeof isFreeText>[0], free: boolean]>([
  ["a line", { type: "string" }, false],
  ["a record of lines", { type: "record", parts: [{ key: "a" as never, label: "A", type: "string" }] }, false],
  ["words", { type: "text" }, true],
  [
    "a record with words in it",
    {
      type: "record",
      parts: [
        { key: "a" as never, label: "A", type: "date" },
        { key: "b" as never, label: "B", type: "text" },
      ],
    },
    true,
  ],
])("%s is in people’s own words: %o, %s", (_, field, free) => expect(isFreeText(field)).toBe(free));
