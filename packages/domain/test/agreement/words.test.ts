import { describe, expect, it } from "vitest";
import { Basis, basisWords, clauseWords, Condition, list, selectorLabel, sentenceOf } from "../../src/index.ts";
import {
  ask,
  charity,
  everybody,
  glossary,
  law,
  mustShare,
  outside,
  police,
  school,
  share,
  stranger,
  type Terms,
  text,
  withhold,
} from "../made/text.ts";

const by = "anyone";

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
      "the child’s status is Child in need plan, now or within the last 1 year",
    ],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 24, by }, ", now or within the last 2 years"],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 1, by }, ", now or within the last 1 month"],
    [{ kind: "status", in: ["childInNeed"], withinMonths: 18, by }, ", now or within the last 18 months"],
    [{ kind: "factors", atLeast: 1, across: "person" }, "at least 1 of the thirteen factors is present in the person"],
    [
      { kind: "factors", atLeast: 2, across: "household" },
      "at least 2 of the thirteen factors are present in the household",
    ],
    [{ kind: "score", field: "da.dashScore", min: 14, by }, " is 14 or over"],
    [{ kind: "score", field: "da.otherScore", max: 9, by }, "the da.otherScore is 9 or under"],
    [{ kind: "recency", within: 1, unit: "days" }, "it was observed within the last 1 day"],
    [{ kind: "recency", within: 30, unit: "days" }, "it was observed within the last 30 days"],
    [{ kind: "recency", within: 36, unit: "months" }, "it was observed within the last 3 years"],
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

describe("a clause in words", () => {
  const { parties } = text();
  const words = (clause: ReturnType<typeof share>) => clauseWords(clause, parties, glossary);
  const sentence = (clause: ReturnType<typeof share>) => words(clause).sentence;
  const to = (terms: Terms) => ({ to: { ...everybody, ...terms } });

  it.each<[clause: ReturnType<typeof share>, said: string]>([
    [share(), "Every party shares with every other party, in full."],
    [share({ show: "coarse" }), "Every party shares with every other party, in outline only."],
    [share({ show: "known" }), "Every party shares with every other party, that it exists, without its content."],
    [
      share({ marker: "vague" }),
      "Every party shares with every other party, in full. Others see only that something is held.",
    ],
    [share({ marker: "hidden" }), "Every party shares with every other party, in full. Others see no sign of it."],
    [ask(), "Every party decides, when every other party asks."],
    [
      ask({ marker: "vague" }),
      "Every party decides, when every other party asks. Others see only that something is held.",
    ],
    [
      mustShare({ marker: "hidden" }),
      "Every party must share with every other party what bears on it, unless sharing would do more harm; a person decides. Others see no sign of it.",
    ],
    [
      withhold({ ...to({ who: "anyone" }), marker: "hidden" }),
      "Every party withholds from anyone, whatever else is agreed. Others see no sign of it.",
    ],
    [share({ from: { who: "joint" } }), "The joint record shares with every other party, in full."],
    [
      share({ from: { who: "kinds", kinds: ["police", "school"] }, ...to({ who: "kinds", kinds: ["charity"] }) }),
      "Police and School shares with Charity, in full.",
    ],
    [
      share({
        from: { who: "agencies", agencies: [school, stranger] },
        ...to({ who: "agencies", agencies: [police, charity] }),
      }),
      "Mill Lane School and an agency that is not a party shares with Calder Police and Harbour, in full.",
    ],
    [share(to({ roles: ["supervisor"], caseRoles: ["lead"] })), "every other party (Supervisor or "],
    [share(to({ certificates: ["vetted", "informationSharing"] })), "every other party (holding "],
    [share(to({ roles: ["supervisor"], certificates: ["vetted"] })), "(Supervisor, holding "],
    [outside(), "It goes by letter."],
  ])("%o", (clause, said) => expect(sentence(clause)).toContain(said));

  it("names its fields, what must hold, what must be done and the law", () => {
    const clause = share({
      fields: ["identity.name.family", "*"],
      purposes: ["earlyHelp", "childSafeguarding"],
      when: [{ kind: "override" }],
      obligations: [{ kind: "logReason" }, { kind: "retentionCap", months: 72 }],
    });
    expect(words(clause)).toMatchObject({
      id: "TC1",
      title: "A clause made for tests",
      fields: ["Family name", "Everything"],
      conditions: [expect.stringMatching(/^the reader’s purpose is .* or .*/), "a safeguarding override is in force"],
      obligations: [expect.not.stringContaining("months"), expect.stringMatching(/: 72 months$/)],
    });
    expect(words(clause).law).toHaveLength(3);
    expect(words(share()).conditions).toEqual([]);
  });

  it("that does not run has only its text", () => {
    expect(words(outside())).toEqual({
      id: "TC9",
      title: "By letter",
      sentence: "It goes by letter.",
      fields: [],
      conditions: [],
      obligations: [],
      law: [],
    });
  });
});

