import { appFor } from "@concordat/auth";
import { type KeptMail, readMails } from "@concordat/db";
import { AgencyId, MailKind, MailProblem, MailState, mailWords, ProfessionalId } from "@concordat/domain";
import { z } from "zod";
import { requireManager } from "../people/managing.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const ShownMail = z.strictObject({
  professionalId: ProfessionalId,
  name: z.string(),
  agencyId: AgencyId,
  kind: MailKind,
  subject: z.string(),
  queuedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  attempts: z.int(),
  state: MailState,
  problem: MailProblem.nullable(),
  /** What it says: told in a demonstration only, where this page stands for everybody's inbox. */
  text: z.string().nullable(),
});
type ShownMail = z.infer<typeof ShownMail>;

export const ShownMails = z.strictObject({
  /** Whether mail is sent from here at all. */
  sending: z.boolean(),
  mails: z.array(ShownMail),
});
type ShownMails = z.infer<typeof ShownMails>;

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Where a mail leads: to the link that it carries, or to where its reader works. */
function addressIn({ origins, seals }: ActorContext, { sealed, roles }: KeptMail): string {
  try {
    if (sealed !== null) return seals.unseal(sealed);
  } catch {
    // Sealed with a key from before: the link cannot be told any more.
  }
  return origins[appFor(roles)];
}

function show(ctx: ActorContext, mail: KeptMail): ShownMail {
  const { id: _id, sealed: _sealed, roles: _roles, queuedAt, endedAt, ...said } = mail;
  const { subject, text } = mailWords(mail.kind, addressIn(ctx, mail));
  return {
    ...said,
    subject,
    queuedAt: new Date(queuedAt).toISOString(),
    endedAt: iso(endedAt),
    text: ctx.demonstration ? text : null,
  };
}

/** The mails of the people whom the actor manages, the newest first. */
export const listMails = (ctx: ActorContext): Promise<ShownMails> => {
  requireManager(ctx);
  return asActor(ctx, {}, async (tx) => ({
    sending: ctx.linksByMail,
    mails: (await readMails(tx)).map((mail) => show(ctx, mail)),
  }));
};
