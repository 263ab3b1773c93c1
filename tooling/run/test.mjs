// `npm test`: gets the tools, installs, builds, then makes every check and runs every test, browser tests included.
import { checks } from "./checks.mjs";
import { conclude, runInTheOpen, runSteps } from "./steps.mjs";
import { build, prepare } from "./toolchain.mjs";

prepare(import.meta.url);

// Said at once, not after a quarter of an hour: without a browser the tests cannot pass.
const { findChromium } = await import("../e2e/src/chromium.ts");
try {
  console.log(`The browser tests use ${findChromium()}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

build();
console.log("Checking.");
const failed = runSteps(checks);
console.log("Testing.");
// The browser's come last, by themselves: a browser on a busy machine is slow, and slow looks like broken.
conclude([
  ...failed,
  ...runInTheOpen(["tests", "vitest", "run", "--project", "code", "--project", "timed"]),
  ...runInTheOpen(["browser tests", "vitest", "run", "--project", "browser"]),
]);
