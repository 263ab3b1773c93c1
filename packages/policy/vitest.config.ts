import { defineConfig } from "vitest/config";

const mutating = "STRYKER_MUTATOR_WORKER" in process.env;

/**
 * The decision needs no database: its tests, and the mutants of it, run without the one that the root config starts.
 * Mutants are killed by examples alone. The laws are asked of worlds made by chance, so what they kill once they might
 * not kill again.
 */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    isolate: !mutating,
    exclude: mutating ? ["test/laws/**", "test/generated-worlds.test.ts"] : [],
  },
});
