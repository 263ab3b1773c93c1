import type { Clause } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ask, outside, share, signed } from "../made/agreements.ts";
import { bookOf } from "../made/case.ts";
import { at, firstVersion, joint, keyOf, police, school, secondVersion } from "../made/partnership.ts";

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
