import type { Clause, Level, Marker } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import { ask, share, signed, to, withhold } from "../made/agreements.ts";
import { decisionOn, levelOn, type Made } from "../made/case.ts";
import { at, day, hospital, secondVersion } from "../made/partnership.ts";

const shared = share();
describe("markers", () => {
  const unmet = { to: to({ roles: ["supervisor"] }) };
  const quiet = (marker: Marker, terms: Record<string, unknown> = {}): Clause[] => [
    share({ ...unmet, marker, ...terms }),
  ];

  it.each<[given: string, made: Made, level: Level, marker: Marker]>([
    ["a clause that leaves no trace", { clauses: quiet("hidden") }, "hidden", "hidden"],
    [
      "one that says it and one that leaves no trace",
      { clauses: [...quiet("named"), ...quiet("hidden")] },
      "hidden",
      "hidden",
    ],
    ["a withhold that leaves no trace", { clauses: [shared, withhold({ marker: "hidden" })] }, "hidden", "hidden"],
    [
      "one that says it and one that is vague",
      { clauses: [...quiet("vague"), ...quiet("named")] },
      "withheld",
      "vague",
    ],
    ["a vague withhold", { clauses: [shared, withhold({ marker: "vague" })] }, "withheld", "vague"],
    ["a clause that says so", { clauses: quiet("named") }, "withheld", "named"],
    [
      "a silent clause about another’s information",
      {
        clauses: [...quiet("named"), ...quiet("hidden", { from: { who: "agencies", agencies: [hospital] } })],
      },
      "withheld",
      "named",
    ],
    [
      "a silent clause about another field",
      { clauses: [...quiet("named"), ...quiet("hidden", { fields: ["csc.status"] })] },
      "withheld",
      "named",
    ],
    [
      "a silent clause for another purpose",
      { clauses: [...quiet("named"), ...quiet("hidden", { purposes: ["earlyHelp"] })] },
      "hidden",
      "hidden",
    ],
    [
      "a silent withhold that does not match",
      { clauses: [...quiet("named"), withhold({ marker: "hidden", ...unmet })] },
      "withheld",
      "named",
    ],
  ])("given %s", (_, made, level, marker) =>
    expect(decisionOn(made)).toMatchObject({ level, marker, authorities: [] }),
  );

  it("what was kept quiet stays so when its version has ended, until a successor is signed", () => {
    const named = signed([...quiet("named")], { id: secondVersion });
    const ended = signed([...quiet("hidden")], { force: { from: at - day, until: at } });
    expect(levelOn({ versions: [named, ended] })).toBe("hidden");
    expect(levelOn({ versions: [named, { ...ended, restraint: { from: at - day, until: at } }] })).toBe("withheld");
  });

  it("a disclosure carries the most silent marker of those that speak of it", () => {
    expect(decisionOn({ clauses: [shared, share({ marker: "vague" })] })).toMatchObject({
      level: "value",
      marker: "vague",
    });
    expect(decisionOn({ clauses: [shared] })).toMatchObject({ level: "value", marker: "named" });
    expect(decisionOn({ clauses: [ask({ marker: "vague" })] })).toMatchObject({ level: "ask", marker: "vague" });
  });
});
