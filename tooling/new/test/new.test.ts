import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BadName, plans } from "../src/plans.mjs";
import { writePlan } from "../src/write-plan.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concordat-new-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const adrs = ["0001-three-roots.md", "0018-hidden-leaves-no-trace.md"];
const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");

describe("a generator refuses", () => {
  it.each([
    ["noun", "Referrals.accept"],
    ["procedure", "accept"],
    ["procedure", "../../etc.passwd"],
    ["feature", "server/referrals/accept-referral"],
    ["feature", "portal/accept-referral"],
    ["adr", ""],
  ] as const)("%s %s, and says which names it takes", (kind, name) => {
    expect(() => plans[kind](name, { adrs })).toThrow(BadName);
  });

  it("to write over what is there, and then writes nothing at all", () => {
    writePlan(folder, { files: plans.procedure("referrals.accept").files.slice(1) });
    expect(() => writePlan(folder, plans.procedure("referrals.accept"))).toThrow(BadName);
    expect(readdirSync(folder)).toEqual(["packages"]);
  });
});

describe("a generator writes", () => {
  it.each([
    [
      "procedure",
      "referrals.accept",
      ["apps/server/test/router/referrals.accept.test.ts", "packages/api/src/referrals/accept-referral.ts"],
    ],
    [
      "noun",
      "safety-plan",
      [
        "apps/server/test/router/safetyPlans.list.test.ts",
        "packages/db/src/nouns/safety-plan.ts",
        "packages/api/src/safety-plans/shown-safety-plan.ts",
        "packages/api/src/safety-plans/router.ts",
      ],
    ],
    [
      "feature",
      "portal/referrals/accept-referral",
      ["tooling/e2e/test/accept-referral.test.ts", "apps/portal/src/features/referrals/accept-referral.tsx"],
    ],
    ["adr", "The clock is passed in", ["docs/adr/0019-the-clock-is-passed-in.md"]],
  ] as const)("%s %s: a failing test first, with no gap left in the text", (kind, name, paths) => {
    const plan = plans[kind](name, { adrs });
    writePlan(folder, plan);
    expect(plan.files.map(({ path }) => path)).toEqual(paths);
    for (const path of paths) expect(textOf(path)).not.toContain("{{");
    expect(textOf(paths[0])).toContain(kind === "adr" ? "**Decision.**" : "expect.fail(");
  });

  it("an ADR with the next number", () => {
    writePlan(folder, plans.adr("The clock is passed in", { adrs }));
    expect(textOf("docs/adr/0019-the-clock-is-passed-in.md")).toContain("# 19. The clock is passed in");
  });

  it("names in the forms that types and tables need", () => {
    writePlan(folder, plans.noun("agency"));
    expect(textOf("packages/db/src/nouns/agency.ts")).toContain("findAgencies");
    expect(textOf("packages/api/src/agencies/router.ts")).toContain("agenciesRouter");
  });
});
