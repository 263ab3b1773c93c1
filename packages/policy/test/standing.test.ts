import { type Vocabularies } from "@concordat/domain";
import { standard } from "@concordat/domain/standard";
import { describe, expect, it } from "vitest";
import { type Standing, viewerOf } from "../src/index.ts";
import { officer, police } from "./made/partnership.ts";

const { vocabularies } = standard;
const identity = { agency: police, professional: officer, purpose: null };
const onTheTeam: Standing = {
  roles: ["practitioner"],
  suspended: false,
  certificates: [],
  team: [["member"]],
  involvements: [{ purposes: ["childSafeguarding"], active: true }],
  barriers: [],
  reasons: [],
};
const viewer = (unusual: Partial<Standing>, purpose: string | null = null, words: Vocabularies = vocabularies) =>
  viewerOf({ ...onTheTeam, ...unusual }, { ...identity, purpose }, words);

const inReach = { roles: ["practitioner", "supervisor"], team: [] };

describe("who may open a case", () => {
  it.each<[who: string, standing: Partial<Standing>]>([
    ["somebody suspended", { suspended: true }],
    ["somebody without a role", { roles: [] }],
    ["a governance lead on its team", { roles: ["governanceLead"] }],
    ["a data protection officer on its team", { roles: ["dpo"] }],
    ["somebody with a role that the partnership does not have", { roles: ["chiefOfEverything"] }],
    ["a practitioner who is not on its team", { team: [] }],
    ["an administrator of an agency, not on its team", { roles: ["practitioner", "agencyAdministrator"], team: [] }],
    ["a supervisor of an agency that never worked it", { ...inReach, involvements: [] }],
    ["a member of the team whose agency never worked it", { involvements: [] }],
    ["somebody excluded from it", { barriers: [{ kind: "exclusion", mine: true }] }],
    [
      "somebody excluded and named",
      {
        barriers: [
          { kind: "exclusion", mine: true },
          { kind: "restriction", mine: false },
          { kind: "named", mine: true },
        ],
      },
    ],
    ["somebody whom a restriction does not name", { barriers: [{ kind: "restriction", mine: false }] }],
    [
      "somebody beside one whom a restriction names",
      {
        barriers: [
          { kind: "restriction", mine: false },
          { kind: "named", mine: false },
        ],
      },
    ],
    ["a supervisor, in a case restricted to others", { ...inReach, barriers: [{ kind: "restriction", mine: false }] }],
  ])("not %s", (_, standing) => expect(viewer(standing).mayOpen).toBe(false));

  it.each<[who: string, standing: Partial<Standing>]>([
    ["a practitioner on its team", {}],
    ["somebody with a place on the team and no role on it", { team: [[]] }],
    ["a supervisor whose agency works it", inReach],
    ["a practitioner with an administrative role too", { roles: ["dpo", "practitioner"] }],
    [
      "a member of the team whose agency has stopped working it",
      { involvements: [{ purposes: ["earlyHelp"], active: false }] },
    ],
    ["somebody beside one who is excluded", { barriers: [{ kind: "exclusion", mine: false }] }],
    [
      "somebody whom a restriction names",
      {
        barriers: [
          { kind: "restriction", mine: false },
          { kind: "named", mine: true },
        ],
      },
    ],
    ["somebody with a conflict of interest", { barriers: [{ kind: "conflict", mine: true }] }],
  ])("%s", (_, standing) => expect(viewer(standing).mayOpen).toBe(true));

  it("nobody, where the partnership has no roles", () => {
    expect(viewer({}, null, {}).mayOpen).toBe(false);
  });
});

describe("the purpose for which somebody reads", () => {
  const two = [
    { purposes: ["earlyHelp", "childSafeguarding"], active: true },
    { purposes: ["adultSafeguarding", "earlyHelp"], active: true },
    { purposes: ["crimeInvestigation"], active: false },
  ];

  it.each<[given: string, asked: string | null, involvements: Standing["involvements"], purpose: string | null]>([
    ["none that the agency works the case for", "crimeInvestigation", two, null],
    ["none that anybody has", "curiosity", two, null],
    ["no involvement", null, [], null],
    ["an involvement that has ended", null, [{ purposes: ["earlyHelp"], active: false }], null],
    ["one of several", "earlyHelp", two, "earlyHelp"],
    ["none asked for: the first by name", null, two, "adultSafeguarding"],
  ])("given %s", (_, asked, involvements, purpose) => expect(viewer({ involvements }, asked).purpose).toBe(purpose));

  it("is one of those of the agency’s active involvements, each once, by name", () => {
    expect(viewer({ involvements: two }).purposes).toEqual(["adultSafeguarding", "childSafeguarding", "earlyHelp"]);
  });
});

describe("who reads", () => {
  it("is the professional with their roles, places on the team and certificates", () => {
    const team = [
      ["lead", "member"],
      ["member", "taf"],
    ];
    expect(viewer({ team, certificates: ["vetted"] })).toEqual({
      agency: police,
      professional: officer,
      purpose: "childSafeguarding",
      purposes: ["childSafeguarding"],
      roles: ["practitioner"],
      caseRoles: ["lead", "member", "taf"],
      certificates: ["vetted"],
      involved: true,
      conflict: false,
      mayOpen: true,
    });
  });

  it.each<[given: string, involvements: Standing["involvements"], involved: boolean]>([
    ["none", [], false],
    ["one that has ended", [{ purposes: ["earlyHelp"], active: false }], false],
    [
      "one that has ended and one that has not",
      [
        { purposes: [], active: false },
        { purposes: [], active: true },
      ],
      true,
    ],
  ])("is involved by an active involvement: given %s", (_, involvements, involved) => {
    expect(viewer({ involvements }).involved).toBe(involved);
  });

  it.each<[given: string, barriers: Standing["barriers"], conflict: boolean]>([
    ["none", [], false],
    ["somebody else’s", [{ kind: "conflict", mine: false }], false],
    ["another barrier of one’s own", [{ kind: "named", mine: true }], false],
    ["one’s own", [{ kind: "conflict", mine: true }], true],
  ])("has a conflict of interest of one’s own: given %s", (_, barriers, conflict) => {
    expect(viewer({ barriers }).conflict).toBe(conflict);
  });
});
