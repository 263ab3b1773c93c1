import { type Clause, Day, dayNumber } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { share } from "../made/agreements.ts";
import { decisionsOn, entry, fact, levelOn, type Made, structure } from "../made/case.ts";
import { hospital, mother } from "../made/partnership.ts";
import { type Truth, truthOf } from "../made/truth.ts";

type Rows = [given: string, condition: Record<string, unknown>, made: Made, truth: Truth];
const row = (unusual: Partial<typeof entry>): Made => ({ rows: [{ ...entry, ...unusual }] });
const observed = (day: string | null, now = "2026-06-15"): Made => ({
  ...row({ observedOn: day === null ? null : Day.parse(day) }),
  at: Date.parse(`${now}T11:00:00Z`),
});
const observation = { kind: "recency", of: "observed", on: "today" };
const days = (within: number) => ({ ...observation, within, unit: "days" });
const months = (within: number) => ({ ...observation, within, unit: "months" });

it.each<Rows>([
  ["nobody knows when it was observed", days(30), observed(null), "unknown"],
  ["it was observed a day too long ago", days(30), observed("2026-05-15"), "false"],
  ["it was observed a day too many months ago", months(3), observed("2026-03-14"), "false"],
  [
    "it was observed a day too long ago for the last day of a short month",
    months(1),
    observed("2026-06-29", "2026-07-31"),
    "false",
  ],
  ["it was observed too many months ago, in another year", months(7), observed("2025-10-14"), "false"],
  ["it was observed yesterday, and only today counts", months(0), observed("2026-06-14"), "false"],
  ["it was observed on the last day that counts", days(30), observed("2026-05-16"), "true"],
  ["it was observed on the last day of months that count", months(3), observed("2026-03-15"), "true"],
  ["it was observed on the last day of a short month", months(1), observed("2026-06-30", "2026-07-31"), "true"],
  ["it was observed in another year", months(7), observed("2025-11-15"), "true"],
  ["it was observed today", months(0), observed("2026-06-15"), "true"],
  ["somebody wrote a day that has not come", months(1), observed("2026-08-20"), "true"],
  ["somebody wrote tomorrow", days(0), observed("2026-06-16"), "true"],
])("recency, given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));

describe("recency, by which date and back from which day", () => {
  const recorded = { ...days(30), of: "recorded" };
  const beforeOpening = { ...months(3), on: "caseOpened" };
  const opened = structure("opened", { lo: dayNumber(Day.parse("2025-06-14")) });
  const at = (instant: string): Made => row({ observedOn: null, recordedAt: Date.parse(instant) });

  it.each<Rows>([
    ["it was recorded a day too long ago", recorded, at("2026-05-15T22:59:00Z"), "false"],
    ["it was observed long ago and recorded within them", days(30), observed("2025-01-01"), "false"],
    ["nobody knows when the case was opened", beforeOpening, observed("2025-06-14"), "unknown"],
    ["nobody knows when it was observed", beforeOpening, { ...observed(null), facts: [opened] }, "unknown"],
    ["observed a day too early", beforeOpening, { ...observed("2025-03-13"), facts: [opened] }, "false"],
    [
      "it was recorded just after midnight of the first day, in the partnership’s own time",
      recorded,
      at("2026-05-15T23:01:00Z"),
      "true",
    ],
    ["observed on the first day that counts", beforeOpening, { ...observed("2025-03-14"), facts: [opened] }, "true"],
    ["observed since the case was opened", beforeOpening, { ...observed("2026-06-01"), facts: [opened] }, "true"],
    [
      "recorded before the case was opened, on the first day that counts",
      { ...beforeOpening, of: "recorded" },
      { ...at("2025-03-14T12:00:00Z"), facts: [opened] },
      "true",
    ],
  ])("given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe("value", () => {
  const value = (code: string, about: string): Made => ({
    facts: [fact("value", { entry: about as never, code })],
  });
  const robbery = { kind: "value", in: ["robbery", "weapons"] };

  it.each<Rows>([
    ["it has no class", robbery, {}, "unknown"],
    ["another entry is of that class", robbery, value("robbery", "another"), "unknown"],
    [
      "a fact of another kind has that code",
      robbery,
      { facts: [fact("status", { entry: entry.id as never, code: "robbery" })] },
      "unknown",
    ],
    ["it is of another class", robbery, value("theft", entry.id), "false"],
    ["it is of one of these", robbery, value("robbery", entry.id), "true"],
  ])("given that %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

it.each<Rows>([
  ["its owner did not mark it", { kind: "tag", tag: "relevant", is: "present" }, row({ tags: ["opinion"] }), "false"],
  [
    "its owner marked it",
    { kind: "tag", tag: "relevant", is: "absent" },
    row({ tags: ["opinion", "relevant"] }),
    "false",
  ],
  [
    "its owner marked it",
    { kind: "tag", tag: "relevant", is: "present" },
    row({ tags: ["opinion", "relevant"] }),
    "true",
  ],
  ["its owner did not mark it", { kind: "tag", tag: "relevant", is: "absent" }, row({ tags: [] }), "true"],
])("tag, given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));

it.each<Rows>([
  ["another marking", { kind: "handling", in: ["none", "official"] }, row({ handling: "officialSensitive" }), "false"],
  ["no marking, where one is asked for", { kind: "handling", in: ["official"] }, row({ handling: null }), "false"],
  ["no marking", { kind: "handling", in: ["none", "official"] }, row({ handling: null }), "true"],
  ["one of these", { kind: "handling", in: ["none", "official"] }, row({ handling: "official" }), "true"],
])("handling, given %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));

it("each holder’s word and each person’s case is heard apart, in one look at them all", () => {
  const s47 = [share({ when: [{ kind: "threshold", in: ["s47"], by: "owner" }] })];
  const rows = [entry, { ...entry, owner: hospital }, { ...entry, subject: mother }, { ...entry, id: "again" }];
  const seen = decisionsOn({ clauses: s47, rows, facts: [fact("threshold", { code: "s47" })] });
  expect(seen.map(({ level }) => level)).toEqual(["value", "withheld", "withheld", "value"]);
});

describe("several conditions", () => {
  const both = (...when: object[]): Clause[] => [share({ when })];
  const relevant = { kind: "tag", tag: "relevant", is: "present" };
  const serious = { kind: "tag", tag: "seriousRisk", is: "present" };
  const s17 = { kind: "threshold", in: ["s17"], by: "anyone" };
  const s47 = { kind: "threshold", in: ["s47"], by: "anyone" };
  const s42 = { kind: "threshold", in: ["s42"], by: "anyone" };
  const adult = { kind: "age", min: 18, on: "today", by: "anyone" };
  const minor = { kind: "age", max: 17, on: "today", by: "anyone" };
  const high = { kind: "score", field: "da.dashScore", min: 14, by: "anyone" };
  const low = { kind: "score", field: "da.dashScore", max: 9, by: "anyone" };
  const bornIn = (year: number) => {
    const first = dayNumber(Day.parse(`${year}-01-01`));
    return fact("born", { lo: first, hi: first });
  };
  const scored = (score: number) => fact("score", { param: "da.dashScore", lo: score, hi: score });
  const thresholds = (...codes: string[]) => codes.map((code) => fact("threshold", { code }));

  it.each<[given: string, made: Made, level: string]>([
    ["one of two tags", { clauses: both(relevant, serious), ...row({ tags: ["relevant"] }) }, "withheld"],
    ["the same asked twice, one of which holds", { clauses: both(s17, s47), facts: thresholds("s17") }, "withheld"],
    [
      "the same asked twice, the other of which holds",
      { clauses: both(s17, s47), facts: thresholds("s47") },
      "withheld",
    ],
    ["both tags", { clauses: both(relevant, serious), ...row({ tags: ["relevant", "seriousRisk"] }) }, "value"],
    ["the same asked twice, both of which hold", { clauses: both(s17, s47), facts: thresholds("s17", "s47") }, "value"],
    [
      "one of the entry and one of the person, both of which hold",
      { clauses: both(relevant, s47), facts: thresholds("s47"), ...row({ tags: ["relevant"] }) },
      "value",
    ],
    [
      "the same asked three times, the last of which does not hold",
      { clauses: both(s17, s47, s42), facts: thresholds("s17", "s47") },
      "withheld",
    ],
    [
      "the same asked three times, the second of which does not hold",
      { clauses: both(s17, s47, s42), facts: thresholds("s17", "s42") },
      "withheld",
    ],
    [
      "an age and a score, the age too low",
      { clauses: both(adult, high), facts: [bornIn(2015), scored(20)] },
      "withheld",
    ],
    [
      "an age and a score, the score too low",
      { clauses: both(adult, high), facts: [bornIn(1990), scored(9)] },
      "withheld",
    ],
    [
      "an age and a score, the age too high",
      { clauses: both(minor, low), facts: [bornIn(1990), scored(9)] },
      "withheld",
    ],
    [
      "an age and a score, the score too high",
      { clauses: both(minor, low), facts: [bornIn(2015), scored(20)] },
      "withheld",
    ],
    [
      "an age and a score, both high enough",
      { clauses: both(adult, high), facts: [bornIn(1990), scored(20)] },
      "value",
    ],
    ["an age and a score, both low enough", { clauses: both(minor, low), facts: [bornIn(2015), scored(9)] }, "value"],
  ])("all must hold: given %s", (_, made, level) => expect(levelOn(made)).toBe(level));
});
