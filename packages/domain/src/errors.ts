/**
 * The closed vocabulary of failures. Each code has its sentence for people, and `docs/error-codes.md` says what to do.
 * Not found and not visible are the same answer. A sentence never carries a value that somebody typed or stored.
 */
export const errorCodes = {
  NOT_SIGNED_IN: "You are not signed in, or your session has ended. Sign in again; what you typed is kept.",
  SIGN_IN_REFUSED: "That email and password do not match an account. Check both and try again.",
  CODE_REFUSED:
    "That code is not the present one, or was used before. Wait for the next code in your app and type that.",
  SIGN_ON_UNKNOWN:
    "No agency here has a sign-in of its own for that address. Check it, or sign in with a passkey or a password.",
  SIGN_ON_AWAY:
    "Your agency’s sign-in does not answer at the moment. Try again in a few minutes, or use a passkey or a password.",
  SIGN_ON_REFUSED:
    "Your agency’s sign-in did not lead to an account here. Begin again; if it goes on, ask your agency’s administrator.",
  SIGN_ON_WAITS: "Your agency’s administrator has to let you in first. They see that you wait; try again later.",
  SECOND_FACTOR_NEEDED:
    "Your agency’s sign-in used one factor, and you have no second one here. Ask your agency’s administrator.",
  PROVE_AGAIN: "This binds your agency, so first show again that it is you. Nothing that you typed is lost.",
  TOO_MANY_ATTEMPTS: "Too many attempts. Wait a few minutes, then try again.",
  NOT_FOUND: "This is not here, or not open to you. Check the address, or ask your supervisor.",
  NOT_ALLOWED: "Your role does not allow this. Ask your supervisor or agency administrator who may do it.",
  BAD_INPUT: "Some of what you entered cannot be used. Correct the marked fields and try again.",
  CHANGED_MEANWHILE: "Somebody changed this while you were working on it. Look at the new version, then try again.",
  WRONG_STATE: "This cannot be done at this stage. Reload to see where it stands now.",
  FINDINGS_BLOCK: "The agreement still has findings that block this. Mend them first; each says how.",
  ADVICE_BLOCKS:
    "Advice against this text stands. Change the text until its adviser is content, or record why the advice is overruled.",
  BUSY: "The service is busy or restarting. Nothing was lost; try again in a moment.",
  TOO_LARGE: "That is too much at once. Send less.",
  INTERNAL: "Something went wrong on our side. Nothing was changed; try again, and tell us if it goes on.",
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** A failure that may be told to people, by its code alone. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** For bad input: which fields, and what is wrong with each, from a list of our own. */
  readonly fields: readonly { readonly path: string; readonly problem: string }[];

  /** `cause`: what lies behind it, for the operator's log; it is never told to people. */
  constructor(code: ErrorCode, fields: Refusal["fields"] = [], cause?: unknown) {
    super(errorCodes[code], { cause });
    this.name = "Refusal";
    this.code = code;
    this.fields = fields;
  }
}
