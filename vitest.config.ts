import { defineConfig } from "vitest/config";

/** The browser tests run one file at a time, and `npm test` runs them after the others. */
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
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tooling/e2e/test/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
