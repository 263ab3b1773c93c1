import { describe, expect, it } from "vitest";
import { Condition, sentenceOf } from "../../src/index.ts";
import { glossary, type Terms } from "../made/text.ts";

const by = "anyone";
const recent = { kind: "recency", of: "observed", on: "today" };

describe("a condition in words", () => {
  it.each<[condition: Terms, sentence: string]>([
    [{ kind: "caseType", in: ["marac", "earlyHelp"] }, "the case is High-risk domestic abuse or Early help"],
    [{ kind: "stage", in: ["open"] }, "the case is at the stage Open"],
    [{ kind: "area", in: ["north"] }, "the case belongs to North"],
    [{ kind: "involved", agencyKind: "police" }, "Police is working the case"],
    [{ kind: "conflict", is: "declared" }, "the reader has a declared conflict of interest in the case"],
    [{ kind: "conflict", is: "none" }, "the reader has no declared conflict of interest in the case"],
    [{ kind: "override" }, "a safeguarding override is in force"],
    [{ kind: "threshold", in: ["s47"], by }, "the threshold is recorded: "],
    [{ kind: "subjectRole", in: ["child", "unlisted"], by }, "the person’s role in the case is Child or unlisted"],
    [{ kind: "linkedTo", role: "child", by }, "the person is recorded as linked to somebody whose role is Child"],
    [{ kind: "age", min: 4, max: 20, on: "today", by }, "the person is aged 4 to 20 today"],
    [{ kind: "age", min: 18, on: "caseOpened", by }, "the person is aged 18 or over on the day the case was opened"],
    [{ kind: "age", max: 17, on: "today", by }, "the person is aged 17 or under today"],
    [{ kind: "consent", scope: "support", giver: "self", is: ["given"], by }, "consent (“"],
    [{ kind: "notice", is: ["told"], by }, "the person was told, or not: "],
    [{ kind: "circumstance", circumstance: "adoption", is: "yes", by }, "it is recorded that this applies: “"],
    [{ kind: "circumstance", circumstance: "adoption", is: "no", by }, "it is recorded that this does not apply: “"],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 0, by }, "the child’s status is Child in need plan now"],
    [
      { kind: "status", in: ["childInNeed"], withinMonths: 12, by },
      "the child’s status is Child in need plan, now or within the last year",
    ],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 24, by }, ", now or within the last 2 years"],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 1, by }, ", now or within the last month"],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 18, by }, ", now or within the last 18 months"],
    [{ kind: "factors", atLeast: 1, across: "person" }, "at least 1 of the thirteen factors is present in the person"],
    [
      { kind: "factors", atLeast: 2, across: "household" },
      "at least 2 of the thirteen factors are present in the household",
    ],
    [{ kind: "score", field: "da.dashScore", min: 14, by }, " is 14 or over"],
    [{ kind: "score", field: "da.otherScore", max: 9, by }, "the da.otherScore is 9 or under"],
    [{ ...recent, within: 1, unit: "days" }, "it was observed within the last day"],
    [{ ...recent, within: 30, unit: "days" }, "it was observed within the last 30 days"],
    [{ ...recent, within: 36, unit: "months" }, "it was observed within the last 3 years"],
    [{ ...recent, within: 36, unit: "months", of: "recorded" }, "it was recorded within the last 3 years"],
    [
      { ...recent, within: 3, unit: "months", on: "caseOpened" },
      "it was observed in the 3 months before the case was opened, or since",
    ],
    [{ kind: "need", in: ["publicTask"] }, "the reader’s agency has stated what it needs it for: A public task"],
    [
      { kind: "assurance", in: ["signedMemorandum", "securityStandard"], by },
      "the reader’s agency holds a signed memorandum of understanding or a security standard, met and current",
    ],
    [{ kind: "dates", first: "2026-06-01" }, "the day is 1 June 2026 or later"],
    [{ kind: "dates", last: "2026-06-30" }, "the day is 30 June 2026 or earlier"],
    [
      { kind: "dates", first: "2026-06-01", last: "2026-06-30" },
      "the day is from 1 June 2026 to 30 June 2026, both included",
    ],
    [
      { kind: "episode", whose: "recipient", since: "began", within: 45, unit: "days" },
      "the reader’s agency began to work the case within the last 45 days",
    ],
    [{ kind: "sinceClosed", within: 72, unit: "months" }, "the case is open, or was closed within the last 6 years"],
    [
      { kind: "episode", whose: "owner", since: "ended", within: 1, unit: "months" },
      "the agency whose information it is works the case, or stopped within the last month",
    ],
    [
      { kind: "namedConsent", scope: "toChosenAuthority", giver: "self", is: ["given"], by },
      "consent that names the reader’s agency (“The authority that the person chose”, decided by the person themself) is given",
    ],
    [
      { kind: "lifeStage", in: ["unborn", "living"], by },
      "the person is expected and not yet born or born and not known to have died",
    ],
    [{ kind: "lifeStage", in: ["deceased"], by }, "the person is known to have died"],
    [{ kind: "value", in: ["robbery", "unlisted"] }, "it is classed as Robbery or unlisted"],
    [{ kind: "tag", tag: "relevant", is: "present" }, "its owner marked it “"],
    [{ kind: "tag", tag: "relevant", is: "absent" }, "its owner did not mark it “"],
    [{ kind: "handling", in: ["official"] }, "its marking is "],
    [{ kind: "atMost", records: 3 }, "it is one of the newest 3 of its kind"],
  ])("%o", (condition, sentence) => {
    const words = sentenceOf(Condition.parse(condition), glossary);
    expect(words).toContain(sentence);
    expect(words).not.toMatch(/undefined|null|[.]$/);
  });

  it.each<[by: unknown, ending: string]>([
    ["owner", " (on the word of the agency whose information it is)"],
    [["police"], " (on the word of Police)"],
    [["police", "school", "charity"], " (on the word of Police, School or Charity)"],
  ])("says whose word counts: %o", (asserter, ending) => {
    const condition = Condition.parse({ kind: "linkedTo", role: "child", by: asserter });
    expect(sentenceOf(condition, glossary)).toBe(
      `the person is recorded as linked to somebody whose role is Child${ending}`,
    );
  });

  it("says nothing of it where anybody’s word counts", () => {
    expect(sentenceOf(Condition.parse({ kind: "subjectRole", in: ["child"], by }), glossary)).toMatch(/Child$/);
  });

  it("says consent in the vocabulary’s words, in small letters within the sentence", () => {
    const condition = { kind: "consent", scope: "toRefer", giver: "self", is: ["given", "notRequired"], by };
    expect(sentenceOf(Condition.parse(condition), glossary)).toBe(
      "consent (“Being referred”, decided by the person themself) is given or not required",
    );
  });
});
