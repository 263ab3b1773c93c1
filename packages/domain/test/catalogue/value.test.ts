import { describe, expect, it } from "vitest";
import { classificationOf, Field, type Part, valueOf, Vocabularies } from "../../src/index.ts";

const vocabularies = Vocabularies.parse({
  offenceType: {
    label: "Offences",
    terms: [
      { code: "robbery", label: "Robbery" },
      { code: "theft", label: "Theft" },
    ],
  },
});
const field = (type: string, unusual: Record<string, unknown> = {}) =>
  Field.parse({
    key: "made.up",
    section: "made",
    label: "Made up",
    type,
    class: "standard",
    owners: "any",
    ...unusual,
  });
const read = (type: string, value: unknown, unusual: Record<string, unknown> = {}) =>
  valueOf(field(type, unusual), vocabularies).safeParse(value);

const address = { lines: "1 Mill Lane\nHarrowmere", postcode: "HX4 2QP" };

describe("what cannot be recorded", () => {
  it.each<[type: string, why: string, value: unknown, unusual?: Record<string, unknown>]>([
    ["string", "nothing", ""],
    ["string", "blanks only", "   "],
    ["string", "two hundred and one letters", "a".repeat(201)],
    ["string", "a number", 7],
    ["string", "a NUL", "a\0b"],
    ["text", "nothing", ""],
    ["text", "four thousand and one letters", "a".repeat(4001)],
    ["text", "half a letter", "a\ud800"],
    ["code", "a term that the vocabulary does not have", "arson", { vocabulary: "offenceType" }],
    ["code", "anything, where there is no such vocabulary", "robbery", { vocabulary: "another" }],
    ["code", "anything, where the field names none", "robbery"],
    ["boolean", "the word yes", "yes"],
    ["boolean", "a number", 1],
    ["integer", "a part of a number", 1.5],
    ["integer", "a number in words", "7"],
    ["integer", "less than the least", -1, { min: 0, max: 24 }],
    ["integer", "more than the most", 25, { min: 0, max: 24 }],
    ["integer", "more than a million", 1_000_001],
    ["integer", "less than a million below nought", -1_000_001],
    ["date", "a day that the calendar does not have", "2026-02-29"],
    ["date", "a month only", "2026-02"],
    ["partialDate", "a month that the calendar does not have", "2026-13"],
    ["nhsNumber", "a wrong check digit", "943 476 5918"],
    ["nhsNumber", "a number among many blanks", `943476${" ".repeat(20)}5919`],
    ["upn", "a wrong check letter", "A801200001001"],
    ["nino", "an unused prefix", "BG123456A"],
    ["phone", "too few digits", "01422 55"],
    ["phone", "too many", "0".repeat(21)],
    ["phone", "letters", "ring 01422 555 0101"],
    ["email", "no domain", "duty@"],
    ["email", "two addresses", "a@example.org, b@example.org"],
    ["email", "more than 254 letters", `${"a".repeat(250)}@example.org`],
    ["address", "no postcode", { lines: "1 Mill Lane" }],
    ["address", "a postcode that there cannot be", { ...address, postcode: "QQ1 1QQ" }],
    ["address", "no lines", { ...address, lines: " " }],
    ["address", "a UPRN of letters", { ...address, uprn: "UPRN1" }],
    ["address", "a UPRN of thirteen digits", { ...address, uprn: "1234567890123" }],
    ["address", "anything besides", { ...address, note: "blue door" }],
  ])("as %s: %s", (type, _, value, unusual) => expect(read(type, value, unusual).success).toBe(false));

  it.each([
    ["nhsNumber", "9434765918", "nhsNumber"],
    ["upn", "A801200001001", "upn"],
    ["nino", "BG123456A", "nino"],
    ["phone", "12", "phone"],
    ["email", "duty", "email"],
    ["text", "a\0", "unreadable"],
  ])("is told from a list of our own, never with what was typed: %s", (type, value, problem) => {
    const result = read(type, value);
    expect(result.error?.issues.map(({ message }) => message)).toEqual([problem]);
  });

  it("a postcode’s problem is told by its name", () => {
    const result = read("address", { ...address, postcode: "nowhere" });
    expect(result.error?.issues.map(({ message, path }) => [message, path])).toEqual([["postcode", ["postcode"]]]);
  });
});

describe("what is recorded, and how it is written", () => {
  it.each<[type: string, typed: unknown, kept: unknown, unusual?: Record<string, unknown>]>([
    ["string", "  Whitlock ", "Whitlock"],
    ["string", "Zoe\u0308", "Zo\u00eb"],
    ["text", "He said:\n“no”.", "He said:\n“no”."],
    ["code", "theft", "theft", { vocabulary: "offenceType" }],
    ["boolean", false, false],
    ["integer", 0, 0, { min: 0, max: 24 }],
    ["integer", 24, 24, { min: 0, max: 24 }],
    ["integer", -1_000_000, -1_000_000],
    ["integer", 1_000_000, 1_000_000],
    ["date", "2024-02-29", "2024-02-29"],
    ["partialDate", "1987", "1987"],
    ["partialDate", "1987-04", "1987-04"],
    ["nhsNumber", "943 476 5919", "9434765919"],
    ["upn", "h801200001001", "H801200001001"],
    ["nino", "ab 12 34 56 c", "AB123456C"],
    ["phone", " +44 (1422) 555-0101 ", "+44 (1422) 555-0101"],
    ["email", "duty@example.org", "duty@example.org"],
    ["address", { ...address, postcode: "hx42qp" }, address],
    ["address", { ...address, uprn: "000123456789" }, { ...address, uprn: "000123456789" }],
  ])("as %s: %o", (type, typed, kept, unusual) =>
    expect(read(type, typed, unusual)).toEqual({ success: true, data: kept }),
  );
});

describe("a record", () => {
  const parts: Partial<Part>[] = [
    { key: "type" as never, label: "Type", type: "code", vocabulary: "offenceType", required: true, classifies: true },
    { key: "date" as never, label: "Date", type: "date" },
  ];
  const offence = { type: "robbery", date: "2026-06-01" };

  it.each<[why: string, value: unknown]>([
    ["no part that it needs", { date: "2026-06-01" }],
    ["a part that cannot be", { ...offence, date: "yesterday" }],
    ["a part that it does not have", { ...offence, place: "the park" }],
    ["words", "robbery"],
  ])("cannot be recorded with %s", (_, value) => expect(read("record", value, { parts }).success).toBe(false));

  it.each<[what: string, value: unknown]>([
    ["all its parts", offence],
    ["those that it needs", { type: "theft" }],
  ])("is recorded with %s", (_, value) =>
    expect(read("record", value, { parts })).toEqual({ success: true, data: value }),
  );

  it("of a field without parts has none", () => {
    expect(read("record", {}).success).toBe(true);
    expect(read("record", offence).success).toBe(false);
  });

  it.each<
    [
      what: string,
      type: string,
      value: Parameters<typeof classificationOf>[1],
      unusual: Record<string, unknown>,
      code: string | null,
    ]
  >([
    ["words have no class", "string", "robbery", {}, null],
    ["a record without a part that classifies has none", "record", offence, { parts: [{ ...parts[1] }] }, null],
    ["a record whose class was left out has none", "record", { date: "2026-06-01" }, { parts }, null],
    ["what is not a record has no parts", "record", "robbery", { parts }, null],
    ["a code is its own class", "code", "theft", {}, "theft"],
    ["a record is classed by the part that classifies", "record", offence, { parts }, "robbery"],
  ])("%s", (_, type, value, unusual, code) => expect(classificationOf(field(type, unusual), value)).toBe(code));
});
