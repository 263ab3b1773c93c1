import { describe, expect, it } from "vitest";
import {
  Agreement,
  Clause,
  Condition,
  type ConditionKind,
  isAboutTheEntry,
  isGranting,
  isRunning,
} from "../../src/index.ts";
import { ask, everybody, mustShare, outside, police, share, type Terms, withhold, written } from "../made/text.ts";

const problems = (terms: Terms): string[] => {
  const read = Agreement.safeParse({ ...written, clauses: [share()], ...terms });
  return read.success ? [] : read.error.issues.map(({ message, path }) => `${path.join(".")}: ${message}`);
};

describe("what is no agreement", () => {
  it.each<[given: string, terms: Terms]>([
    ["no title", { title: " " }],
    ["no purpose", { purposes: [] }],
    ["no clause", { clauses: [] }],
    ["one party", { parties: written.parties.slice(0, 1) }],
    ["a day that there is not", { effectiveFrom: "2026-02-30" }],
    ["a lapse that goes on without end", { onLapse: { then: "continue" } }],
    ["a lapse that goes on for a year", { onLapse: { then: "continue", days: 181 } }],
    ["a breach told after eight days", { commonTerms: { ...written.commonTerms, breachHours: 169 } }],
    ["a field that cannot be one", { knownFields: ["health"] }],
    ["anything besides", { note: "between ourselves" }],
  ])("a text with %s", (_, terms) => expect(problems(terms)).not.toEqual([]));

  it("a text with two clauses of one name", () => {
    expect(problems({ clauses: [share(), withhold()] })).toEqual(["clauses: duplicateClause"]);
  });

  it("a text with one agency twice", () => {
    expect(problems({ parties: [...written.parties, written.parties[0]] })).toEqual(["parties: duplicateParty"]);
  });
});

it("two clauses of two names, and a lapse with its days, are an agreement", () => {
  expect(problems({ clauses: [share(), withhold({ id: "TC2" })], onLapse: { then: "continue", days: 28 } })).toEqual(
    [],
  );
});

describe("a clause", () => {
  it.each<[given: string, terms: Terms]>([
    ["a name in small letters", { id: "tc1" }],
    ["a name of four digits", { id: "TC1234" }],
    ["no field", { fields: [] }],
    ["a selector in the middle", { fields: ["health.*.flag"] }],
    ["nobody of the kinds that it names", { from: { who: "kinds", kinds: [] } }],
    ["anyone as its giver", { from: { who: "anyone" } }],
    ["a marker that there is not", { marker: "loud" }],
    ["a level below known", { show: "ask" }],
    ["a condition that there is not", { when: [{ kind: "weather", in: ["fair"] }] }],
    ["a retention of no months", { obligations: [{ kind: "retentionCap", months: 0 }] }],
  ])("has not %s", (_, terms) => expect(Clause.safeParse({ ...share(), ...terms }).success).toBe(false));

  it("that withholds opens nothing: it has no level, and no shield to pass", () => {
    expect(Clause.safeParse({ ...withhold(), show: "value" }).success).toBe(false);
    expect(Clause.safeParse({ ...withhold(), despiteShield: true }).success).toBe(false);
  });

  it("keeps an agency’s id in small letters, so that it is written one way", () => {
    const whom = { ...everybody, who: "agencies", agencies: [police.toUpperCase()] };
    expect(share({ to: whom })).toEqual(share({ to: { ...whom, agencies: [police] } }));
  });

  it.each([
    ["outside", outside(), false, false],
    ["withhold", withhold(), true, false],
    ["share", share(), true, true],
    ["ask", ask(), true, true],
    ["mustShare", mustShare(), true, true],
  ])("of effect %s runs: %o; it grants", (_, clause, runs, grants) => {
    expect([isRunning(clause), isGranting(clause)]).toEqual([runs, grants]);
  });
});

const by = "anyone";

