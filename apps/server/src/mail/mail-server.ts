import { setTimeout as wait } from "node:timers/promises";
import type { MailProblem } from "@concordat/domain";
import { createTransport } from "nodemailer";

/** The mail server that takes our mail, and from whom it comes. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `starttls`: begins in plain text and goes on only if it can be secured. `none`: to this very machine alone. */
  readonly security: "starttls" | "tls" | "none";
  readonly login?: { readonly user: string; readonly pass: string };
  /** The mailbox to which other mail servers send back what they cannot deliver. */
  readonly from: string;
}

/** A mail as it goes out. */
export interface Letter {
  /** The same at each try, so that whoever gets it twice sees one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What came of handing a letter over. Refused for good, or something that can pass. */
export type Handed = { readonly done: true } | { readonly done: false; readonly problem: MailProblem };

/** Hands one letter to the mail server. */
export type Postbox = (letter: Letter) => Promise<Handed>;

const secured = { starttls: { requireTLS: true }, tls: { secure: true }, none: { ignoreTLS: true } } as const;

/** What the server said, as far as it says which of the two it is: a permanent answer to the envelope or to the text. */
function problemOf(error: unknown): MailProblem {
  const responseCode = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (!(responseCode >= 400)) return "unreachable";
  // Such as a login that is wrong: a fault of the configuration, and nobody's address.
  if (code !== "EENVELOPE" && code !== "EMESSAGE") return "refusedForNow";
  return responseCode >= 500 ? "refused" : "refusedForNow";
}

async function handed(sending: Promise<unknown>): Promise<Handed> {
  try {
    await sending;
    return { done: true };
  } catch (error) {
    return { done: false, problem: problemOf(error) };
  }
}

/** However many small signs of life there are: after this long it counts as not sent. */
const tooLate = (): Promise<Handed> => wait(60_000, { done: false, problem: "unreachable" }, { ref: false });

/** One connection for each letter, with deadlines: a server that dawdles holds up nobody but the next letter. */
export function postboxOf({ host, port, security, login, from }: MailServer): Postbox {
  const transport = createTransport({
    host,
    port,
    ...secured[security],
    ...(login ? { auth: { ...login } } : {}),
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ messageId, to, subject, text }) => {
    const sending = transport.sendMail({
      envelope: { from, to: [to] },
      from: { name: "Concordat", address: from },
      to: { name: "", address: to },
      messageId,
      subject,
      text,
      xMailer: false,
      headers: { "Auto-Submitted": "auto-generated" },
    });
    return Promise.race([handed(sending), tooLate()]);
  };
}