describe("what a selector is called", () => {
  it.each([
    ["*", "Everything"],
    ["identity.name.family", "Family name"],
    ["health.aura", "health.aura"],
    ["health.*", "All of “Health”"],
    ["identity.name.*", "All of Family name, Given name(s), Preferred name, Previous names / aliases"],
  ])("%s: %s", (selector, label) => expect(selectorLabel(glossary, selector as never)).toBe(label));
});

it.each<[words: string[], last: "and" | "or", listed: string]>([
  [[], "and", ""],
  [["a"], "or", "a"],
  [["a", "b"], "or", "a or b"],
  [["a", "b", "c"], "and", "a, b and c"],
])("%o is listed with %s: “%s”", (words, last, listed) => expect(list(words, last)).toBe(listed));

describe("the law in words", () => {
  const said = (basis: Terms) => basisWords(Basis.parse({ ...law, ...basis }), glossary);

  it.each<[basis: Terms, line: string]>([
    [{}, "UK GDPR Article 6(1)(e) (public task)"],
    [{}, "Children Act 2004 s10"],
    [{}, "Duty of confidentiality: statute"],
    [{ gateways: ["ca2004.s10", "ca1989.s17", "made.up"] }, "Children Act 2004 s10, Children Act 1989 s17 and made.up"],
    [
      { article6: [{ point: "ea", annex1: "safeguarding" }] },
      "UK GDPR Article 6(1)(ea) (recognised legitimate interest: safeguarding a vulnerable individual)",
    ],
    [
      { article6: [{ point: "c", for: ["police", "school"] }] },
      "UK GDPR Article 6(1)(c) (legal obligation, for Police and School)",
    ],
    [
      { article9: [{ point: "h", schedule1: 2 }] },
      "Article 9(2)(h) (health or social care), Data Protection Act 2018 Schedule 1 paragraph 2",
    ],
    [{ article9: [{ point: "c" }] }, "Article 9(2)(c) (vital interests)"],
    [
      { article9: [{ point: "g", schedule1: 18, noConsentReason: "wouldPrejudice" }] },
      "paragraph 18: asking would prejudice the protection",
    ],
    [{ article10: "official" }, "Article 10 (under official authority)"],
    [{ article10: "schedule1" }, "Article 10 (Data Protection Act 2018 Schedule 1)"],
    [{ regime: "lawEnforcement", article6: [] }, "Data Protection Act 2018 Part 3 (law enforcement)"],
    [{ confidentiality: "overridingPublicInterest" }, "Duty of confidentiality: overriding public interest"],
  ])("%o", (basis, line) => expect(said(basis).some((each) => each.endsWith(line))).toBe(true));

  it("is a line each, in the order of the law", () => {
    const lines = said({ regime: "lawEnforcement", article9: [{ point: "f" }], article10: "official" });
    expect(lines.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "Data Protection",
      "UK GDPR",
      "Children Act",
      "Article 9(2)(f)",
      "Article 10",
      "Duty of",
    ]);
    expect(said({ article6: [], gateways: [] })).toEqual(["Duty of confidentiality: statute"]);
  });
});
