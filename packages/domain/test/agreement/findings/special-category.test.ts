import { describe, expect, it } from "vitest";
import { type Broken, expectMendable, foundIn } from "../../made/finding.ts";
import { charity, everybody, law, share, type Terms, text, written } from "../../made/text.ts";

const under = (basis: Terms, terms: Terms = {}) => share({ ...terms, basis: { ...law, ...basis } });
const withDocument = (basis: Terms, terms: Terms = {}) =>
  text([under(basis, terms)], { commonTerms: { ...written.commonTerms, policyDocument: "Our policy document" } });
const to = (terms: Terms) => ({ to: { ...everybody, ...terms } });
const consent = (is: string[]) => [{ kind: "consent", scope: "support", giver: "self", is, by: "anyone" }];

const health = { fields: ["health.conditions"] };

it.each<Broken>([
  [
    "one special field",
    under({}, health),
    "“Diagnoses” is special category data, and no Article 9 condition is named",
    under({ article9: [{ point: "h", schedule1: 2 }] }, health),
  ],
  [
    "two of them",
    under({}, { fields: ["health.conditions", "health.medications"] }),
    "“Diagnoses” and “Medications and allergies” are special",
    under({}),
  ],
])("specialWithoutArticle9: %s", (...row) => expectMendable("specialWithoutArticle9", "error", row));

describe("schedule1Paragraph", () => {
  const point = (letter: string, schedule1?: number) =>
    under({ article9: [{ point: letter, ...(schedule1 ? { schedule1 } : {}) }] });

  it.each<Broken>([
    ["(b) without one", point("b"), "Article 9(2)(b) is claimed without the paragraph", point("b", 1)],
    ["(b) with another", point("b", 2), "Article 9(2)(b)", point("b", 1)],
    ["(g) without one", point("g"), "Article 9(2)(g)", point("g", 18)],
    ["(g) with one before Part 2", point("g", 5), "Article 9(2)(g)", point("g", 6)],
    ["(g) with one after Part 2", point("g", 29), "Article 9(2)(g)", point("g", 28)],
    ["(h) with another", point("h", 3), "Article 9(2)(h)", point("h", 2)],
    ["(i) with another", point("i", 4), "Article 9(2)(i)", point("i", 3)],
    ["(j) with another", point("j", 3), "Article 9(2)(j)", point("j", 4)],
  ])("%s", (...row) => expectMendable("schedule1Paragraph", "error", row));

  it.each(["a", "c", "d", "e", "f"])("(%s) needs none", (letter) => {
    expect(foundIn(point(letter), "schedule1Paragraph")).toEqual([]);
  });
});

it.each<Broken>([
  [
    "of substantial public interest",
    under({ article9: [{ point: "g", schedule1: 18, noConsentReason: "wouldPrejudice" }] }),
    "the agreement names none",
    withDocument({ article9: [{ point: "g", schedule1: 18, noConsentReason: "wouldPrejudice" }] }),
  ],
  [
    "of social protection",
    under({ article9: [{ point: "b", schedule1: 1 }] }),
    "the agreement names none",
    under({ article9: [{ point: "h", schedule1: 2 }] }),
  ],
])("policyDocumentOwed, by a clause %s", (...row) => expectMendable("policyDocumentOwed", "error", row));

const paragraph18 = (noConsentReason?: string, terms: Terms = {}) =>
  withDocument({ article9: [{ point: "g", schedule1: 18, ...(noConsentReason ? { noConsentReason } : {}) }] }, terms);

it("noConsentReason: paragraph 18 without its reason", () => {
  expect(foundIn(paragraph18(), "noConsentReason")).toMatchObject([
    { severity: "error", clause: "TC1", says: "Paragraph 18 is claimed without one of its three reasons." },
  ]);
  for (const reason of ["cannotBeGiven", "cannotReasonablyBeObtained", "wouldPrejudice", "recordedEachTime"])
    expect(foundIn(paragraph18(reason), "noConsentReason")).toEqual([]);
  expect(foundIn(withDocument({ article9: [{ point: "g", schedule1: 17 }] }), "noConsentReason")).toEqual([]);
});

describe("reasonNotCaptured: where paragraph 18 rests on the individual’s situation", () => {
  it("nothing makes anybody record it", () => {
    expect(foundIn(paragraph18("recordedEachTime"), "reasonNotCaptured")).toMatchObject([
      { severity: "error", clause: "TC1" },
    ]);
  });

  it.each<[given: string, terms: Terms, reason: string]>([
    ["a consent condition makes somebody", { when: consent(["notSoughtUnsafe"]) }, "recordedEachTime"],
    [
      "an obligation makes somebody",
      { obligations: [{ kind: "notifyOwner" }, { kind: "logReason" }] },
      "recordedEachTime",
    ],
    ["another reason needs no record", {}, "wouldPrejudice"],
  ])("%s", (_, terms, reason) => expect(foundIn(paragraph18(reason, terms), "reasonNotCaptured")).toEqual([]));

  it("other conditions and obligations do not", () => {
    const terms = { when: [{ kind: "override" }], obligations: [{ kind: "notifyOwner" }] };
    expect(foundIn(paragraph18("recordedEachTime", terms), "reasonNotCaptured")).toHaveLength(1);
  });
});

const monitoring = { article9: [{ point: "g", schedule1: 8 }] };

it.each<Broken>([
  [
    "a purpose of the agreement",
    under(monitoring),
    "cannot support decisions about an individual",
    under(monitoring, { purposes: ["equalityMonitoring"] }),
  ],
  [
    "one of the clause’s purposes",
    under(monitoring, { purposes: ["equalityMonitoring", "earlyHelp"] }),
    "cannot support",
    under({ article9: [{ point: "g", schedule1: 18 }] }),
  ],
])("monitoringDecides: %s", (...row) => expectMendable("monitoringDecides", "error", row));

it("equality monitoring may be the agreement’s only purpose", () => {
  expect(foundIn(text([under(monitoring)], { purposes: ["equalityMonitoring"] }), "monitoringDecides")).toEqual([]);
});

const care = { article9: [{ point: "h", schedule1: 2 }] };

it.each<Broken>([
  [
    "every party",
    under(care),
    "duty of secrecy, which Police, School and Charity does not owe",
    under(care, to({ who: "kinds", kinds: ["generalPractice"] })),
  ],
  [
    "a kind that owes none",
    under(care, to({ who: "kinds", kinds: ["generalPractice", "school"] })),
    "which School does not owe",
    under({ article9: [...care.article9, { point: "c" }] }),
  ],
  [
    "an agency that owes none",
    under(care, to({ who: "agencies", agencies: [charity] })),
    "which Charity does not owe",
    under({ article9: [] }),
  ],
])("secrecy: to %s", (...row) => expectMendable("secrecy", "error", row));
