import type { Clause } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { agreementOf, ask, mustShare, share, signed, to, withhold } from "../made/agreements.ts";
import { bookOf } from "../made/case.ts";
import { at, day, firstVersion, hospital, joint, police, school, secondVersion } from "../made/partnership.ts";

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

it("a text signed twice is compiled under the version that it is of", () => {
  const agreement = agreementOf([share()]);
  const versions = [signed([], { agreement }), signed([], { agreement, id: secondVersion })];
  const ids = bookOf(versions)
    .pageFor(police, at)
    .permits.map(({ version }) => version);
  expect(new Set(ids)).toEqual(new Set([firstVersion, secondVersion]));
});
