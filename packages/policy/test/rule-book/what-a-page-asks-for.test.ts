import type { Clause } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { share, signed } from "../made/agreements.ts";
import { bookOf } from "../made/case.ts";
import { at, day, joint, police } from "../made/partnership.ts";

const pageOf = (...clauses: Clause[]) => bookOf([signed(clauses)]).pageFor(police, at);

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
