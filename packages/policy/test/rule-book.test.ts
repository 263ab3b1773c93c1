import type { Clause } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import type { SignedVersion } from "../src/index.ts";
import { agreementOf, ask, mustShare, outside, share, signed, to, withhold, withParty } from "./made/agreements.ts";
import { bookOf } from "./made/case.ts";
import {
  at,
  day,
  ever,
  firstVersion,
  hospital,
  joint,
  keyOf,
  police,
  school,
  secondVersion,
} from "./made/partnership.ts";

const pageOf = (...clauses: Clause[]) => bookOf([signed(clauses)]).pageFor(police, at);
const compiled = (...clauses: Clause[]) =>
  pageOf(...clauses).permits.map(({ action, fields, show, atMost }) => [action, fields.join(" "), show, atMost]);

describe("what a clause compiles to", () => {
  it("nothing for a recipient whom it does not reach", () => {
    expect(compiled(share({ to: to({ who: "kinds", kinds: ["school"] }) }))).toEqual([]);
  });

  it("nothing where nobody gives", () => {
    expect(compiled(share({ from: { who: "kinds", kinds: ["police"] }, marker: "hidden" }))).toEqual([]);
    expect(compiled(withhold({ from: { who: "agencies", agencies: [police] } }))).toEqual([]);
  });

  it("nothing where it reaches no field", () => {
    expect(compiled(share({ fields: ["handling.sealed"] }), share({ fields: ["case.*"] }))).toEqual([]);
  });

  it("nothing but silence once its version has ended", () => {
    const ended = signed([share({ marker: "vague" })], { force: { from: at - day, until: at } });
    expect(
      bookOf([ended])
        .pageFor(police, at)
        .permits.map(({ action }) => action),
    ).toEqual(["silence"]);
  });

  it("nothing at all once a successor has taken its place", () => {
    const over = { from: at - day, until: at };
    const replaced = signed([share({ marker: "vague" }), withhold()], { force: over, restraint: over });
    expect(bookOf([replaced]).pageFor(police, at).permits).toEqual([]);
  });

  it.each<[clause: Clause, permits: unknown[]]>([
    [withhold(), [["withhold", "identity.name.family", "hidden", null]]],
    [
      share({ show: "coarse" }),
      [
        ["share", "identity.name.family", "coarse", null],
        ["name", "identity.name.family", "hidden", null],
      ],
    ],
    [
      ask({ marker: "vague" }),
      [
        ["ask", "identity.name.family", "hidden", null],
        ["name", "identity.name.family", "hidden", null],
        ["silence", "identity.name.family", "hidden", null],
      ],
    ],
    [
      mustShare(),
      [
        ["ask", "identity.name.family", "hidden", null],
        ["name", "identity.name.family", "hidden", null],
      ],
    ],
    [
      share({ when: [{ kind: "atMost", records: 3 }] }),
      [
        ["share", "identity.name.family", "value", 3],
        ["name", "identity.name.family", "hidden", null],
      ],
    ],
  ])("only a permit to share lets anything through: %o", (clause, permits) =>
    expect(compiled(clause)).toEqual(permits),
  );

  it("for fields that a shield covers, a part that needs there to be none", () => {
    const { permits } = pageOf(share({ fields: ["contact.phone", "identity.name.family"], marker: "vague" }));
    expect(permits.map(({ action, fields, conditions }) => [action, fields, conditions["shielded"]])).toEqual([
      ["share", ["identity.name.family"], undefined],
      ["share", ["contact.phone"], { $eq: false }],
      ["name", ["identity.name.family"], undefined],
      ["name", ["contact.phone"], { $eq: false }],
      ["silence", ["identity.name.family", "contact.phone"], undefined],
    ]);
  });

  it("the recipient’s own entries are nobody’s to give: the others’ are", () => {
    const owners = pageOf(share(), withhold()).permits.map(({ conditions }) => conditions["owner"]);
    expect(owners).toEqual([
      { $in: [school, hospital] },
      { $in: [school, hospital] },
      { $in: [school, hospital, joint] },
    ]);
  });

  it("two clauses that ask alike ask once, whatever they want to hear", () => {
    const threshold = (code: string, by: unknown) => ({ kind: "threshold", in: [code], by });
    const { aboutPerson } = pageOf(
      share({ when: [threshold("s17", "anyone")] }),
      share({ when: [threshold("s47", "anyone")] }),
      share({ when: [threshold("s17", "owner")] }),
    );
    expect([...aboutPerson.values()].map((condition) => "by" in condition && condition.by)).toEqual([
      "anyone",
      "owner",
    ]);
  });

  it("wherever in their clauses they ask it", () => {
    const s17 = { kind: "threshold", in: ["s17"], by: "anyone" };
    const { aboutPerson } = pageOf(share({ when: [{ kind: "override" }, s17] }), share({ when: [s17] }));
    expect([...aboutPerson.values()].map(({ kind }) => kind)).toEqual(["override", "threshold"]);
  });
});

