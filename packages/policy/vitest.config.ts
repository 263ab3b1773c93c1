import { defineConfig } from "vitest/config";

/** The decision needs no database: its tests, and the mutants of it, run without the one that the root config starts. */
export default defineConfig({ test: { include: ["test/**/*.test.ts"] } });
