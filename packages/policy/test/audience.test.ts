import { type Clause, EntryId, ProfessionalId } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { type Audience, audienceOf, type Draft } from "../src/index.ts";
import { share, signed, to, withhold } from "./made/agreements.ts";
import { bookOf, entry, fact } from "./made/case.ts";
import { at, hospital, joint, keyOf, police, school, timeZone, uuid } from "./made/partnership.ts";

const draftUnder = (clauses: Clause[], unusual: Partial<Draft> = {}): Draft => ({
  row: entry,
  classification: null,
  facts: [],
  book: bookOf([signed(clauses)]),
  at,
  timeZone,
  involved: [{ agency: police, purposes: ["childSafeguarding"] }],
  nobody: ProfessionalId.parse(uuid(99)),
  ...unusual,
});
const audience = (clauses: Clause[], unusual: Partial<Draft> = {}): Audience[] =>
  audienceOf(draftUnder(clauses, unusual));
const only = (clauses: Clause[], unusual: Partial<Draft> = {}) => {
  const [first] = audience(clauses, unusual);
  return [first?.everybody, first?.some];
};

describe("who will read an entry of the school’s", () => {
  it.each<[given: string, clauses: Clause[], everybody: string, some: string]>([
    ["nothing that shares it", [share({ fields: ["csc.status"] })], "hidden", "hidden"],
    ["another purpose", [share({ purposes: ["earlyHelp"] })], "hidden", "hidden"],
    ["a clause that withholds", [share(), withhold()], "withheld", "withheld"],
    [
      "a clause that withholds from supervisors",
      [share(), withhold({ to: to({ roles: ["supervisor"] }) })],
      "withheld",
      "value",
    ],
    ["a clause for supervisors", [share({ to: to({ roles: ["supervisor"] }) })], "withheld", "value"],
    [
      "a clause for one of two roles, which is withheld from the other",
      [share({ to: to({ roles: ["supervisor", "practitioner"] }) }), withhold({ to: to({ roles: ["practitioner"] }) })],
      "withheld",
      "value",
    ],
    [
      "a clause for supervisors, from whom it is withheld",
      [share({ to: to({ roles: ["supervisor"] }) }), withhold({ to: to({ roles: ["supervisor"] }) })],
      "withheld",
      "withheld",
    ],
    [
      "a clause for vetted supervisors who lead",
      [share({ to: to({ roles: ["supervisor"], caseRoles: ["lead"], certificates: ["vetted", "maracDeclaration"] }) })],
      "withheld",
      "value",
    ],
    [
      "a clause withheld without trace from whoever leads",
      [share(), withhold({ to: to({ caseRoles: ["member", "lead"] }), marker: "hidden" })],
      "hidden",
      "value",
    ],
    ["a clause for the lead practitioner", [share({ to: to({ caseRoles: ["lead"] }) })], "withheld", "value"],
    ["a clause for the vetted", [share({ to: to({ certificates: ["vetted"] }) })], "withheld", "value"],
    [
      "a clause for those without a conflict of interest",
      [share({ when: [{ kind: "conflict", is: "none" }] })],
      "value",
      "value",
    ],
    ["a clause for everybody", [share()], "value", "value"],
  ])("given %s", (_, clauses, everybody, some) => expect(only(clauses)).toEqual([everybody, some]));

  it("by the class that it will have", () => {
    const robberies = [share({ fields: ["justice.offences"], when: [{ kind: "value", in: ["robbery"] }] })];
    const row = { ...entry, field: keyOf("justice.offences") };
    const classed = (code: string) => ({ row, classification: { entry: EntryId.parse(entry.id), code } });
    expect(only(robberies, { row })).toEqual(["withheld", "withheld"]);
    expect(only(robberies, classed("theft"))).toEqual(["withheld", "withheld"]);
    expect(only(robberies, classed("robbery"))).toEqual(["value", "value"]);
  });

  it("by what is known of the person already", () => {
    const s47 = [share({ when: [{ kind: "threshold", in: ["s47"], by: "anyone" }] })];
    expect(only(s47)).toEqual(["withheld", "withheld"]);
    expect(only(s47, { facts: [fact("threshold", { code: "s47" })] })).toEqual(["value", "value"]);
  });

  it("by the purpose that shows most, where an agency works the case for several", () => {
    const clauses = [share({ show: "known" }), share({ purposes: ["earlyHelp"] })];
    const involved = [{ agency: police, purposes: ["earlyHelp", "childSafeguarding"] }];
    expect(only(clauses, { involved })).toEqual(["value", "value"]);
    expect(only(clauses, { involved: [{ agency: police, purposes: ["childSafeguarding"] }] })).toEqual([
      "known",
      "known",
    ]);
  });

  it("agency by agency, the holder’s own people among them", () => {
    const involved = [school, hospital, police].map((agency) => ({ agency, purposes: ["childSafeguarding"] }));
    expect(audience([share({ to: to({ who: "agencies", agencies: [police] }) })], { involved })).toEqual([
      { agency: school, everybody: "value", some: "value" },
      { agency: hospital, everybody: "hidden", some: "hidden" },
      { agency: police, everybody: "value", some: "value" },
    ]);
  });

  it("nobody of an agency that works it for nothing in particular", () => {
    expect(only([share()], { involved: [{ agency: police, purposes: [] }] })).toEqual(["hidden", "hidden"]);
  });

  it("of the joint record, those with whom it is shared", () => {
    const row = { ...entry, owner: joint };
    expect(only([share()], { row })).toEqual(["hidden", "hidden"]);
    expect(only([share({ from: { who: "joint" } })], { row })).toEqual(["value", "value"]);
  });
});