describe("what a page asks for", () => {
  it("facts that its conditions read, and shields, each once and in order", () => {
    const kinds = (...when: object[]) => pageOf(share({ when })).factKinds;
    expect(kinds()).toEqual(["shield"]);
    expect(kinds({ kind: "age", min: 1, on: "today", by: "anyone" })).toEqual(["born", "opened", "shield"]);
    expect(kinds({ kind: "factors", atLeast: 1, across: "person" })).toEqual(["factor", "shield"]);
    expect(
      kinds(
        { kind: "conflict", is: "none" },
        { kind: "recency", within: 1, unit: "days", of: "recorded", on: "today" },
        { kind: "dates", first: "2026-06-01" },
        { kind: "tag", tag: "relevant", is: "present" },
        { kind: "handling", in: ["none"] },
        { kind: "atMost", records: 1 },
      ),
    ).toEqual(["shield"]);
    expect(kinds({ kind: "recency", within: 1, unit: "days", of: "observed", on: "caseOpened" })).toEqual([
      "opened",
      "shield",
    ]);
    expect(
      kinds(
        { kind: "value", in: ["theft"] },
        { kind: "override" },
        { kind: "stage", in: ["open"] },
        { kind: "override" },
      ),
    ).toEqual(["override", "shield", "stage", "value"]);
  });

  it("an entry’s answers only for the fields of clauses that ask them", () => {
    const { entryFields, aboutEntry, aboutPerson } = pageOf(
      share({
        fields: ["csc.status", "contact.phone"],
        when: [{ kind: "recency", within: 1, unit: "days", of: "observed", on: "today" }],
      }),
      share({ fields: ["justice.offences"], when: [{ kind: "tag", tag: "relevant", is: "present" }] }),
      share({ when: [{ kind: "stage", in: ["open"] }] }),
    );
    expect([...entryFields].toSorted()).toEqual(["contact.phone", "csc.status", "justice.offences"]);
    expect([...aboutEntry.values()].map(({ kind }) => kind)).toEqual(["recency", "tag"]);
    expect([...aboutPerson.values()].map(({ kind }) => kind)).toEqual(["stage"]);
  });
});

describe("a page holds until something starts or stops", () => {
  const [first, last] = [at - 10 * day, at + 10 * day];
  const version = (unusual: Partial<SignedVersion> = {}): SignedVersion =>
    signed([share()], {
      force: { from: first, until: last },
      restraint: { from: first, until: ever },
      parties: [police, school].map((agency) => ({ agency, from: first, until: ever })),
      ...unusual,
    });
  const standing = (...versions: SignedVersion[]) => {
    const { from, until } = bookOf(versions).pageFor(police, at);
    return [from, until];
  };

  it.each<[given: string, versions: SignedVersion[], span: number[]]>([
    ["nothing signed", [], [-ever, ever]],
    ["one version", [version()], [first, last]],
    ["one that starts now", [version({ force: { from: at, until: last } })], [at, last]],
    ["one that ended now", [version({ force: { from: first, until: at } })], [at, ever]],
    ["a restraint that stops", [version({ restraint: { from: first, until: at + 1 } })], [first, at + 1]],
    ["a party that leaves", [withParty(version(), school, { from: first, until: at + 2 })], [first, at + 2]],
    ["a party that joined", [withParty(version(), school, { from: at - 3, until: ever })], [at - 3, last]],
    ["a successor", [version(), version({ id: secondVersion, force: { from: at + 5, until: ever } })], [first, at + 5]],
  ])("given %s", (_, versions, span) => expect(standing(...versions)).toEqual(span));

  it("and is compiled once for as long", () => {
    const book = bookOf([version()]);
    const page = book.pageFor(police, at);
    expect(book.pageFor(police, first)).toBe(page);
    expect(book.pageFor(police, last - 1)).toBe(page);
    expect(book.pageFor(school, at)).not.toBe(page);
    expect(book.pageFor(police, at)).toBe(page);
    expect(book.pageFor(police, last).permits).toEqual([]);
    expect(book.pageFor(police, first - 1).permits).toEqual([]);
    expect(book.pageFor(police, at).permits).toHaveLength(2);
  });
});

