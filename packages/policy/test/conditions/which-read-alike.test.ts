import { describe, expect, it } from "vitest";
import { share, signed } from "../made/agreements.ts";
import { bookOf } from "../made/case.ts";
import { at, police } from "../made/partnership.ts";

describe("two conditions read alike only if they ask the same", () => {
  const by = "anyone";
  const consent = { kind: "consent", scope: "toRefer", giver: "self", is: ["given"], by };
  const age = { kind: "age", min: 18, on: "today", by };
  const score = { kind: "score", field: "da.dashScore", min: 14, by };
  const status = { kind: "status", in: ["lookedAfter"], withinMonths: 0, by };
  const circumstance = { kind: "circumstance", circumstance: "imminentHarm", is: "yes", by };
  const named = { ...consent, kind: "namedConsent" };
  const assurance = { kind: "assurance", in: ["securityStandard"], by };
  const recent = { kind: "recency", within: 1, unit: "days", of: "observed", on: "today" };
  const episode = { kind: "episode", whose: "recipient", since: "began", within: 1, unit: "days" };

  it.each<[kind: string, one: object, other: object, questions: number]>([
    ["consent to something else", consent, { ...consent, scope: "support" }, 2],
    ["consent by somebody else", consent, { ...consent, giver: "parent" }, 2],
    [
      "consent whose words run together",
      { ...consent, scope: "toRefer", giver: "self" },
      { ...consent, scope: "toRefers", giver: "elf" },
      2,
    ],
    ["consent on somebody else’s word", consent, { ...consent, by: "owner" }, 2],
    ["age on another day", age, { ...age, on: "caseOpened" }, 2],
    ["age on somebody else’s word", age, { ...age, by: ["school"] }, 2],
    ["another score", score, { ...score, field: "da.otherScore" }, 2],
    ["a score on somebody else’s word", score, { ...score, by: "owner" }, 2],
    ["a status looked back", status, { ...status, withinMonths: 3 }, 2],
    ["a status on somebody else’s word", status, { ...status, by: "owner" }, 2],
    ["another circumstance", circumstance, { ...circumstance, circumstance: "adoption" }, 2],
    ["a circumstance on somebody else’s word", circumstance, { ...circumstance, by: "owner" }, 2],
    [
      "factors of the household",
      { kind: "factors", atLeast: 1, across: "person" },
      { kind: "factors", atLeast: 1, across: "household" },
      2,
    ],
    ["consent that names the reader’s agency", consent, { ...consent, kind: "namedConsent" }, 2],
    ["one that names it, to something else", named, { ...named, scope: "support" }, 2],
    ["one that names it, by somebody else", named, { ...named, giver: "parent" }, 2],
    ["an assurance on somebody else’s word", assurance, { ...assurance, by: "owner" }, 2],
    ["days and months", recent, { ...recent, unit: "months" }, 2],
    ["observed and recorded", recent, { ...recent, of: "recorded" }, 2],
    ["back from another day", recent, { ...recent, on: "caseOpened" }, 2],
    ["another agency’s part in the case", episode, { ...episode, whose: "owner" }, 2],
    ["the other end of it", episode, { ...episode, since: "ended" }, 2],
    ["days and months of it", episode, { ...episode, unit: "months" }, 2],
    ["another tag", { kind: "tag", tag: "relevant", is: "present" }, { kind: "tag", tag: "opinion", is: "present" }, 2],
    ["consent, another answer wanted", consent, { ...consent, is: ["refused"] }, 1],
    ["age, another bound", age, { ...age, min: 16 }, 1],
    ["another score wanted", score, { ...score, min: 10 }, 1],
    [
      "another number of factors",
      { kind: "factors", atLeast: 1, across: "person" },
      { kind: "factors", atLeast: 2, across: "person" },
      1,
    ],
    ["fewer days", recent, { ...recent, within: 9 }, 1],
    ["fewer days of a part in the case", episode, { ...episode, within: 9 }, 1],
    ["another need", { kind: "need", in: ["publicTask"] }, { kind: "need", in: ["s47Enquiry"] }, 1],
    ["other days", { kind: "dates", first: "2026-06-01" }, { kind: "dates", last: "2026-06-01" }, 1],
    ["another stage of life", { kind: "lifeStage", in: ["unborn"], by }, { kind: "lifeStage", in: ["living"], by }, 1],
    [
      "a tag absent",
      { kind: "tag", tag: "relevant", is: "present" },
      { kind: "tag", tag: "relevant", is: "absent" },
      1,
    ],
  ])("%s", (_, one, other, questions) => {
    const page = bookOf([signed([share({ when: [one] }), share({ when: [other] })])]).pageFor(police, at);
    expect(page.aboutPerson.size + page.aboutEntry.size).toBe(questions);
  });
});
