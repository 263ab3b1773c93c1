export * from "./door/context.ts";
export * from "./door/failure.ts";
export * from "./door/pool.ts";
export * from "./door/with-actor.ts";
export * as schema from "./schema/index.ts";
export * from "./load/load-world.ts";
export { valueRows } from "./load/case-rows.ts";
