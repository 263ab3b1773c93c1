export { freshMs, type Factor } from "./factor.ts";
export type { Invitations, Invited } from "./invitations.ts";
export { type Auth, openAuth } from "./open-auth.ts";
export type { Codes } from "./codes.ts";
export type {
  KnownPasskey,
  Passkeys,
  PasskeyRegistration,
  PasskeySignIn,
  RegistrationOptions,
  SignInOptions,
} from "./passkeys.ts";
export { hashPassword, longestPassword } from "./password.ts";
export type { Places } from "./places.ts";
export type { Seals } from "./seals.ts";
export type { App } from "./session-adapter.ts";
export * from "./sessions.ts";
export type { Presumed, SignedIn } from "./signed-in.ts";
export type { OutsideRules } from "./sign-on/outside.ts";
export { newToken, sessionIdOf as tokenHashOf } from "./token.ts";
