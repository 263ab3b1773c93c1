export * from "./agreement-life.ts";
export * from "./agreements.ts";
export * from "./cases.ts";
export * from "./notices.ts";
export * from "./credentials.ts";
export * from "./partnership.ts";
export * from "./sharing.ts";
export * from "./vault.ts";
