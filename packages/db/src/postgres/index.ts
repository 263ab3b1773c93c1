export { clusterHome } from "./account.ts";
export * from "./database.ts";
export { describeSchema } from "./describe-schema.ts";
export * from "./embedded.ts";
export * from "./migrate.ts";
export * from "./provision.ts";
export * from "./secrets.ts";
