export * from "./agreement-life.ts";
export * from "./agreements.ts";
export * from "./cases.ts";
<<<<<<< HEAD
export * from "./notices.ts";
=======
export * from "./credentials.ts";
>>>>>>> 5dc651a (feat(auth): passkeys, codes of an authenticator app, invitations, and a password alone opens nothing)
export * from "./partnership.ts";
export * from "./sharing.ts";
export * from "./vault.ts";
