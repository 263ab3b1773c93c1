import { describe, expect, it } from "vitest";
import { Basis, basisWords, clauseWords, list, selectorLabel } from "../../src/index.ts";
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
