// `npm run differential`: do both guards and the plain evaluator agree on a million generated decisions?
// `SEED=7 DECISIONS=5000000 npm run differential` asks more, from another beginning.
import { hand, prepare } from "./toolchain.mjs";

prepare(import.meta.url);
hand("pnpm", ["exec", "vitest", "run", "packages/testkit/test/differential.test.ts"], {
  env: { DECISIONS: process.env.DECISIONS ?? "1000000" },
});
