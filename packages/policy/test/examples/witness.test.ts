import { Condition, type ConditionKind, Day, Expectation } from "@concordat/domain";
import { describe, expect, test } from "vitest";
import { tryExpectation } from "../../src/index.ts";
import { agreementOf, numbered, share, withhold } from "../made/agreements.ts";
import { catalogue, joint, keyOf, timeZone } from "../made/partnership.ts";

/** An officer looks at a family name that a school holds. */
const example = Expectation.parse({
  id: "X1",
  title: "Made for tests",
  reader: {
    kind: "police",
    roles: ["practitioner"],
    caseRoles: [],
    certificates: [],
    purpose: "childSafeguarding",
    involved: true,
  },
  owner: "school",
  field: keyOf("identity.name.family"),
  given: [],
  shielded: false,
  sees: "value",
});

const tried = (clauses: Parameters<typeof agreementOf>[0], unusual: object) =>
  tryExpectation(
    {
      agreement: agreementOf(numbered(clauses)),
      catalogue,
      joint,
      today: Day.parse("2026-06-15"),
      timeZone,
    },
    Expectation.parse({ ...example, ...unusual }),
  );

/** One of each kind; a new kind without its witness does not compile. */
const conditions: Readonly<Record<ConditionKind, readonly unknown[]>> = {
  caseType: [{ in: ["marac"] }],
  stage: [{ in: ["open"] }],
  area: [{ in: ["north"] }],
  involved: [{ agencyKind: "probation" }],
  conflict: [{ is: "declared" }],
  override: [{}],
  need: [{ in: ["s47Enquiry"] }],
  assurance: [
    { in: ["securityStandard"], by: "anyone" },
    { in: ["endorsement"], by: ["acuteHospital"] },
  ],
  dates: [{ first: "2027-01-01" }, { last: "2026-01-01" }, { first: "2027-01-01", last: "2027-01-31" }],
  episode: [
    { whose: "recipient", since: "began", within: 5, unit: "days" },
    { whose: "owner", since: "ended", within: 0, unit: "months" },
  ],
  sinceClosed: [{ within: 0, unit: "days" }],
  threshold: [
    { in: ["s47"], by: "owner" },
    { in: ["s47"], by: ["acuteHospital", "police"] },
  ],
  subjectRole: [{ in: ["child"], by: "anyone" }],
  linkedTo: [{ role: "child", by: "anyone" }],
  age: [
    { min: 15, on: "today", by: "anyone" },
    { max: 9, on: "caseOpened", by: "owner" },
    { min: 4, max: 4, on: "today", by: ["acuteHospital"] },
  ],
  consent: [{ scope: "toRefer", giver: "self", is: ["given"], by: "anyone" }],
  namedConsent: [{ scope: "toRefer", giver: "self", is: ["given"], by: "owner" }],
  lifeStage: [
    { in: ["unborn"], by: "anyone" },
    { in: ["deceased"], by: "owner" },
  ],
  notice: [{ is: ["told"], by: "anyone" }],
  circumstance: [
    { circumstance: "imminentHarm", is: "yes", by: "anyone" },
    { circumstance: "imminentHarm", is: "no", by: "owner" },
  ],
  status: [{ in: ["lookedAfter"], withinMonths: 0, by: "anyone" }],
  factors: [
    { atLeast: 3, across: "household" },
    { atLeast: 2, across: "person" },
  ],
  score: [
    { field: "da.dashScore", min: 14, by: "anyone" },
    { field: "da.dashScore", max: 9, by: "owner" },
  ],
  recency: [
    { within: 0, unit: "days", of: "observed", on: "today" },
    { within: 1, unit: "months", of: "recorded", on: "caseOpened" },
  ],
  value: [{ in: ["robbery"] }],
  tag: [{ tag: "relevant", is: "present" }],
  handling: [{ in: ["official"] }],
  atMost: [{ records: 1 }],
};

const ofEveryKind = Object.entries(conditions).flatMap(([kind, all]) =>
  all.map((rest) => Condition.parse({ kind, ...(rest as object) })),
);

describe("what is given in an example holds in it", () => {
  test.each(ofEveryKind)("$kind: a clause that asks for it shares", (condition) => {
    const { decision, clauses } = tried([share({ when: [condition] })], { given: [condition] });
    expect(decision.level).toBe("value");
    expect(clauses).toMatchObject([{ clause: "TC1", applies: true, lacks: [] }]);
  });

  test.each(ofEveryKind.filter(({ kind }) => kind !== "atMost"))(
    "$kind: a clause that withholds by it withholds",
    (condition) => {
      const clauses = [share(), withhold({ when: [condition] })];
      expect(tried(clauses, { given: [condition] }).decision.level).toBe("withheld");
    },
  );
});

const unknowable = ofEveryKind.filter(
  ({ kind }) => !["conflict", "recency", "atMost", "dates", "episode", "sinceClosed", "tag"].includes(kind),
);

describe("what is not given is not known", () => {
  test.each(unknowable)(
    "$kind: a clause that asks for it does not share, and it is said what it lacks",
    (condition) => {
      const { decision, clauses } = tried([share({ when: [condition] })], {});
      expect(decision.level).toBe("withheld");
      expect(clauses[0]?.lacks).toMatchObject([{ about: { kind: "condition", condition }, holds: false }]);
    },
  );
});

describe("an example is met only by what it expects", () => {
  const hidden = share({ marker: "hidden", when: [{ kind: "override" }] });
  test.each([
    ["not shown, where it is withheld", [share({ when: [{ kind: "override" }] })], "notShown", true],
    ["no sign of it, where it is withheld", [share({ when: [{ kind: "override" }] })], "noTrace", false],
    ["no sign of it, where it is hidden", [hidden], "noTrace", true],
    ["in outline, where it is in full", [share()], "coarse", false],
    ["not shown, where only its existence is", [share({ show: "known" })], "notShown", false],
    ["its existence", [share({ show: "known" })], "known", true],
  ] as const)("%s", (_, clauses, sees, met) => {
    expect(tried(clauses, { sees }).met).toBe(met);
  });
});

describe("who takes part", () => {
  test("an agency of a kind that no party has sees nothing", () => {
    expect(tried([share()], { reader: { ...example.reader, kind: "probation" } }).decision.level).toBe("hidden");
  });

  test("of a kind with one party, another that has signed tells it", () => {
    const { decision } = tried([share()], { owner: "police" });
    expect(decision.level).toBe("value");
  });

  test("somebody under a shield is not told of", () => {
    const where = { field: keyOf("contact.address.current"), shielded: true };
    expect(tried([share({ fields: ["contact.address.current"] })], where).decision.level).toBe("hidden");
  });
});
