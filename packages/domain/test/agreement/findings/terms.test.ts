import { describe, expect, it } from "vitest";
import { blocks, type Clause, findingsOf } from "../../../src/index.ts";
import { type Broken, expectMendable, foundIn } from "../../made/finding.ts";
import { everybody, glossary, outside, police, school, share, text, withhold } from "../../made/text.ts";

it("a sound text has no findings", () => {
  expect(findingsOf(text(), glossary)).toEqual([]);
});

it.each<[severities: ("error" | "advice")[], blocked: boolean]>([
  [["advice", "error"], true],
  [["advice"], false],
  [[], false],
])("findings of %o block circulation: %s", (severities, blocked) => {
  const finding = { rule: "made", clause: null, says: "", mend: "", citation: "" };
  expect(blocks(severities.map((severity) => ({ ...finding, severity })))).toBe(blocked);
});

describe("unknownPurpose", () => {
  it.each<Broken>([
    [
      "a purpose that the partnership does not have",
      text(undefined, { purposes: ["curiosity"] }),
      "“Purposes” has no term curiosity.",
      text(),
    ],
  ])("%s", (...row) => expectMendable("unknownPurpose", "error", row));

  it("every purpose, where the partnership has none", () => {
    expect(findingsOf(text(), { ...glossary, vocabularies: {} }).map(({ rule }) => rule)).toContain("unknownPurpose");
  });
});

it.each<Broken>([
  [
    "a review on the day that it starts",
    text(undefined, { reviewBy: "2026-01-01" }),
    "review is due before the agreement starts",
    text(undefined, { reviewBy: "2026-01-02" }),
  ],
  [
    "an end before the review",
    text(undefined, { endsAt: "2026-12-31" }),
    "ends before its review",
    text(undefined, { endsAt: "2027-01-01" }),
  ],
])("datesOutOfOrder: %s", (...row) => expectMendable("datesOutOfOrder", "error", row));

it.each<Broken>([
  [
    "a kind of agency that no clause names",
    text([share({ from: { who: "kinds", kinds: ["police"] }, to: { ...everybody, who: "kinds", kinds: ["school"] } })]),
    "Harbour neither gives nor receives anything.",
    text([
      share({
        from: { who: "kinds", kinds: ["police"] },
        to: { ...everybody, who: "kinds", kinds: ["school", "charity"] },
      }),
    ]),
  ],
  [
    "an agency that no clause names",
    text([
      share({
        from: { who: "agencies", agencies: [police] },
        to: { ...everybody, who: "agencies", agencies: [school] },
      }),
    ]),
    "Harbour neither",
    text([share({ to: { ...everybody, who: "agencies", agencies: [school] } })]),
  ],
])("partyOutsideEveryFlow: %s", (...row) => expectMendable("partyOutsideEveryFlow", "advice", row));

it("what does not run gives nobody a part", () => {
  expect(foundIn(text([outside()]), "partyOutsideEveryFlow")).toHaveLength(3);
});

it("the joint record gives nobody a part either", () => {
  const fromJoint = share({ from: { who: "joint" }, to: { ...everybody, who: "agencies", agencies: [school] } });
  expect(foundIn(text([fromJoint]), "partyOutsideEveryFlow")).toHaveLength(2);
});

