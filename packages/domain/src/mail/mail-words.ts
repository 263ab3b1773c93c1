import type { MailKind } from "./mail.ts";

/** `known`: an invitation to an address that has an account already. */
export type MailText = MailKind | "known";

interface Words {
  readonly subject: string;
  /** Before the address and after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const ignored = "If you did not expect this, tell your agency’s administrator, by a number that you know.";

const words: Record<MailText, Words> = {
  invitation: {
    subject: "Your invitation to Concordat",
    before: ["You are invited to Concordat. Choose there how you will sign in:"],
    after: ["The address works once, for seven days, and for you alone: do not pass it on.", ignored],
  },
  known: {
    subject: "You have an account with Concordat",
    before: ["Somebody invited you to Concordat, where you have an account already. Sign in as you always do:"],
    after: ["Nothing about your account has changed.", ignored],
  },
  recovery: {
    subject: "Your new way in to Concordat",
    before: ["Two administrators have agreed to a new way in for you. Choose it here:"],
    after: [
      "The address works once, for seven days, and for you alone. Using it ends what you signed in with before.",
      ignored,
    ],
  },
  recoveryAsked: {
    subject: "A new way in to Concordat was asked for",
    before: ["An administrator has asked for a new way in for you, because you are said to have lost yours."],
    after: ["Nothing happens until a second administrator agrees.", ignored],
  },
  newPlace: {
    subject: "A sign-in from a new place",
    before: [
      "Somebody signed in to Concordat as you from a network that you have not used before.",
      "If it was you, there is nothing to do. You see where you are signed in, and can end it, under “Your account”:",
    ],
    after: [ignored],
  },
  roleGiven: {
    subject: "You have a new role in Concordat",
    before: ["An administrator has given you a new role. What it opens is there when you sign in:"],
    after: [ignored],
  },
  reviewDue: {
    subject: "An agreement is to be reviewed",
    before: ["An agreement that you answer for is due for review within thirty days, or overdue. It is here:"],
    after: ["When its time is over, what rests on it stops."],
  },
  inactive: {
    subject: "Your account will close",
    before: ["You have not used Concordat for a long time, and your account will close. Sign in to keep it:"],
    after: [ignored],
  },
};

/** Those that warn of a sign-in which was not one's own carry no address: nobody should learn to press one there. */
const withoutAddress: ReadonlySet<MailText> = new Set(["recoveryAsked"]);

/**
 * A mail’s subject and text. Fixed words: no name, agency, case or agreement, since a mail is read by whoever sees the
 * screen. The address is the only part that differs.
 */
export function mailWords(kind: MailText, address: string): { readonly subject: string; readonly text: string } {
  const { subject, before, after } = words[kind];
  const parts = [...before, ...(withoutAddress.has(kind) ? [] : [address]), ...after];
  return { subject, text: `${parts.join("\n\n")}\n` };
}
