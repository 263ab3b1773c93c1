// `npm run check`: gets the tools, installs, and checks everything that can be checked without running the code.
import { checks } from "./checks.mjs";
import { conclude, runSteps } from "./steps.mjs";
import { prepare } from "./toolchain.mjs";

prepare(import.meta.url);
conclude(runSteps(checks));