/** One condition of each kind: a new kind without one here fails to compile. */
const each: Record<ConditionKind, Terms> = {
  caseType: { in: ["marac"] },
  stage: { in: ["open"] },
  area: { in: ["north"] },
  involved: { agencyKind: "police" },
  conflict: { is: "none" },
  override: {},
  need: { in: ["publicTask"] },
  assurance: { in: ["securityStandard"], by },
  dates: { first: "2026-06-01" },
  episode: { whose: "recipient", since: "ended", within: 30, unit: "days" },
  sinceClosed: { within: 72, unit: "months" },
  threshold: { in: ["s47"], by },
  subjectRole: { in: ["child"], by },
  linkedTo: { role: "child", by },
  age: { min: 18, on: "today", by },
  consent: { scope: "support", giver: "self", is: ["given"], by },
  namedConsent: { scope: "toChosenAuthority", giver: "self", is: ["given"], by },
  lifeStage: { in: ["living"], by },
  notice: { is: ["told"], by },
  circumstance: { circumstance: "adoption", is: "yes", by },
  status: { in: ["lookedAfter"], withinMonths: 12, by },
  factors: { atLeast: 2, across: "person" },
  score: { field: "da.dashScore", min: 14, by },
  recency: { within: 30, unit: "days", of: "observed", on: "today" },
  value: { in: ["robbery"] },
  tag: { tag: "relevant", is: "present" },
  handling: { in: ["official"] },
  atMost: { records: 3 },
};

describe("a condition", () => {
  it.each<[given: string, condition: Terms]>([
    ["an age without a bound", { kind: "age", on: "today", by }],
    ["an age whose least is above its most", { kind: "age", min: 18, max: 17, on: "today", by }],
    ["an age on a day of no meaning", { kind: "age", min: 18, on: "yesterday", by }],
    ["a score without a bound", { kind: "score", field: "da.dashScore", by }],
    ["a score whose least is above its most", { kind: "score", field: "da.dashScore", min: 14, max: 13, by }],
    ["nobody’s word", { kind: "threshold", in: ["s47"], by: [] }],
    ["somebody’s word of no kind", { kind: "threshold", in: ["s47"], by: "somebody" }],
    ["no word at all", { kind: "threshold", in: ["s47"] }],
    ["no code", { kind: "stage", in: [] }],
    ["no factor", { kind: "factors", atLeast: 0, across: "person" }],
    ["more factors than there are", { kind: "factors", atLeast: 14, across: "person" }],
    ["no record", { kind: "atMost", records: 0 }],
    ["days to come", { kind: "recency", within: -1, unit: "days", of: "observed", on: "today" }],
    ["a recency of no particular date", { kind: "recency", within: 1, unit: "days", on: "today" }],
    ["a recency on no particular day", { kind: "recency", within: 1, unit: "days", of: "observed" }],
    ["no day at all", { kind: "dates" }],
    ["a last day before the first", { kind: "dates", first: "2026-06-02", last: "2026-06-01" }],
    ["a day that no calendar has", { kind: "dates", first: "2026-06-31" }],
    ["a part in the case that nobody in particular has", { kind: "episode", since: "began", within: 1, unit: "days" }],
    ["a stage of life that there is none of", { kind: "lifeStage", in: ["missing"], by }],
    ["somebody’s word on the reader’s need", { kind: "need", in: ["publicTask"], by }],
  ])("is not %s", (_, condition) => expect(Condition.safeParse(condition).success).toBe(false));

  it.each<[given: string, condition: Terms]>([
    ["one age exactly", { kind: "age", min: 18, max: 18, on: "caseOpened", by: "owner" }],
    ["one day exactly", { kind: "dates", first: "2026-06-01", last: "2026-06-01" }],
    ["a last day only", { kind: "dates", last: "2026-06-01" }],
    ["a most only", { kind: "score", field: "da.dashScore", max: 13, by: ["police"] }],
  ])("may be %s", (_, condition) => expect(Condition.parse(condition)).toEqual(condition));

  it("is about the entry, or about the person and the case", () => {
    const aboutTheEntry = Object.entries(each)
      .filter(([kind, terms]) => isAboutTheEntry(Condition.parse({ kind, ...terms })))
      .map(([kind]) => kind);
    expect(aboutTheEntry).toEqual(["recency", "value", "tag", "handling", "atMost"]);
  });
});
