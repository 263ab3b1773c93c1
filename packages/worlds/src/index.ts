export * from "./agreements/index.ts";
export * from "./chance.ts";
export * from "./demonstration/demonstration-partnership.ts";
export * from "./demonstration/showcase.ts";
export * from "./named-id.ts";
