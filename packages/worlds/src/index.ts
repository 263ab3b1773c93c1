export * from "./chance.ts";
