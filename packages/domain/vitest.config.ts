import { defineConfig } from "vitest/config";

/** Words and rules need no database: these tests run without the one that the root config starts. */
export default defineConfig({ test: { include: ["test/**/*.test.ts"] } });
