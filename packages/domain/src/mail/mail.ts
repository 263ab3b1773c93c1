import { z } from "zod";

/** What a mail tells. Each has words of its own (`mailWords`), the same for everybody. */
export const MailKind = z.enum([
  "invitation",
  "recovery",
  "recoveryAsked",
  "newPlace",
  "roleGiven",
  "reviewDue",
  "inactive",
]);
export type MailKind = z.infer<typeof MailKind>;

/** How far a mail has come. `bounced`: refused for good; `failed`: tried for three days; `dropped`: no longer needed. */
export const MailState = z.enum(["waiting", "sent", "bounced", "failed", "dropped"]);
export type MailState = z.infer<typeof MailState>;

/** Why the last try did not succeed. */
export const MailProblem = z.enum(["unreachable", "refusedForNow", "refused", "tooLate"]);
export type MailProblem = z.infer<typeof MailProblem>;
