import { Asserter, Code, Day, dayNumber } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ageRange, anyNumber, type Fact, heard, hull, manyCodes, oneCode, ownCodes, unknown } from "../src/index.ts";
import { fact } from "./made/case.ts";
import { child, hospital, mother, police, school } from "./made/partnership.ts";

const says = (code: string | null, by: Fact["by"] = school): Fact => fact("consent", { code, by });

describe("whose word counts", () => {
  const facts = [
    says("a"),
    says("b", hospital),
    says("c", police),
    says("d", null),
    fact("consent", { code: "e", subject: mother }),
  ];
  const codes = (by: Parameters<typeof heard>[2], subject: Parameters<typeof heard>[1]["subject"] = child) =>
    heard(facts, { recipient: police, owner: school, subject }, by).map(({ code }) => code);

  it.each<[by: Parameters<typeof heard>[2], heardCodes: string[]]>([
    [Asserter.parse(["generalPractice"]), []],
    ["owner", ["a"]],
    [Asserter.parse(["police", "acuteHospital"]), ["b", "c"]],
    ["anyone", ["a", "b", "c", "d"]],
  ])("%o", (by, heardCodes) => expect(codes(by)).toEqual(heardCodes));

  it("about nobody in particular, only what is said of the whole case counts", () => {
    expect(codes("anyone", null)).toEqual([]);
    const nobody = { recipient: police, owner: school, subject: null };
    expect(heard([{ ...says("a"), subject: null }], nobody, "anyone")).toHaveLength(1);
  });

  it("what names another agency does not count for the recipient", () => {
    const naming = [school, hospital, police].map((to) => ({ ...says("a"), to }));
    const about = { recipient: police, owner: school, subject: child };
    expect(heard(naming, about, "anyone")).toEqual([{ ...says("a"), to: police }]);
    expect(
      ownCodes(
        naming.map((said) => ({ ...said, by: police })),
        about,
      ),
    ).toEqual(["a"]);
  });
});

it.each<[given: string, facts: Fact[], code: string]>([
  ["nothing", [], unknown],
  ["only the recipient’s word", [says("given", police)], unknown],
  ["people who differ", [says("given"), says("refused", hospital)], unknown],
  ["somebody who leaves it open", [says(null)], unknown],
  ["an answer and somebody who leaves it open", [says("given"), says(null, hospital)], unknown],
  ["an empty answer", [says("")], unknown],
  ["people who agree", [says("given"), says("given", hospital)], "given"],
  ["nobody in particular", [says("given", null)], "given"],
])("one code, given %s", (_, facts, code) => expect(oneCode(facts, police)).toBe(code));

it.each<[given: string, facts: Fact[], codes: string[]]>([
  ["nothing", [], [unknown]],
  ["only the recipient’s word", [says("s17", police)], [unknown]],
  ["somebody who leaves it open", [says(null)], [unknown]],
  ["several, one of them twice", [says("s47"), says("s17", hospital), says("s47", hospital)], ["s17", "s47"]],
  ["another’s and the recipient’s", [says("s47"), says("s17", police)], ["s47"]],
])("many codes, given %s", (_, facts, codes) => expect(manyCodes(facts, police)).toEqual(codes));

const between = (lo: number | null, hi: number | null, by: Fact["by"] = school) => fact("score", { lo, hi, by });

it.each<[given: string, facts: Fact[], range: { min: number; max: number }]>([
  ["nothing", [], anyNumber],
  ["only the recipient’s word", [between(3, 4, police)], anyNumber],
  ["one", [between(3, 4)], { min: 3, max: 4 }],
  ["two", [between(3, 4), between(9, 11, hospital)], { min: 3, max: 11 }],
  ["one and the recipient’s", [between(3, 4), between(1, 1, police)], { min: 1, max: 4 }],
  ["one without a least", [between(null, 4), between(2, 3)], { min: -Infinity, max: 4 }],
  ["one without a most", [between(3, null), between(2, 3)], { min: 2, max: Infinity }],
  ["nought", [between(0, 0)], { min: 0, max: 0 }],
])("the least and the most, given %s", (_, facts, range) => expect(hull(facts, police)).toEqual(range));

describe("age", () => {
  const on = Day.parse("2026-06-15");
  const born = (first: string, last = first) => ({ min: dayNumber(Day.parse(first)), max: dayNumber(Day.parse(last)) });

  it.each<[given: string, range: { min: number; max: number }, ages: { min: number; max: number }]>([
    ["nothing known", anyNumber, anyNumber],
    ["no first day", { ...born("2000-01-01"), min: -Infinity }, anyNumber],
    ["no last day", { ...born("2000-01-01"), max: Infinity }, anyNumber],
    ["a birthday today", born("2008-06-15"), { min: 18, max: 18 }],
    ["a birthday tomorrow", born("2008-06-16"), { min: 17, max: 17 }],
    ["a year only", born("2008-01-01", "2008-12-31"), { min: 17, max: 18 }],
  ])("given %s", (_, range, ages) => expect(ageRange(range, on)).toEqual(ages));
});

it("what is unknown has a sign that no code can be", () => {
  expect(unknown).toBe("?");
  expect(Code.safeParse(unknown).success).toBe(false);
});
