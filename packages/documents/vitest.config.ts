import { defineConfig } from "vitest/config";

/** A document needs no database: its tests run without the one that the root config starts. */
export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 30_000 } });
