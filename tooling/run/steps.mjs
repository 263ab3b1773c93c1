// Runs steps one after the other, a line for each. It goes on after a failure, so that one run tells everything.
import { execute } from "./toolchain.mjs";

const took = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A quiet step: its output is shown when it fails. Returns its name then. */
function runQuietly([name, ...command]) {
  const began = performance.now();
  process.stdout.write(`  ${name.padEnd(20)}`);
  const { status, stdout, stderr } = execute("pnpm", ["exec", ...command], { stdio: ["ignore", "pipe", "pipe"] });
  console.log(`${status === 0 ? "passed" : "FAILED"} in ${took(began)}`);
  if (status === 0) return [];
  console.log(`${stdout}${stderr}`);
  return [name];
}

/** Steps such as `["format", "oxfmt", "--check"]`. Returns the names of those that failed. */
export const runSteps = (steps) => steps.flatMap(runQuietly);

/** A long step that shows how it goes. Returns its name where it failed. */
export function runInTheOpen([name, ...command]) {
  const began = performance.now();
  const { status } = execute("pnpm", ["exec", ...command]);
  console.log(`  ${name.padEnd(20)}${status === 0 ? "passed" : "FAILED"} in ${took(began)}`);
  return status === 0 ? [] : [name];
}

/** Says how it went, and ends with a status that says the same. */
export function conclude(failed) {
  if (failed.length === 0) console.log("\nEverything passed.");
  else console.error(`\nFailed: ${failed.join(", ")}. What is wrong stands above, under each one's name.`);
  process.exit(failed.length === 0 ? 0 : 1);
}
