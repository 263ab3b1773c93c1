export * from "./decide.ts";
export * from "./facts.ts";
export * from "./row.ts";
export * from "./rule-book.ts";
export * from "./rule-set.ts";
export * from "./signed-text.ts";
export * from "./standing.ts";
