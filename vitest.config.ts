import { defineConfig } from "vitest/config";

/** The browser tests come last and one file at a time: a browser on a busy machine is slow, and slow looks like broken. */
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
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          include: ["tooling/e2e/test/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
