export { Changes } from "./changes.ts";
export type { Alarm, PolicyGuard, RequestContext, Services } from "./context.ts";
export { DecisionShelf } from "./gateway/decision-shelf.ts";
export { GovernanceShelf } from "./gateway/governance-shelf.ts";
export { policyGuard } from "./gateway/judge.ts";
export { type AppRouter, appRouter, kindOf } from "./router.ts";
export { refusalOf } from "./trpc.ts";
