// `npm run bench`: gets the tools, installs, loads a large partnership, and measures what people wait for.
import { hand, prepare } from "./toolchain.mjs";

prepare(import.meta.url);
hand("node", ["tooling/bench/src/main.ts", ...process.argv.slice(2)]);
