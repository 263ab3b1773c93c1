// `npm run mutate`: changes the policy in every small way, and asks whether its tests notice.
import { hand, prepare } from "./toolchain.mjs";

prepare(import.meta.url);
hand("pnpm", ["--filter", "@concordat/policy", "mutate"]);
