import { describe, expect, it } from "vitest";
import { type Broken, expectMendable, foundIn } from "../../made/finding.ts";
import { ask, charity, law, police, school, share, type Terms, withhold } from "../../made/text.ts";

const under = (basis: Terms, terms: Terms = {}) => share({ ...terms, basis: { ...law, ...basis } });
const from = (kinds: string[]) => ({ from: { who: "kinds", kinds } });
const fromAgencies = (...agencies: unknown[]) => ({ from: { who: "agencies", agencies } });
const consent = (is: string[]) => [{ kind: "consent", scope: "support", giver: "self", is, by: "anyone" }];
const chosen = (is: string[]) => consent(is).map((condition) => ({ ...condition, kind: "namedConsent" }));

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

const requested = { article6: [{ point: "ea", annex1: "request" }] };

it.each<Broken>([
  [
    "a share that answers a request",
    under(requested, from(["charity"])),
    "nothing makes whoever requests it state the need",
    under(requested, { ...from(["charity"]), when: [{ kind: "need", in: ["publicTask"] }] }),
  ],
  [
    "one of two points of it",
    under({
      article6: [
        { point: "e", for: ["police"] },
        { ...requested.article6[0], for: ["charity"] },
      ],
    }),
    "state the need",
    ask({ ...from(["charity"]), basis: { ...law, ...requested } }),
  ],
])("needNotStated: %s", (...row) => expectMendable("needNotStated", "error", row));

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
  [
    "with a choice of who receives that may also be refused",
    under({ article6: [{ point: "a" }] }, { when: chosen(["given", "refused"]) }),
    "no condition",
    under({ article6: [{ point: "a" }] }, { when: chosen(["given"]) }),
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
