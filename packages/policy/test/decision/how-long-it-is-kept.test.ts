import { Day, dayNumber } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/index.ts";
import { agreementOf, ask, numbered, share, signed, withhold } from "../made/agreements.ts";
import { decisionOn, type Made, structure } from "../made/case.ts";

const closedOn = (day: string): Fact[] => [structure("closed", { lo: dayNumber(Day.parse(day)) })];
const cap = (months: number) => ({ obligations: [{ kind: "retentionCap", months }] });
const tooLongAgo = closedOn("2025-06-14");
const aYearAgo = closedOn("2025-06-15");

/** A clause under an agreement that lets what is received be kept so many months. */
const underTerms = (retentionMonths: number, clause = share()) => {
  const made = signed([clause]);
  const { commonTerms } = made.agreement;
  const agreement = agreementOf(numbered([clause]), { commonTerms: { ...commonTerms, retentionMonths } });
  return { versions: [{ ...made, agreement }] };
};

describe("what a clause shares, after the case was closed", () => {
  it.each<[given: string, made: Made, level: string]>([
    ["a cap that has run out", { clauses: [share(cap(12))], facts: tooLongAgo }, "withheld"],
    ["the agreement’s own limit, run out", { ...underTerms(12), facts: tooLongAgo }, "withheld"],
    [
      "the agreement’s limit shorter than the cap",
      { ...underTerms(12, share(cap(24))), facts: tooLongAgo },
      "withheld",
    ],
    [
      "the cap shorter than the agreement’s limit",
      { ...underTerms(24, share(cap(12))), facts: tooLongAgo },
      "withheld",
    ],
    [
      "a cap that has run out, and a clause that lets it be asked for",
      { clauses: [share(cap(12)), ask()], facts: tooLongAgo },
      "ask",
    ],
    ["a clause that withholds, with a cap", { clauses: [share(), withhold(cap(12))], facts: tooLongAgo }, "withheld"],
    ["a cap on its last day", { clauses: [share(cap(12))], facts: aYearAgo }, "value"],
    ["a case that is open", { clauses: [share(cap(12))] }, "value"],
    ["a second clause without a cap", { clauses: [share(cap(12)), share()], facts: tooLongAgo }, "value"],
    ["no cap at all", { clauses: [share()], facts: tooLongAgo }, "value"],
  ])("given %s", (_, made, level) => expect(decisionOn(made).level).toBe(level));
});
