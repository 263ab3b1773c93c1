import { describe, expect, it } from "vitest";
import { type Broken, expectMendable, foundIn } from "../../made/finding.ts";
import {
  charity,
  everybody,
  law,
  police,
  school,
  share,
  type Terms,
  text,
  withhold,
  written,
} from "../../made/text.ts";

const under = (basis: Terms, terms: Terms = {}) => share({ ...terms, basis: { ...law, ...basis } });
const withDocument = (basis: Terms, terms: Terms = {}) =>
  text([under(basis, terms)], { commonTerms: { ...written.commonTerms, policyDocument: "Our policy document" } });
const from = (kinds: string[]) => ({ from: { who: "kinds", kinds } });
const fromAgencies = (...agencies: unknown[]) => ({ from: { who: "agencies", agencies } });
const to = (terms: Terms) => ({ to: { ...everybody, ...terms } });
const consent = (is: string[]) => [{ kind: "consent", scope: "support", giver: "self", is, by: "anyone" }];

it.each<Broken>([
  ["no point at all", under({ article6: [] }), "No lawful basis is named for Police, School or Charity", under({})],
  [
    "a point for other kinds only",
    under({ article6: [{ point: "e", for: ["police"] }] }),
    "for School or Charity",
    under({ article6: [{ point: "e", for: ["police"] }] }, from(["police"])),
  ],
  [
    "a kind that gives and has none",
    under({ article6: [{ point: "e", for: ["police"] }] }, from(["police", "school"])),
    "for School",
    under({ article6: [{ point: "e", for: ["police", "school"] }] }, from(["police", "school"])),
  ],
  [
    "an agency that gives and has none",
    under({ article6: [{ point: "e", for: ["police"] }] }, fromAgencies(school)),
    "for School",
    under({ article6: [{ point: "e", for: ["police"] }] }, fromAgencies(police)),
  ],
])("noArticle6: %s", (...row) => expectMendable("noArticle6", "error", row));

const interests = { point: "ea", annex1: "safeguarding" };

it.each<Broken>([
  [
    "a recognised interest of a public authority",
    under({ article6: [interests] }, from(["police"])),
    "Point (ea) is not open to Police for its own tasks",
    under({ article6: [interests] }, from(["charity"])),
  ],
  [
    "a legitimate interest of one",
    under({ article6: [{ point: "f" }] }, from(["police", "charity"])),
    "Point (f) is not open to Police for",
    under({ article6: [{ point: "f" }] }, from(["charity"])),
  ],
  [
    "one said to be for an authority",
    under({ article6: [{ point: "e" }, { point: "f", for: ["school"] }] }),
    "to School",
    under({ article6: [{ point: "e" }, { point: "f", for: ["charity"] }] }),
  ],
  [
    "one of a named agency",
    under({ article6: [{ point: "f" }] }, fromAgencies(school)),
    "to School",
    under({ article6: [{ point: "f" }] }, fromAgencies(charity)),
  ],
])("publicAuthorityInterests: %s", (...row) => expectMendable("publicAuthorityInterests", "error", row));

it.each<Broken>([
  [
    "point (ea) without one",
    under({ article6: [{ point: "ea" }] }, from(["charity"])),
    "Point (ea) names no Annex 1 condition",
    under({ article6: [interests] }, from(["charity"])),
  ],
  [
    "another point with one",
    under({ article6: [{ point: "e", annex1: "crime" }] }),
    "Point (e) names an Annex 1 condition",
    under({}),
  ],
])("recognisedInterestCondition: %s", (...row) => expectMendable("recognisedInterestCondition", "error", row));

it.each<Broken>([
  [
    "a public task without a function",
    under({ gateways: [] }),
    "Public task is claimed without the function",
    under({ gateways: ["la2011.s1"] }),
  ],
  ["a public task under what the register does not have", under({ gateways: ["made.up"] }), "Public task", under({})],
  [
    "a legal obligation under a power",
    under({ article6: [{ point: "c" }], gateways: ["la2011.s1"] }),
    "Legal obligation is claimed without a duty",
    under({ article6: [{ point: "c" }], gateways: ["la2011.s1", "ca2004.s10"] }),
  ],
])("taskWithoutFunction: %s", (...row) => expectMendable("taskWithoutFunction", "error", row));

it("consent needs no function", () => {
  expect(foundIn(under({ article6: [{ point: "a" }], gateways: [] }), "taskWithoutFunction")).toEqual([]);
});

it.each<Broken>([
  [
    "a power that the register does not have",
    under({ gateways: ["ca2004.s10", "made.up"] }),
    "no power or duty made.up",
    under({}),
  ],
  ["one that a withhold names", withhold({ basis: { ...law, gateways: ["made.up"] } }), "made.up", withhold()],
])("unknownGateway: %s", (...row) => expectMendable("unknownGateway", "error", row));

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

it.each<Broken>([
  [
    "of Article 6 without a condition",
    under({ article6: [{ point: "a" }] }),
    "no condition asks that it is given",
    under({ article6: [{ point: "a" }] }, { when: consent(["given"]) }),
  ],
  [
    "of Article 9 without a condition",
    under({ article9: [{ point: "a" }] }),
    "no condition",
    under({ article9: [{ point: "a" }] }, { when: consent(["given"]) }),
  ],
  [
    "with a condition that also takes a refusal",
    under({ article6: [{ point: "a" }] }, { when: consent(["given", "refused"]) }),
    "no condition",
    under({}),
  ],
  [
    "with another condition",
    under({ article6: [{ point: "a" }] }, { when: [{ kind: "override" }] }),
    "no condition",
    under({}, { when: [{ kind: "override" }] }),
  ],
])("consentNotAsked: consent %s", (...row) => expectMendable("consentNotAsked", "error", row));

it.each<Broken>([
  [
    "one field",
    under({}, { fields: ["justice.offences"] }),
    "“Convictions” is criminal offence data, and no Article 10 route is named",
    under({ article10: "official" }, { fields: ["justice.offences"] }),
  ],
  [
    "two fields",
    under({}, { fields: ["justice.offences", "justice.allegations"] }),
    "“Convictions” and “Arrests and charges” are criminal",
    under({ article10: "schedule1" }, { fields: ["justice.offences", "justice.allegations"] }),
  ],
])("criminalWithoutRoute: %s", (...row) => expectMendable("criminalWithoutRoute", "error", row));

const enforcing = { regime: "lawEnforcement", article6: [], article9: [] };

it.each<Broken>([
  [
    "a point of Article 6",
    under({ ...enforcing, article6: [{ point: "e" }] }),
    "names a basis of UK GDPR",
    under(enforcing),
  ],
  ["a point of Article 9", under({ ...enforcing, article9: [{ point: "f" }] }), "names a basis", under({})],
])("article6InLawEnforcement: %s", (...row) => expectMendable("article6InLawEnforcement", "error", row));

describe("the rules of UK GDPR ask nothing", () => {
  const rules = ["noArticle6", "specialWithoutArticle9", "criminalWithoutRoute", "taskWithoutFunction"];
  const bare = { article6: [], gateways: [], article9: [] };
  const fields = { fields: ["health.conditions", "justice.offences"] };

  it.each([
    ["of a clause that withholds", withhold({ ...fields, basis: { ...law, ...bare } })],
    ["of law enforcement", under({ ...bare, regime: "lawEnforcement" }, fields)],
  ])("%s", (_, clause) => expect(rules.flatMap((rule) => foundIn(clause, rule))).toEqual([]));
});
