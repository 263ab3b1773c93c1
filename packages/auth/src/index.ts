export { hashPassword, longestPassword } from "./password.ts";
export type { App } from "./session-adapter.ts";
export * from "./sessions.ts";