describe("whether fields must be decided together", () => {
  const book = bookOf([
    signed([share({ fields: ["justice.offences", "csc.status"], when: [{ kind: "atMost", records: 1 }] }), share()], {
      force: { from: at - day, until: at + day },
    }),
  ]);

  it.each<[given: string, fields: string[], recipient: typeof police, when: number, together: boolean]>([
    ["a clause that does not count", ["identity.name.family"], police, at, false],
    ["no clause", ["contact.phone"], police, at, false],
    ["no field", [], police, at, false],
    ["a clause that counts, once it has ended", ["csc.status"], police, at + day, false],
    ["a clause that counts, for an agency that it does not reach", ["csc.status"], joint, at, false],
    ["a clause that counts", ["identity.name.family", "csc.status"], police, at, true],
  ])("given %s", (_, fields, recipient, when, together) => {
    expect(book.countsAny(fields, recipient, when)).toBe(together);
  });
});

it("a text signed twice is compiled under the version that it is of", () => {
  const agreement = agreementOf([share()]);
  const versions = [signed([], { agreement }), signed([], { agreement, id: secondVersion })];
  const ids = bookOf(versions)
    .pageFor(police, at)
    .permits.map(({ version }) => version);
  expect(new Set(ids)).toEqual(new Set([firstVersion, secondVersion]));
});

describe("what a clause obliges people to do", () => {
  const noOnward = [{ kind: "noOnwardSharing" }];
  const book = (...clauses: Clause[]) => bookOf([signed(clauses)]);

  it("is told of the clause that is cited, and of nothing else", () => {
    const cited = book(share(), share({ obligations: noOnward }));
    expect(cited.obligationsOf({ version: firstVersion, clause: "TC2" })).toEqual(noOnward);
    for (const [version, clause] of [
      [firstVersion, "TC1"],
      [firstVersion, "TC9"],
      [secondVersion, "TC2"],
    ] as const)
      expect(cited.obligationsOf({ version, clause })).toEqual([]);
    expect(book(outside()).obligationsOf({ version: firstVersion, clause: "TC1" })).toEqual([]);
  });

  it.each<[given: string, clauses: Clause[], may: boolean]>([
    ["a clause that forbids it", [share({ obligations: noOnward })], false],
    ["two that both forbid it", [share({ obligations: noOnward }), share({ obligations: noOnward })], false],
    ["another that gives it freely", [share({ obligations: noOnward }), share()], true],
    ["one that forbids it of another field", [share({ obligations: noOnward, fields: ["csc.status"] })], true],
    ["one that obliges to something else", [share({ obligations: [{ kind: "secureChannel" }] })], true],
    ["one by which the owner is asked", [ask({ obligations: noOnward })], true],
    ["nothing", [], true],
  ])("given %s, a field is entered as its giver’s: %s", (_, clauses, may) => {
    const of = { owner: school, recipient: police };
    expect(book(...clauses).mayPassOn(keyOf("identity.name.family"), of, at)).toBe(may);
    expect(book(...clauses).mayPassOn(keyOf("identity.name.family"), { ...of, owner: joint }, at)).toBe(true);
  });
});
