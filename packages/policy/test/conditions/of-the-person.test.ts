import { dayNumber, Day } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { fact, type Made, structure } from "../made/case.ts";
import { at, child, hospital, mother, police, school } from "../made/partnership.ts";
import { type Truth, truthOf } from "../made/truth.ts";

type Written = Record<string, unknown>;
type Rows = [given: string, condition: Written, made: Made, truth: Truth][];
const facts = (...all: ReturnType<typeof fact>[]): Made => ({ facts: all });

describe.each([
  ["threshold", { kind: "threshold", in: ["s47", "s17"] }, "s47", "s42"],
  ["subjectRole", { kind: "subjectRole", in: ["child", "victim"] }, "child", "parent"],
  ["linkedTo", { kind: "linkedTo", role: "child" }, "child", "parent"],
  ["assurance", { kind: "assurance", in: ["securityStandard", "endorsement"] }, "endorsement", "signedMemorandum"],
  ["status", { kind: "status", in: ["lookedAfter", "childInNeed"], withinMonths: 0 }, "lookedAfter", "careLeaver"],
] as const)("%s, of which a person may have several", (kind, condition, one, other) => {
  const asked = { ...condition, by: "anyone" };
  const says = (code: string, said: Parameters<typeof fact>[1] = {}) => fact(kind, { code, ...said });

  it.each<[given: string, by: unknown, made: Made, truth: Truth]>([
    ["nobody says anything", "anyone", {}, "unknown"],
    ["somebody says it without a code", "anyone", facts(fact(kind)), "unknown"],
    ["only the reader’s agency says so", "anyone", facts(says(one, { by: police })), "unknown"],
    ["it is said of somebody else", "anyone", facts(says(one, { subject: mother })), "unknown"],
    ["it is said of an entry", "anyone", facts(says(one, { entry: "an entry" as never })), "unknown"],
    ["it is said of something else", "anyone", facts(says(one, { param: "else" })), "unknown"],
    [
      "somebody says it whose word does not count: the owner’s does",
      "owner",
      facts(says(one, { by: hospital })),
      "unknown",
    ],
    ["somebody says it whose word does not count: a hospital’s does", ["acuteHospital"], facts(says(one)), "unknown"],
    [
      "nobody in particular says it, where a hospital’s word counts",
      ["acuteHospital"],
      facts(says(one, { by: null })),
      "unknown",
    ],
    ["somebody says otherwise", "anyone", facts(says(other)), "false"],
    [
      "only the reader’s agency says so, and somebody says otherwise",
      "anyone",
      facts(says(one, { by: police }), says(other)),
      "false",
    ],
    ["somebody says so", "anyone", facts(says(one)), "true"],
    ["somebody says so of the case", "anyone", facts(says(one, { subject: null })), "true"],
    ["one says so and another otherwise", "anyone", facts(says(other), says(one, { by: hospital })), "true"],
    ["the owner says so", "owner", facts(says(one)), "true"],
    ["a hospital says so", ["generalPractice", "acuteHospital"], facts(says(one, { by: hospital })), "true"],
  ])("given that %s", (_, by, made, truth) => expect(truthOf({ ...asked, by }, made)).toBe(truth));
});

