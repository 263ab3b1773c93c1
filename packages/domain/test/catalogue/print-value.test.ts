import { describe, expect, it } from "vitest";
import { type Field, printDate, printValue, Vocabularies } from "../../src/index.ts";

const vocabularies = Vocabularies.parse({
  offenceType: { label: "Offences", terms: [{ code: "robbery", label: "Robbery" }] },
});
type Printed = Pick<Field, "type" | "parts" | "vocabulary">;

it.each([
  ["2015", "2015"],
  ["2015-03", "March 2015"],
  ["2015-03-09", "9 March 2015"],
  ["2024-02-29", "29 February 2024"],
  ["1999-12-31", "31 December 1999"],
])("the date %s is printed %s", (date, printed) => expect(printDate(date)).toBe(printed));

it.each([
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
])("the month of %s is printed in full", (month) => {
  const all = Array.from({ length: 12 }, (_, index) => printDate(`2026-${String(index + 1).padStart(2, "0")}`));
  expect(all).toContain(`${month} 2026`);
});

it.each<[field: Printed, value: Parameters<typeof printValue>[1], text: string]>([
  [{ type: "string" }, "Whitlock", "Whitlock"],
  [{ type: "text" }, "He said no.", "He said no."],
  [{ type: "boolean" }, true, "Yes"],
  [{ type: "boolean" }, false, "No"],
  [{ type: "integer" }, 14, "14"],
  [{ type: "code", vocabulary: "offenceType" }, "robbery", "Robbery"],
  [{ type: "code", vocabulary: "offenceType" }, "arson", "arson"],
  [{ type: "code" }, "arson", "arson"],
  [{ type: "date" }, "2026-06-15", "15 June 2026"],
  [{ type: "partialDate" }, "1987-04", "April 1987"],
  [{ type: "nhsNumber" }, "9434765919", "943 476 5919"],
  [{ type: "phone" }, "01422 555 0101", "01422 555 0101"],
  [
    { type: "address" },
    { lines: "Flat 2\n1 Mill Lane\nHarrowmere", postcode: "HX4 2QP" },
    "Flat 2, 1 Mill Lane, Harrowmere, HX4 2QP",
  ],
])("%o prints %o as “%s”", (field, value, text) => expect(printValue(field, value, vocabularies)).toEqual([{ text }]));

describe("a record", () => {
  const field: Printed = {
    type: "record",
    parts: [
      { key: "type" as never, label: "Type", type: "code", vocabulary: "offenceType" },
      { key: "date" as never, label: "Date", type: "date" },
      { key: "charged" as never, label: "Charged", type: "boolean" },
    ],
  };

  it("is printed part by part in the catalogue’s order, without those that were left out", () => {
    expect(printValue(field, { charged: false, type: "robbery" }, vocabularies)).toEqual([
      { label: "Type", text: "Robbery" },
      { label: "Charged", text: "No" },
    ]);
  });

  it("without parts prints nothing", () => {
    expect(printValue({ type: "record" }, { type: "robbery" }, vocabularies)).toEqual([]);
  });
});
