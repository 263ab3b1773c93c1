import { Day, dayNumber } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/index.ts";
import { fact, type Made, structure } from "../made/case.ts";
import { hospital, mother, police, school } from "../made/partnership.ts";
import { type Truth, truthOf } from "../made/truth.ts";

type Rows = [given: string, condition: Record<string, unknown>, made: Made, truth: Truth];
const facts = (...all: Fact[]): Made => ({ facts: all });

describe("a stated need, which is the reader’s own to say", () => {
  const need = { kind: "need", in: ["s47Enquiry", "publicTask"] };
  const stated = (said: Partial<Fact> = {}) => fact("need", { by: police, code: "s47Enquiry", ...said });

  it.each<Rows>([
    ["nobody stated one", need, {}, "false"],
    ["another agency stated one", need, facts(stated({ by: school })), "false"],
    ["nobody in particular stated one", need, facts(stated({ by: null })), "false"],
    ["it was stated about somebody else", need, facts(stated({ subject: mother })), "false"],
    ["it was stated without a code", need, facts(stated({ code: null })), "false"],
    ["another need was stated", need, facts(stated({ code: "planning" })), "false"],
    ["it asserted something else", need, facts(fact("circumstance", { by: police, code: "s47Enquiry" })), "false"],
    ["it was stated", need, facts(stated()), "true"],
    ["it was stated of the whole case", need, facts(stated({ subject: null })), "true"],
    ["it was stated beside another", need, facts(stated({ code: "planning" }), stated({ code: "publicTask" })), "true"],
  ])("given that %s: %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe("the days on which a clause applies", () => {
  const on = (day: string): Made => ({ at: Date.parse(day) });
  const june = { kind: "dates", first: "2026-06-10", last: "2026-06-30" };

  it.each<Rows>([
    ["the minute before the first day, in the partnership’s own time", june, on("2026-06-09T22:59:00Z"), "false"],
    ["the minute after the last day", june, on("2026-06-30T23:00:00Z"), "false"],
    ["before the first day, without a last", { kind: "dates", first: "2026-06-16" }, {}, "false"],
    ["after the last day, without a first", { kind: "dates", last: "2026-06-14" }, {}, "false"],
    ["the first minute of the first day", june, on("2026-06-09T23:00:00Z"), "true"],
    ["the last minute of the last day", june, on("2026-06-30T22:59:00Z"), "true"],
    ["the first day, without a last", { kind: "dates", first: "2026-06-15" }, {}, "true"],
    ["the last day, without a first", { kind: "dates", last: "2026-06-15" }, {}, "true"],
  ])("given %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe("a clause bound to an agency’s part in the case", () => {
  const number = (day: string) => dayNumber(Day.parse(day));
  const part = (began: string, ended: string, said: Partial<Fact> = {}) =>
    structure("episode", { by: police, lo: number(began), hi: number(ended), ...said });
  const notYet = "2199-12-31";
  const began = { kind: "episode", whose: "recipient", since: "began", within: 45, unit: "days" };
  const ended = { ...began, since: "ended" };
  const owner = { ...ended, whose: "owner" };

  it.each<Rows>([
    ["nobody has a part in it", began, {}, "unknown"],
    ["only others have", began, facts(part("2026-06-01", notYet, { by: hospital })), "unknown"],
    ["only the reader’s agency has, and the owner’s is asked for", owner, facts(part("2026-06-01", notYet)), "unknown"],
    ["on which day it began is not known", began, facts(part("2026-06-01", notYet, { lo: null })), "unknown"],
    ["on which day it ended is not known", ended, facts(part("2026-06-01", notYet, { hi: null })), "unknown"],
    ["it began a day too long ago", began, facts(part("2026-04-30", notYet)), "false"],
    ["it ended a day too long ago", ended, facts(part("2026-01-01", "2026-04-30")), "false"],
    [
      "it began a day too many months ago",
      { ...began, within: 1, unit: "months" },
      facts(part("2026-05-14", notYet)),
      "false",
    ],
    [
      "the owner’s ended too long ago, the reader’s goes on",
      owner,
      facts(part("2026-01-01", notYet), part("2026-01-01", "2026-04-30", { by: school })),
      "false",
    ],
    ["it began on the first day that counts", began, facts(part("2026-05-01", notYet)), "true"],
    ["it ended on the first day that counts", ended, facts(part("2026-01-01", "2026-05-01")), "true"],
    [
      "it began on the first day of months that count",
      { ...began, within: 1, unit: "months" },
      facts(part("2026-05-15", notYet)),
      "true",
    ],
    ["it began long ago and goes on", ended, facts(part("2020-01-01", notYet)), "true"],
    ["it will end", ended, facts(part("2026-01-01", "2026-07-01")), "true"],
    ["it began again", began, facts(part("2025-01-01", "2025-02-01"), part("2026-06-01", notYet)), "true"],
    [
      "it ended, and began again",
      { ...ended, within: 0 },
      facts(part("2026-06-01", notYet), part("2025-01-01", "2025-02-01")),
      "true",
    ],
    [
      "the owner’s ended lately",
      owner,
      facts(part("2025-01-01", "2025-02-01"), part("2026-01-01", "2026-06-01", { by: school })),
      "true",
    ],
  ])("given that %s: %o", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

describe("whom a fact names", () => {
  const consent = { kind: "consent", scope: "toRefer", giver: "self", is: ["given"], by: "anyone" };
  const assurance = { kind: "assurance", in: ["endorsement"], by: "anyone" };
  const given = (to: Fact["to"], kind: Fact["kind"] = "consent") =>
    facts(fact(kind, { param: "toRefer/self", code: "given", to }));
  const held = (to: Fact["to"]) => facts(fact("assurance", { subject: null, code: "endorsement", to }));

  it.each<Rows>([
    ["a consent names another agency", consent, given(hospital), "unknown"],
    [
      "a consent names nobody, where one that names the reader’s agency is asked for",
      { ...consent, kind: "namedConsent" },
      given(null),
      "unknown",
    ],
    ["another agency holds it", assurance, held(hospital), "unknown"],
    ["a consent names the reader’s agency", consent, given(police), "true"],
    ["one that names it is asked for", { ...consent, kind: "namedConsent" }, given(police, "namedConsent"), "true"],
    ["the reader’s agency holds it", assurance, held(police), "true"],
  ])("given that %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});
