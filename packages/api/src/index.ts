export { Changes } from "./changes.ts";
export type { Alarm, RequestContext, Services } from "./context.ts";
export { DecisionShelf } from "./gateway/decision-shelf.ts";
export { GovernanceShelf } from "./gateway/governance-shelf.ts";
export { type AppRouter, appRouter } from "./router.ts";
export { refusalOf } from "./trpc.ts";
