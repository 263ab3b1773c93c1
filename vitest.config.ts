import { availableParallelism } from "node:os";
import { defaultExclude, defineConfig } from "vitest/config";

/** Files at the same time: two keep even a small machine busy; more than four only wait for one PostgreSQL. */
const maxWorkers = Math.min(4, Math.max(2, availableParallelism()));

/** What holds only if it happens within so many seconds: one file at a time, with nothing beside it. */
const timed = ["apps/server/test/{faults,operations,pooler}/**/*.test.ts", "apps/server/test/people/leaving.test.ts"];

const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // One PostgreSQL for the run: the projects do not inherit this, only what it provides.
    globalSetup: ["@concordat/testkit/postgres"],
    projects: [
      {
        test: {
          name: "code",
          include: [
            "packages/*/test/**/*.test.ts",
            "apps/*/test/**/*.test.ts",
            "tooling/{boundaries,new}/test/**/*.test.ts",
          ],
          exclude: [...defaultExclude, ...timed],
          maxWorkers,
          ...patience,
        },
      },
      { test: { name: "timed", include: timed, fileParallelism: false, ...patience } },
      {
        test: {
          name: "browser",
          include: ["tooling/e2e/test/**/*.test.ts"],
          maxWorkers,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
