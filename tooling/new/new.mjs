// `pnpm new:noun|new:procedure|new:feature|new:adr <name>`: writes the failing test and the skeleton that it asks for.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { BadName, plans } from "./src/plans.mjs";
import { writePlan } from "./src/write-plan.mjs";

const project = fileURLToPath(new URL("../..", import.meta.url));
const adrFolder = new URL("../../docs/adr", import.meta.url);
const [kind, ...words] = process.argv.slice(2);

try {
  if (!Object.hasOwn(plans, kind ?? "")) throw new BadName(`Choose one of: ${Object.keys(plans).join(", ")}`);
  const plan = plans[kind](words.join(" "), { adrs: existsSync(adrFolder) ? readdirSync(adrFolder) : [] });
  writePlan(project, plan);
  spawnSync(
    "oxfmt",
    plan.files.map(({ path }) => path),
    { cwd: project, shell: process.platform === "win32" },
  );
  console.log(plan.files.map(({ path }) => `wrote ${path}`).join("\n"));
  console.log(`\nThen:\n${plan.next.map((step) => `- ${step}`).join("\n")}`);
} catch (error) {
  if (!(error instanceof BadName)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
