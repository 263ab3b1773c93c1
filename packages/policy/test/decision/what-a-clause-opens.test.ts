import type { Level } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ask, mustShare, outside, share, to, withhold } from "../made/agreements.ts";
import { decisionsOn, entry, levelOn, type Made, reader } from "../made/case.ts";
import { police } from "../made/partnership.ts";

const shared = share();
describe("what an officer sees of a name that a school holds", () => {
  it.each<[given: string, made: Made, level: Level]>([
    ["no agreement", {}, "hidden"],
    ["a case that they may not open", { clauses: [shared], viewer: { ...reader, mayOpen: false } }, "hidden"],
    ["no purpose", { clauses: [shared], viewer: { ...reader, purpose: null } }, "hidden"],
    ["a purpose of another agreement", { clauses: [shared], viewer: { ...reader, purpose: "earlyHelp" } }, "hidden"],
    ["an agency that does not work the case", { clauses: [shared], viewer: { ...reader, involved: false } }, "hidden"],
    ["an agreement about another field", { clauses: [share({ fields: ["csc.status"] })] }, "hidden"],
    [
      "a field that the catalogue does not have",
      { clauses: [shared], rows: [{ ...entry, field: "a.b" as never }] },
      "hidden",
    ],
    ["a clause that runs outside the portal", { clauses: [outside()] }, "hidden"],
    ["a clause for supervisors", { clauses: [share({ to: to({ roles: ["supervisor"] }) })] }, "withheld"],
    ["a clause for the lead practitioner", { clauses: [share({ to: to({ caseRoles: ["lead"] }) })] }, "withheld"],
    ["a clause for the vetted", { clauses: [share({ to: to({ certificates: ["vetted"] }) })] }, "withheld"],
    ["a clause that withholds, and nothing else", { clauses: [withhold()] }, "hidden"],
    ["a clause that shares and one that withholds", { clauses: [shared, withhold()] }, "withheld"],
    ["a clause that asks and one that withholds", { clauses: [ask(), withhold()] }, "withheld"],
    ["a clause that asks", { clauses: [ask()] }, "ask"],
    ["a duty to share", { clauses: [mustShare()] }, "ask"],
    ["a clause that tells only that it exists", { clauses: [share({ show: "known" })] }, "known"],
    ["a clause that shares in outline", { clauses: [share({ show: "coarse" })] }, "coarse"],
    [
      "two that share, one in full",
      { clauses: [share({ show: "known" }), shared, share({ show: "coarse" })] },
      "value",
    ],
    ["one that shares and one that asks", { clauses: [ask(), share({ show: "known" })] }, "known"],
    ["an agreement in force", { clauses: [shared] }, "value"],
    ["a prefix", { clauses: [share({ fields: ["identity.*"] })] }, "value"],
    [
      "a clause for practitioners or supervisors",
      { clauses: [share({ to: to({ roles: ["supervisor", "practitioner"] }) })] },
      "value",
    ],
    [
      "a clause for any of the two places on the team that they have",
      { clauses: [share({ to: to({ caseRoles: ["taf", "lead"] }) })], viewer: { ...reader, caseRoles: ["lead"] } },
      "value",
    ],
    [
      "one of two certificates",
      {
        clauses: [share({ to: to({ certificates: ["vetted", "maracDeclaration"] }) })],
        viewer: { ...reader, certificates: ["vetted"] },
      },
      "withheld",
    ],
    [
      "both certificates",
      {
        clauses: [share({ to: to({ certificates: ["vetted", "maracDeclaration"] }) })],
        viewer: { ...reader, certificates: ["maracDeclaration", "vetted"] },
      },
      "value",
    ],
    [
      "a clause that reaches agencies not on the case",
      { clauses: [share({ reachesUninvolved: true })], viewer: { ...reader, involved: false } },
      "value",
    ],
    [
      "a clause for one purpose, read for another of the agreement",
      { clauses: [share({ purposes: ["earlyHelp"] })] },
      "hidden",
    ],
    [
      "a clause for the reader’s purpose",
      { clauses: [share({ purposes: ["childSafeguarding", "earlyHelp"] })] },
      "value",
    ],
  ])("given %s", (_, made, level) => expect(levelOn(made)).toBe(level));
});

it("who may not open the case is told nothing of any row", () => {
  const hidden = { level: "hidden", marker: "hidden", authorities: [] };
  const viewer = { ...reader, mayOpen: false };
  expect(decisionsOn({ clauses: [shared], rows: [entry, { ...entry, owner: police }], viewer })).toEqual([
    hidden,
    hidden,
  ]);
});
