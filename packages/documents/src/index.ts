export * from "./paper/paper.ts";
