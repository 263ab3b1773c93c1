import { describe, expect, it, test } from "vitest";
import { viewerOf } from "../../src/index.ts";
import { ask, cites, share, withhold } from "../made/agreements.ts";
import { decisionOn, decisionsOn, entry, entryOf, levelOn, reader, release } from "../made/case.ts";
import { at, firstVersion, hospital, school } from "../made/partnership.ts";

const obligations = [{ kind: "logReason" }];
const named = share({ obligations });
const saidWhy = { ...reader, reasonUntil: at + 1 };

describe("a clause that asks why", () => {
  it.each([
    ["no reason", reader],
    ["a reason that has just ended", { ...reader, reasonUntil: at }],
  ])("given %s, shows nothing and puts the question to the reader", (_, viewer) => {
    expect(decisionOn({ clauses: [named], viewer })).toEqual({
      level: "ask",
      marker: "named",
      authorities: [cites(firstVersion, "TC1")],
      withReason: "value",
    });
  });

  it("says nothing of a reason where something withholds", () => {
    expect(decisionOn({ clauses: [named, withhold()] })).toEqual({
      level: "withheld",
      marker: "named",
      authorities: [],
    });
    expect(levelOn({ clauses: [named, withhold({ marker: "hidden" })] })).toBe("hidden");
    expect(levelOn({ clauses: [named], rows: [{ ...entry, embargoUntil: at + 1 }] })).toBe("withheld");
  });

  it("says nothing of older records than it counts, before the reason as after", () => {
    const clauses = [share({ obligations, marker: "hidden", when: [{ kind: "atMost", records: 1 }] })];
    const rows = [entry, entryOf(2, entry.field, { recordedAt: entry.recordedAt - 1 })];
    expect(decisionsOn({ clauses, rows }).map(({ level }) => level)).toEqual(["ask", "hidden"]);
    expect(decisionsOn({ clauses, rows, viewer: saidWhy }).map(({ level }) => level)).toEqual(["value", "hidden"]);
  });

  it("waits for both where one agency typed what another said and either asks why", () => {
    const clauses = [
      share({ from: { who: "agencies", agencies: [school] } }),
      share({ from: { who: "agencies", agencies: [hospital] }, obligations }),
    ];
    const rows = [{ ...entry, source: hospital }];
    expect(decisionOn({ clauses, rows })).toMatchObject({ level: "ask", withReason: "value" });
    expect(levelOn({ clauses, rows, viewer: saidWhy })).toBe("value");
  });

  it("shows what it says to whoever has said why", () => {
    expect(decisionOn({ clauses: [named], viewer: saidWhy })).toEqual({
      level: "value",
      marker: "named",
      authorities: [cites(firstVersion, "TC1")],
    });
  });
});

describe("no reason is needed", () => {
  it("where another clause shows as much without one", () => {
    expect(decisionOn({ clauses: [named, share()] })).toEqual({
      level: "value",
      marker: "named",
      authorities: [cites(firstVersion, "TC2")],
    });
  });

  it("where the owner has released it", () => {
    expect(levelOn({ clauses: [named], releases: [release] })).toBe("value");
  });

  it("for what another clause shows in part; for the rest it is", () => {
    expect(decisionOn({ clauses: [named, share({ show: "coarse" })] })).toMatchObject({
      level: "coarse",
      withReason: "value",
    });
  });
});

test("what the owner is to be asked stays a question to the owner", () => {
  expect(decisionOn({ clauses: [ask({ obligations })] })).not.toHaveProperty("withReason");
});

describe("a reason counts", () => {
  const standing = {
    roles: ["practitioner"],
    suspended: false,
    certificates: [],
    team: [[]],
    involvements: [],
    barriers: [],
  };
  const identity = { agency: reader.agency, professional: reader.professional, purpose: null };
  it.each([
    ["no reason", [], undefined],
    ["one given on another visit", [{ mine: false, until: 5 }], undefined],
    ["one given on this visit", [{ mine: true, until: 5 }], 5],
    [
      "several: the longest",
      [
        { mine: true, until: 5 },
        { mine: true, until: 7 },
        { mine: false, until: 9 },
      ],
      7,
    ],
  ])("given %s", (_, reasons, until) => {
    expect(viewerOf({ ...standing, reasons }, identity, {}).reasonUntil).toBe(until);
  });
});
