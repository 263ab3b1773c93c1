/**
 * What proved who somebody is. A password alone is half of it (NIST SP 800-63B, AAL2): it opens the step that asks for
 * the other half, and nothing else, except in a demonstration. So is a sign-in through an agency's provider that knows
 * of no second factor.
 */
export type Factor = "demonstration" | "password" | "code" | "passkey" | "singleSignOn" | "singleSignOnAlone";

/** Whether this is proof enough to act. */
export const isWhole = (factor: Factor, demonstration: boolean): boolean =>
  (factor !== "password" && factor !== "singleSignOnAlone") || demonstration;

/** How young a proof must be for acts that bind others: signing, overriding, exporting, managing people. */
export const freshMs = 5 * 60_000;