describe("unknownTerm", () => {
  const whom = (terms: object) => share({ to: { ...everybody, ...terms } });
  const when = (condition: object) => share({ when: [condition] });
  const by = "anyone";

  it.each<[where: string, label: string, broken: Clause, mended: Clause]>([
    [
      "the kind that gives",
      "Kinds of agency",
      share({ from: { who: "kinds", kinds: ["x"] } }),
      share({ from: { who: "kinds", kinds: ["police"] } }),
    ],
    [
      "the kind that receives",
      "Kinds of agency",
      whom({ who: "kinds", kinds: ["x"] }),
      whom({ who: "kinds", kinds: ["police"] }),
    ],
    ["a role", "Roles", whom({ roles: ["x"] }), whom({ roles: ["supervisor"] })],
    ["a role on the case", "Roles on a case", whom({ caseRoles: ["x"] }), whom({ caseRoles: ["lead"] })],
    ["a certificate", "Training and undertakings", whom({ certificates: ["x"] }), whom({ certificates: ["vetted"] })],
    ["a purpose", "Purposes", share({ purposes: ["x"] }), share({ purposes: ["earlyHelp"] })],
    [
      "an obligation",
      "Obligations",
      share({ obligations: [{ kind: "x" }] }),
      share({ obligations: [{ kind: "logReason" }] }),
    ],
    [
      "a kind of case",
      "Kinds of case",
      when({ kind: "caseType", in: ["x"] }),
      when({ kind: "caseType", in: ["marac"] }),
    ],
    ["a stage", "Stages of a case", when({ kind: "stage", in: ["x"] }), when({ kind: "stage", in: ["open"] })],
    ["an area", "Areas", when({ kind: "area", in: ["x"] }), when({ kind: "area", in: ["north"] })],
    [
      "a threshold",
      "Thresholds",
      when({ kind: "threshold", in: ["x"], by }),
      when({ kind: "threshold", in: ["s47"], by }),
    ],
    [
      "a person’s role",
      "Roles of people in a case",
      when({ kind: "subjectRole", in: ["x"], by }),
      when({ kind: "subjectRole", in: ["child"], by }),
    ],
    [
      "a linked person’s role",
      "Roles of people in a case",
      when({ kind: "linkedTo", role: "x", by }),
      when({ kind: "linkedTo", role: "child", by }),
    ],
    [
      "an agency on the case",
      "Kinds of agency",
      when({ kind: "involved", agencyKind: "x" }),
      when({ kind: "involved", agencyKind: "probation" }),
    ],
    [
      "a status",
      "Status with children’s social care",
      when({ kind: "status", in: ["x"], withinMonths: 0, by }),
      when({ kind: "status", in: ["lookedAfter"], withinMonths: 0, by }),
    ],
    [
      "a circumstance",
      "Circumstances",
      when({ kind: "circumstance", circumstance: "x", is: "yes", by }),
      when({ kind: "circumstance", circumstance: "imminentHarm", is: "yes", by }),
    ],
    [
      "a notice",
      "Whether the person was told",
      when({ kind: "notice", is: ["x"], by }),
      when({ kind: "notice", is: ["told"], by }),
    ],
    [
      "what is agreed to",
      "What is agreed to",
      when({ kind: "consent", scope: "x", giver: "self", is: ["given"], by }),
      when({ kind: "consent", scope: "support", giver: "self", is: ["given"], by }),
    ],
    [
      "who decides",
      "Who decides",
      when({ kind: "consent", scope: "support", giver: "x", is: ["given"], by }),
      when({ kind: "consent", scope: "support", giver: "self", is: ["given"], by }),
    ],
    [
      "what a chosen recipient is agreed to receive",
      "What is agreed to",
      when({ kind: "namedConsent", scope: "x", giver: "self", is: ["given"], by }),
      when({ kind: "namedConsent", scope: "toChosenAuthority", giver: "self", is: ["given"], by }),
    ],
    [
      "a stated need",
      "What information is needed for",
      when({ kind: "need", in: ["x"] }),
      when({ kind: "need", in: ["publicTask"] }),
    ],
    [
      "an assurance",
      "What an agency holds",
      when({ kind: "assurance", in: ["x"], by }),
      when({ kind: "assurance", in: ["endorsement"], by }),
    ],
    [
      "what they decide",
      "Decisions on consent",
      when({ kind: "consent", scope: "support", giver: "self", is: ["x"], by }),
      when({ kind: "consent", scope: "support", giver: "self", is: ["given"], by }),
    ],
    [
      "a tag",
      "Tags",
      when({ kind: "tag", tag: "x", is: "present" }),
      when({ kind: "tag", tag: "relevant", is: "present" }),
    ],
    [
      "a marking",
      "Protective markings",
      when({ kind: "handling", in: ["x"] }),
      when({ kind: "handling", in: ["official"] }),
    ],
    [
      "whose word counts",
      "Kinds of agency",
      when({ kind: "threshold", in: ["s47"], by: ["x"] }),
      when({ kind: "threshold", in: ["s47"], by: ["police"] }),
    ],
    [
      "a withhold’s role",
      "Roles",
      withhold({ to: { ...everybody, roles: ["x"] } }),
      withhold({ to: { ...everybody, roles: ["supervisor"] } }),
    ],
  ])("%s", (where, label, broken, mended) => {
    expectMendable("unknownTerm", "error", [where, broken, `“${label}” has no term x.`, mended]);
  });

  it("each of several is told", () => {
    expect(foundIn(whom({ roles: ["x", "supervisor", "y"] }), "unknownTerm")).toHaveLength(2);
  });

  it("a class of information is checked nowhere: it belongs to many vocabularies", () => {
    expect(foundIn(when({ kind: "value", in: ["x"] }), "unknownTerm")).toEqual([]);
  });

  it("a vocabulary that the partnership does not have is told by its own name", () => {
    const clause = share({ purposes: ["earlyHelp"] });
    const says = findingsOf(text([clause]), { ...glossary, vocabularies: {} }).map((finding) => finding.says);
    expect(says).toContain("“purpose” has no term earlyHelp.");
  });
});
