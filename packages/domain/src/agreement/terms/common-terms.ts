import { z } from "zod";
import { text } from "../../text.ts";

/** To whom what was received may be passed on, the strictest first. */
export const Onward = z.enum(["nobody", "ownerAgrees", "clauseOrOwner"]);
export type Onward = z.infer<typeof Onward>;

/** What holds for every clause of an agreement, and for every clause of the annexes under it. */
export const CommonTerms = z.strictObject({
  retention: text(400),
  /** No party keeps what it received for longer than so many months after the case closes. */
  retentionMonths: z.int().min(1).max(1200).optional(),
  breachHours: z.int().min(1).max(168),
  /** How many days before it goes a party says so. Without it a party may go at once. */
  noticeDays: z.int().min(1).max(365).optional(),
  onward: Onward.optional(),
  onwardSharing: text(400),
  rights: text(400),
  security: text(400),
  /** The appropriate policy document (Data Protection Act 2018 Schedule 1 Part 4) that clauses under Article 9(2)(b) or (g) owe. */
  policyDocument: text(200).optional(),
});
export type CommonTerms = z.infer<typeof CommonTerms>;
export type CommonTerm = keyof CommonTerms;