describe("status, looked back", () => {
  const stopped = (day: string, withinMonths: number): [Written, Made] => [
    { kind: "status", in: ["lookedAfter"], withinMonths, by: "anyone" },
    facts(fact("status", { code: "lookedAfter", until: Date.parse(`${day}T11:00:00Z`) })),
  ];

  it.each<[given: string, ...[Written, Made], truth: Truth]>([
    [
      "it stopped a moment ago, and only now counts",
      { kind: "status", in: ["lookedAfter"], withinMonths: 0, by: "anyone" },
      facts(fact("status", { code: "lookedAfter", until: at })),
      "unknown",
    ],
    ["it stopped a day too long ago", ...stopped("2026-03-14", 3), "unknown"],
    [
      "it stops a millisecond from now",
      { kind: "status", in: ["lookedAfter"], withinMonths: 0, by: "anyone" },
      facts(fact("status", { code: "lookedAfter", until: at + 1 })),
      "true",
    ],
    ["it stopped on the last day that counts", ...stopped("2026-03-15", 3), "true"],
    ["it stopped today", ...stopped("2026-06-15", 1), "true"],
  ])("given that %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe.each([
  [
    "consent",
    { kind: "consent", scope: "toRefer", giver: "self", is: ["given", "notRequired"] },
    "toRefer/self",
    "given",
    "refused",
  ],
  [
    "namedConsent",
    { kind: "namedConsent", scope: "toRefer", giver: "self", is: ["given", "notRequired"] },
    "toRefer/self",
    "given",
    "refused",
  ],
  ["notice", { kind: "notice", is: ["told"] }, null, "told", "due"],
  ["circumstance", { kind: "circumstance", circumstance: "imminentHarm", is: "yes" }, "imminentHarm", "yes", "no"],
] as const)("%s, to which there is one answer", (kind, condition, param, yes, no) => {
  const says = (code: string | null, said: Parameters<typeof fact>[1] = {}) => fact(kind, { param, code, ...said });

  it.each<[given: string, by: unknown, made: Made, truth: Truth]>([
    ["nobody says anything", "anyone", {}, "unknown"],
    ["somebody leaves it open", "anyone", facts(says(null)), "unknown"],
    ["only the reader’s agency says so", "anyone", facts(says(yes, { by: police })), "unknown"],
    ["it is said of somebody else", "anyone", facts(says(yes, { subject: mother })), "unknown"],
    ["it answers another question", "anyone", facts(says(yes, { param: "else" })), "unknown"],
    ["two agencies differ", "anyone", facts(says(yes), says(no, { by: hospital })), "unknown"],
    ["the reader’s agency contradicts it", "anyone", facts(says(yes), says(no, { by: police })), "unknown"],
    ["the reader’s agency contradicts a no", "anyone", facts(says(no), says(yes, { by: police })), "unknown"],
    ["only somebody whose word does not count says so", "owner", facts(says(yes, { by: hospital })), "unknown"],
    ["all say no", "anyone", facts(says(no), says(no, { by: hospital })), "false"],
    ["the owner says no, and others do not count", "owner", facts(says(no), says(yes, { by: hospital })), "false"],
    ["somebody says so", "anyone", facts(says(yes)), "true"],
    ["somebody says so, and the reader’s agency agrees", "anyone", facts(says(yes), says(yes, { by: police })), "true"],
    ["it is said of the whole case", "anyone", facts(says(yes, { subject: null })), "true"],
    ["a school says so", ["school"], facts(says(yes, { by: school }), says(no, { by: hospital })), "true"],
  ])("given that %s", (_, by, made, truth) => expect(truthOf({ ...condition, by }, made)).toBe(truth));
});

describe("age", () => {
  const born = (first: string, last = first, said: Parameters<typeof fact>[1] = {}) =>
    fact("born", { lo: dayNumber(Day.parse(first)), hi: dayNumber(Day.parse(last)), ...said });
  const opened = structure("opened", { lo: dayNumber(Day.parse("2024-06-14")) });
  const adult = { kind: "age", min: 18, on: "today", by: "anyone" };
  const minor = { kind: "age", max: 17, on: "today", by: "anyone" };
  const teen = { kind: "age", min: 13, max: 17, on: "today", by: "anyone" };
  const was = { kind: "age", max: 17, on: "caseOpened", by: "anyone" };

  it.each<Rows[number]>([
    ["nobody knows a birthday", adult, {}, "unknown"],
    ["only the reader’s agency knows one", adult, facts(born("1990-01-01", "1990-01-01", { by: police })), "unknown"],
    ["it may be before or after the birthday", adult, facts(born("2008-01-01", "2008-12-31")), "unknown"],
    ["the same for a bound above", minor, facts(born("2008-01-01", "2008-12-31")), "unknown"],
    [
      "two agencies know different ones",
      adult,
      facts(born("2008-06-15"), born("2008-06-16", "2008-06-16", { by: hospital })),
      "unknown",
    ],
    [
      "the reader’s agency knows a different one",
      adult,
      facts(born("2008-06-15"), born("2008-06-16", "2008-06-16", { by: police })),
      "unknown",
    ],
    [
      "nobody knows the first day that it can have been",
      adult,
      facts(fact("born", { hi: dayNumber(Day.parse("1990-01-01")) })),
      "unknown",
    ],
    [
      "nobody knows the last day that it can have been",
      minor,
      facts(fact("born", { lo: dayNumber(Day.parse("2020-01-01")) })),
      "unknown",
    ],
    ["the day on which the case was opened is not known", was, facts(born("2008-06-15")), "unknown"],
    [
      "nobody knows when it was opened, only that it was",
      was,
      facts(born("2008-06-15"), structure("opened")),
      "unknown",
    ],
    ["the birthday is tomorrow", adult, facts(born("2008-06-16")), "false"],
    ["the birthday is today", minor, facts(born("2008-06-15")), "false"],
    ["too young for both bounds", teen, facts(born("2020-01-01")), "false"],
    ["too old for both bounds", teen, facts(born("1990-01-01")), "false"],
    ["eighteen when the case was opened", was, facts(born("2006-06-14"), opened), "false"],
    ["the birthday is today", adult, facts(born("2008-06-15")), "true"],
    ["the birthday is tomorrow", minor, facts(born("2008-06-16")), "true"],
    ["within both bounds", teen, facts(born("2010-01-01", "2011-12-31")), "true"],
    ["seventeen when the case was opened", was, facts(born("2006-06-15"), opened), "true"],
  ])("given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe("score", () => {
  const scored = (lo: number | null, hi: number | null = lo, said: Parameters<typeof fact>[1] = {}) =>
    fact("score", { param: "da.dashScore", lo, hi, ...said });
  const high = { kind: "score", field: "da.dashScore", min: 14, by: "anyone" };
  const low = { kind: "score", field: "da.dashScore", max: 9, by: "anyone" };

  it.each<Rows[number]>([
    ["nobody scored", high, {}, "unknown"],
    ["another score", high, facts(scored(20, 20, { param: "another.score" })), "unknown"],
    ["only the reader’s agency scored", high, facts(scored(20, 20, { by: police })), "unknown"],
    ["two agencies scored differently", high, facts(scored(13), scored(14, 14, { by: hospital })), "unknown"],
    ["somebody scored without a number", high, facts(scored(null)), "unknown"],
    ["the score is a point too low", high, facts(scored(13)), "false"],
    ["the score is a point too high", low, facts(scored(10)), "false"],
    ["the score is the least that counts", high, facts(scored(14)), "true"],
    ["the score is the most that counts", low, facts(scored(9)), "true"],
  ])("given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe("factors, which are never known to be absent", () => {
  const factor = (code: string | null, said: Parameters<typeof fact>[1] = {}) => fact("factor", { code, ...said });
  const two = { kind: "factors", atLeast: 2, across: "person" };

  it.each<Rows[number]>([
    ["none is recorded", two, {}, "unknown"],
    ["one is recorded twice", two, facts(factor("disability"), factor("disability", { by: hospital })), "unknown"],
    [
      "one of two is only on the reader’s word",
      two,
      facts(factor("disability"), factor("offending", { by: police })),
      "unknown",
    ],
    ["one of two has no name", two, facts(factor("disability"), factor(null)), "unknown"],
    [
      "one of two is another person’s",
      two,
      facts(factor("disability"), factor("offending", { subject: mother })),
      "unknown",
    ],
    ["two are recorded", two, facts(factor("disability"), factor("offending", { by: hospital })), "true"],
    [
      "two in the household",
      { ...two, across: "household" },
      facts(factor("disability"), factor("offending", { subject: mother })),
      "true",
    ],
    [
      "three where two are enough",
      two,
      facts(factor("disability"), factor("offending"), factor("illHealth", { subject: child })),
      "true",
    ],
  ])("given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});
