import type { Level, Marker } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ask, cites, share, to, withhold } from "../made/agreements.ts";
import { decisionOn, entry, levelOn, type Made, release } from "../made/case.ts";
import { firstVersion, hospital, school } from "../made/partnership.ts";

const shared = share();
describe("what one agency typed and another told: both their rules must be satisfied", () => {
  const told = { ...entry, source: hospital };
  const by = (agency: typeof school, terms: Record<string, unknown> = {}) =>
    share({ from: { who: "agencies", agencies: [agency] }, ...terms });

  it.each<[given: string, made: Made, level: Level, marker: Marker, cited: string[]]>([
    ["nothing of either", {}, "hidden", "hidden", []],
    ["a clause of the holder’s only", { clauses: [by(school)] }, "hidden", "hidden", []],
    ["a clause of the source’s only", { clauses: [by(hospital)] }, "hidden", "hidden", []],
    [
      "one that the source withholds",
      { clauses: [by(school), by(hospital), withhold({ from: { who: "agencies", agencies: [hospital] } })] },
      "withheld",
      "named",
      [],
    ],
    [
      "one that the source withholds without trace",
      {
        clauses: [
          by(school),
          by(hospital),
          withhold({ marker: "hidden", from: { who: "agencies", agencies: [hospital] } }),
        ],
      },
      "hidden",
      "hidden",
      [],
    ],
    [
      "one that says so and one that keeps quiet",
      {
        clauses: [
          by(school, { to: to({ roles: ["supervisor"] }) }),
          by(hospital, { to: to({ roles: ["supervisor"] }), marker: "vague" }),
        ],
      },
      "withheld",
      "vague",
      [],
    ],
    [
      "one that is withheld and one disclosed, which would leave no trace",
      { clauses: [by(school, { to: to({ roles: ["supervisor"] }) }), by(hospital, { marker: "hidden" })] },
      "hidden",
      "hidden",
      [],
    ],
    [
      "one that must be asked",
      { clauses: [by(school), ask({ from: { who: "agencies", agencies: [hospital] } })] },
      "ask",
      "named",
      [],
    ],
    [
      "existence of one and all of the other",
      { clauses: [by(school, { show: "known" }), by(hospital)] },
      "known",
      "named",
      ["TC1", "TC2"],
    ],
    [
      "all of both, one of which leaves no trace of what it does not share",
      { clauses: [by(school), by(hospital, { marker: "hidden" })] },
      "value",
      "hidden",
      ["TC1", "TC2"],
    ],
    ["all of both", { clauses: [by(school), by(hospital)] }, "value", "named", ["TC1", "TC2"]],
  ])("given %s", (_, made, level, marker, cited) => {
    expect(decisionOn({ ...made, rows: [told] })).toEqual({
      level,
      marker,
      authorities: cited.map((clause) => cites(firstVersion, clause)),
    });
  });

  it("an agency that is its own source is asked once", () => {
    expect(decisionOn({ clauses: [shared], rows: [{ ...entry, source: school }] }).authorities).toEqual([
      cites(firstVersion, "TC1"),
    ]);
  });

  it("a release by one of the two is not enough", () => {
    expect(levelOn({ rows: [told], releases: [release] })).toBe("hidden");
    expect(levelOn({ rows: [told], releases: [release, { ...release, owner: hospital }] })).toBe("value");
  });
});
