export * from "./differential/compare.ts";
export * from "./differential/policy-side.ts";
export * from "./fresh-database.ts";
export * from "./generated/generated-agreement.ts";
export { conditionKinds } from "./generated/generated-condition.ts";
export * from "./generated/generated-world.ts";
export * from "./load.ts";
export * from "./plain/plain-decision.ts";
export { keyOf } from "./plain/plain-things.ts";
