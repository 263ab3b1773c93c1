import { isNhsNumber, postcodeOf, type Value } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { entries, world } from "./made-demonstration.ts";

/** Every scalar inside a value. */
const scalars = (value: Value | undefined): unknown[] =>
  typeof value === "object" ? Object.values(value).flatMap(scalars) : [value];
const valuesOf = (key: string): Value[] => entries.filter(({ field }) => field === key).map(({ value }) => value);

describe("nothing in the demonstration is real", () => {
  it("every telephone number is one that is kept for fiction", () => {
    const numbers = [
      ...world.professionals.map(({ phone }) => phone),
      ...entries.flatMap(({ value }) => scalars(value)).filter((text) => /^\+?0?\d[\d ]{9,}$/.test(String(text))),
    ].filter((number) => String(number).startsWith("0"));
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => !/^07700 900\d{3}$/.test(String(number)))).toEqual([]);
  });

  it("every e-mail address is at an example host", () => {
    const addresses = [
      ...world.professionals.map(({ email }) => email),
      ...entries.flatMap(({ value }) => scalars(value)).filter((text) => String(text).includes("@")),
    ];
    expect(addresses.filter((address) => !/@([a-z-]+\.)?example\.(org|com)$/.test(String(address)))).toEqual([]);
  });

  it("every NHS number begins with 999, and has its check digit", () => {
    const numbers = valuesOf("identity.nhsNumber").map(String);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter((number) => !number.startsWith("999") || !isNhsNumber(number))).toEqual([]);
  });

  it("every postcode has the form of one, in an area that Royal Mail does not use", () => {
    const postcodes = entries
      .flatMap(({ value }) => JSON.stringify(value).match(/"postcode":"[^"]+"/g) ?? [])
      .map((found) => found.slice(12, -1));
    expect(postcodes.length).toBeGreaterThan(500);
    expect(postcodes.filter((code) => postcodeOf(code) !== code || !/^(HW|EW|CD)\d /.test(code))).toEqual([]);
  });
});
