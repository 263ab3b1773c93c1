import type { AgencyId, Clause } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { matrixOf } from "../src/index.ts";
import { agreementOf, ask, mustShare, numbered, outside, share, to, withhold } from "./made/agreements.ts";
import { catalogue, hospital, police, school } from "./made/partnership.ts";

const matrix = (...clauses: Clause[]) => matrixOf(agreementOf(numbered(clauses)), catalogue);
const cell = (clause: Clause, party: AgencyId) => matrix(clause)[0]?.cells.get(party);
const receivers = (terms: Record<string, unknown>): AgencyId[] =>
  [police, school, hospital].filter((party) => cell(share(terms), party)?.length);
const some = (agencies: AgencyId[]) => ({ who: "agencies", agencies });

describe("who sees what under a text", () => {
  it.each<[given: string, terms: Record<string, unknown>, who: AgencyId[]]>([
    [
      "from a kind that only one party has, to everybody",
      { from: { who: "kinds", kinds: ["school"] } },
      [police, hospital],
    ],
    ["from one party, to everybody", { from: some([school]) }, [police, hospital]],
    [
      "from two kinds, one of which nobody is",
      { from: { who: "kinds", kinds: ["fire", "school"] } },
      [police, hospital],
    ],
    ["from a kind that nobody has", { from: { who: "kinds", kinds: ["fire"] } }, []],
    ["from a party to itself", { from: some([police]), to: to(some([police])) }, []],
    ["from two parties to both", { from: some([police, school]), to: to(some([police, school])) }, [police, school]],
    ["to a kind", { to: to({ who: "kinds", kinds: ["police", "fire"] }) }, [police]],
    ["to one party", { to: to(some([hospital])) }, [hospital]],
    ["from the joint record", { from: { who: "joint" } }, [police, school, hospital]],
    ["from the joint record to one", { from: { who: "joint" }, to: to(some([school])) }, [school]],
    ["from every party to every party", {}, [police, school, hospital]],
  ])("%s", (_, terms, who) => expect(receivers(terms)).toEqual(who));

  it("to anyone is to every party too", () => {
    expect(cell(withhold({ to: to({ who: "anyone" }) }), police)).toHaveLength(1);
  });

  it.each<[clause: Clause, effect: string, show: string | null]>([
    [share({ show: "coarse" }), "share", "coarse"],
    [ask(), "ask", null],
    [mustShare(), "mustShare", null],
    [withhold(), "withhold", null],
  ])("says what the clause does: %o", (clause, effect, show) => {
    expect(cell(clause, police)).toEqual([{ clause: "TC1", effect, show, always: true }]);
  });

  it.each<[given: string, terms: Record<string, unknown>, always: boolean]>([
    ["a condition", { when: [{ kind: "override" }] }, false],
    ["a purpose", { purposes: ["earlyHelp"] }, false],
    ["a role", { to: to({ roles: ["supervisor"] }) }, false],
    ["a place on the team", { to: to({ caseRoles: ["lead"] }) }, false],
    ["a certificate", { to: to({ certificates: ["vetted"] }) }, false],
    ["a role and a place on the team", { to: to({ roles: ["supervisor"], caseRoles: ["lead"] }) }, false],
    ["a role and a certificate", { to: to({ roles: ["supervisor"], certificates: ["vetted"] }) }, false],
    ["none of these", {}, true],
  ])("holds for everybody and always only without conditions: given %s", (_, terms, always) => {
    expect(cell(share(terms), police)?.[0]?.always).toBe(always);
  });

  it("has a row for each field that a clause reaches, in the order of the catalogue, and none for the others", () => {
    const rows = matrix(
      share({ fields: ["csc.status", "contact.*"] }),
      outside(),
      share({ fields: ["identity.name.family"] }),
    );
    expect(rows.map(({ field, section }) => [field, section])).toEqual([
      ["identity.name.family", "identity"],
      ["contact.address.current", "contact"],
      ["contact.phone", "contact"],
      ["csc.status", "childrensCare"],
    ]);
    expect(rows[0]?.cells.get(police)?.map(({ clause }) => clause)).toEqual(["TC3"]);
  });

  it("has a cell for every party, empty for one that receives nothing, and all that speak in the order of the text", () => {
    const [row] = matrix(share({ to: to(some([police])) }), withhold({ to: to(some([police])) }));
    expect([...(row?.cells.keys() ?? [])]).toEqual([police, school, hospital]);
    expect(row?.cells.get(school)).toEqual([]);
    expect(row?.cells.get(police)?.map(({ clause }) => clause)).toEqual(["TC1", "TC2"]);
  });
});
