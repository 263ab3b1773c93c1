import { appFor, newToken, tokenHashOf } from "@concordat/auth";
import { mailLink, type NewInvitation, type Transaction } from "@concordat/db";
import type { ProfessionalId } from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";

const livesMs = 7 * 86_400_000;

/** Whom a link is for; their roles say in which application it opens. */
interface Addressee {
  readonly id: ProfessionalId;
  readonly roles: readonly string[];
}

/** An invitation, and its link. Only its hash is kept, so that the link can be told this once. */
export interface Inviting {
  readonly invitation: NewInvitation;
  /** Once the invitation stands: sends the link by mail, and returns null; without mail returns it, to be handed over. */
  readonly passOn: (to: Addressee) => string | null;
}

/** Makes a new invitation for the next seven days. */
export function newInvitation(ctx: ActorContext, tx: Transaction): Inviting {
  const { newId, origins, seals, linksByMail, demonstration } = ctx;
  const token = newToken();
  const id = newId();
  return {
    invitation: { id, tokenHash: tokenHashOf(token), expiresAt: new Date(tx.at + livesMs).toISOString() },
    passOn: ({ id: to, roles }) => {
      // After the number sign, so that it stands in no server's log.
      const link = `${origins[appFor(roles)]}/welcome#${token}`;
      if (linksByMail || demonstration) mailLink(tx, { to, invitation: id, sealed: seals.seal(link) });
      return linksByMail ? null : link;
    },
  };
}
