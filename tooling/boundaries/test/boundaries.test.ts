import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import config from "../../../.dependency-cruiser.mjs";
import { cruiseHouse } from "../src/cruise-house.ts";

/** A file that breaks a rule, what it says, and the file that it should not have reached. */
type Fault = readonly [rule: string, file: string, code: string, reached?: string];

const library = (name: string): string => `node_modules/${name}/index.js`;

const faults: readonly Fault[] = [
  ["domain-imports-nobody", "packages/domain/src/a.ts", `import "../../ui/src/b.ts";`, "packages/ui/src/b.ts"],
  ["policy-imports-domain", "packages/policy/src/a.ts", `import "../../db/src/b.ts";`, "packages/db/src/b.ts"],
  ["db-imports-domain", "packages/db/src/a.ts", `import "../../policy/src/b.ts";`, "packages/policy/src/b.ts"],
  ["auth-imports-domain-db", "packages/auth/src/a.ts", `import "../../policy/src/c.ts";`, "packages/policy/src/c.ts"],
  ["documents-imports-domain", "packages/documents/src/a.ts", `import "../../db/src/c.ts";`, "packages/db/src/c.ts"],
  [
    "api-imports-domain-policy-db-auth-documents",
    "packages/api/src/a.ts",
    `import "../../worlds/src/b.ts";`,
    "packages/worlds/src/b.ts",
  ],
  [
    "ui-imports-domain",
    "packages/ui/src/a.ts",
    `import type { B } from "../../api/src/b.ts";`,
    "packages/api/src/b.ts",
  ],
  ["worlds-imports-domain", "packages/worlds/src/a.ts", `import "../../db/src/d.ts";`, "packages/db/src/d.ts"],
  [
    "testkit-imports-domain-policy-db-worlds",
    "packages/testkit/src/a.ts",
    `import "../../auth/src/b.ts";`,
    "packages/auth/src/b.ts",
  ],
  [
    "server-has-no-rules-and-no-queries",
    "apps/server/src/a.ts",
    `import "../../../packages/policy/src/d.ts";`,
    "packages/policy/src/d.ts",
  ],
  ["a-page-only-shows", "apps/portal/src/a.ts", `import "../../../packages/db/src/e.ts";`, "packages/db/src/e.ts"],
  [
    "api-as-types-only-in-pages",
    "apps/admin/src/a.ts",
    `import { b } from "../../../packages/api/src/c.ts"; b();`,
    "packages/api/src/c.ts",
  ],
  [
    "features-are-islands",
    "apps/portal/src/features/entry/a.ts",
    `import "../case/b.ts";`,
    "apps/portal/src/features/case/b.ts",
  ],
  [
    "routes-compose-features",
    "apps/portal/src/features/entry/b.ts",
    `import "../../routes/home.ts";`,
    "apps/portal/src/routes/home.ts",
  ],
  [
    "lib-is-below-features",
    "apps/admin/src/lib/a.ts",
    `import "../features/c/d.ts";`,
    "apps/admin/src/features/c/d.ts",
  ],
  ["only-db-speaks-to-postgres", "packages/api/src/d.ts", `import "postgres";`, library("postgres")],
  ["only-policy-knows-casl", "packages/api/src/e.ts", `import "@casl/ability";`, library("@casl/ability")],
  ["only-auth-knows-sessions-and-passwords", "packages/api/src/f.ts", `import "lucia";`, library("lucia")],
  [
    "only-api-makes-procedures",
    "packages/ui/src/c.ts",
    `import { initTRPC } from "@trpc/server"; initTRPC();`,
    library("@trpc/server"),
  ],
  ["only-the-server-listens", "packages/api/src/g.ts", `import "fastify";`, library("fastify")],
  ["domain-policy-and-worlds-are-pure", "packages/policy/src/e.ts", `import "node:fs";`],
  ["a-pure-package-has-few-libraries", "packages/domain/src/c.ts", `import "left-pad";`, library("left-pad")],
  ["pages-run-in-browsers", "apps/portal/src/b.ts", `import "node:path";`],
  ["no-cycle", "packages/db/src/f.ts", `import "./g.ts";`],
  ["no-missing-file", "packages/db/src/h.ts", `import "./nowhere.ts";`],
  ["only-through-the-door", "packages/auth/src/c.ts", `import "../../db/src/i.ts";`, "packages/db/src/i.ts"],
  ["nothing-stands-on-tests", "packages/api/src/h.ts", `import "../../testkit/src/b.ts";`, "packages/testkit/src/b.ts"],
  [
    "worlds-are-loaded-by-the-demonstration-only",
    "apps/server/src/b.ts",
    `import "../../../packages/worlds/src/c.ts";`,
    "packages/worlds/src/c.ts",
  ],
  ["nothing-stands-on-tooling", "apps/server/src/c.ts", `import "../../../tooling/run/b.mjs";`, "tooling/run/b.mjs"],
];

let house: string;
let broken: Set<string>;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

beforeAll(async () => {
  house = realpathSync(mkdtempSync(join(tmpdir(), "concordat-boundaries-")));
  write("packages/db/src/g.ts", `import "./f.ts";`);
  for (const [, file, code, reached] of faults) {
    write(file, code);
    if (reached) write(reached, "export const b = () => {};");
    if (reached?.startsWith("node_modules/"))
      write(join(dirname(reached), "package.json"), `{ "name": "it", "main": "index.js" }`);
  }
  const { summary } = await cruiseHouse(house);
  broken = new Set(summary.violations.map(({ rule, from }) => `${rule.name} by ${from}`));
});

afterAll(() => rmSync(house, { recursive: true }));

test.each(faults)("%s is refused to %s", (rule, file) => {
  expect(broken).toContain(`${rule} by ${file}`);
});

test("every rule is broken here once", () => {
  expect(new Set(config.forbidden.map(({ name }) => name))).toEqual(new Set(faults.map(([rule]) => rule)));
});

test("a page may take the shapes of the answers", async () => {
  write("apps/portal/src/shapes.ts", `import type { B } from "../../../packages/api/src/c.ts"; export type C = B;`);
  const { summary } = await cruiseHouse(house);
  const said = summary.violations.filter(({ from }) => from === "apps/portal/src/shapes.ts");
  expect(said.map(({ rule }) => rule.name)).toEqual(["only-through-the-door"]);
});
