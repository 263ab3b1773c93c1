import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  ageOn,
  Day,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysAfter,
  daysBetween,
  monthsBefore,
  startOfDay,
  yearsBefore,
} from "../../src/index.ts";

const day = (text: string): Day => Day.parse(text);
const anyDay = fc.integer({ min: dayNumber(day("1901-01-01")), max: dayNumber(day("2198-12-31")) }).map(dayOfNumber);

describe("a day of the calendar", () => {
  it.each([
    "",
    "2026",
    "2026-02",
    "2026-2-1",
    "26-02-01",
    "2026/02/01",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-10",
    "2026-01-00",
    "2026-01-32",
    "1899-12-31",
    "2200-01-01",
    "2026-01-01T00:00",
  ])("is not “%s”", (text) => expect(Day.safeParse(text).success).toBe(false));

  it.each(["1900-01-01", "2199-12-31", "2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30"])("is %s", (text) => {
    expect(Day.parse(text)).toBe(text);
  });
});

describe("the day of an instant", () => {
  it.each([
    ["a millisecond before midnight in winter", "2026-01-14T23:59:59.999Z", "Europe/London", "2026-01-14"],
    ["midnight in winter", "2026-01-15T00:00:00Z", "Europe/London", "2026-01-15"],
    ["a millisecond before midnight in summer", "2026-06-14T22:59:59.999Z", "Europe/London", "2026-06-14"],
    ["midnight in summer", "2026-06-14T23:00:00Z", "Europe/London", "2026-06-15"],
    ["elsewhere", "2026-06-14T23:00:00Z", "America/New_York", "2026-06-14"],
  ])("%s", (_, at, zone, expected) => expect(dayOf(Date.parse(at), zone)).toBe(expected));
});

it.each([
  ["2026-03-31", 0, "2026-03-31"],
  ["2026-03-31", 1, "2026-02-28"],
  ["2024-03-31", 1, "2024-02-29"],
  ["2026-01-15", 1, "2025-12-15"],
  ["2026-01-15", 12, "2025-01-15"],
  ["2026-12-31", 1, "2026-11-30"],
  ["2026-01-31", -1, "2026-02-28"],
  ["2026-12-15", -1, "2027-01-15"],
  ["2026-06-15", 30, "2023-12-15"],
])("of %s, %i months earlier is %s", (from, months, expected) =>
  expect(monthsBefore(day(from), months)).toBe(expected),
);

it.each([
  ["2024-02-29", 1, "2023-02-28"],
  ["2024-02-29", 4, "2020-02-29"],
  ["2026-06-15", 18, "2008-06-15"],
])("of %s, %i years earlier is %s", (from, years, expected) => expect(yearsBefore(day(from), years)).toBe(expected));

it.each([
  ["2026-06-15", "2026-06-15", 0],
  ["2026-06-15", "2026-06-16", 1],
  ["2026-06-16", "2026-06-15", -1],
  ["2024-02-28", "2024-03-01", 2],
  ["2026-02-28", "2026-03-01", 1],
  ["2025-12-31", "2026-12-31", 365],
])("from %s to %s there are %i days", (from, to, days) => expect(daysBetween(day(from), day(to))).toBe(days));

it.each([
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2024-03-01", -1, "2024-02-29"],
  ["2026-06-15", 0, "2026-06-15"],
])("%s and %i days is %s", (from, days, expected) => expect(daysAfter(day(from), days)).toBe(expected));

describe("days count from 1 January 1970", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017],
    ["2026-06-15", 20_619],
  ])("%s is %i", (text, number) => {
    expect(dayNumber(day(text))).toBe(number);
    expect(dayOfNumber(number)).toBe(text);
  });

  test("there and back again", () => fc.assert(fc.property(anyDay, (any) => dayOfNumber(dayNumber(any)) === any)));

  test("days compare as strings as they compare as numbers", () =>
    fc.assert(fc.property(anyDay, anyDay, (one, other) => one < other === dayNumber(one) < dayNumber(other))));

  test("adding days and counting them agree", () =>
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -365, max: 365 }),
        (any, days) => daysBetween(any, daysAfter(any, days)) === days,
      ),
    ));
});

describe("age", () => {
  it.each([
    ["the day before the birthday", "2008-06-15", "2026-06-14", 17],
    ["the birthday", "2008-06-15", "2026-06-15", 18],
    ["the day of birth", "2026-06-15", "2026-06-15", 0],
    ["before the birth", "2026-06-16", "2026-06-15", -1],
    ["28 February of a common year, of somebody born on a leap day", "2008-02-29", "2026-02-28", 17],
    ["1 March of a common year, of somebody born on a leap day", "2008-02-29", "2026-03-01", 18],
    ["29 February of a leap year, of somebody born on a leap day", "2008-02-29", "2028-02-29", 20],
    ["another month", "1990-12-01", "2026-01-31", 35],
  ])("on %s", (_, born, on, years) => expect(ageOn(day(born), day(on))).toBe(years));
});

describe("the start of a day", () => {
  it.each([
    ["in winter", "2026-01-15", "Europe/London", "2026-01-15T00:00:00Z"],
    ["in summer", "2026-06-15", "Europe/London", "2026-06-14T23:00:00Z"],
    ["on which the clocks go forward", "2026-03-29", "Europe/London", "2026-03-29T00:00:00Z"],
    ["on which they go back", "2026-10-25", "Europe/London", "2026-10-24T23:00:00Z"],
    ["far to the east", "2026-06-15", "Pacific/Kiritimati", "2026-06-14T10:00:00Z"],
    ["far to the west", "2026-06-15", "Pacific/Pago_Pago", "2026-06-15T11:00:00Z"],
  ])("%s", (_, text, zone, at) =>
    expect(new Date(startOfDay(day(text), zone)).toISOString()).toBe(new Date(at).toISOString()),
  );

  it("is refused for a day that a place skipped", () => {
    expect(() => startOfDay(day("2011-12-30"), "Pacific/Apia")).toThrow(RangeError);
  });

  test("is an instant of that day, and a millisecond earlier is not", () =>
    fc.assert(
      fc.property(
        anyDay.filter((any) => any > "1975-01-01" && any < "2037-01-01"),
        (any) => {
          const at = startOfDay(any, "Europe/London");
          return dayOf(at, "Europe/London") === any && dayOf(at - 1, "Europe/London") === daysAfter(any, -1);
        },
      ),
    ));
});
