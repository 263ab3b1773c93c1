import { appFor, newToken, tokenHashOf } from "@concordat/auth";
import type { NewInvitation, Transaction } from "@concordat/db";
import type { ActorContext } from "../trpc.ts";

const livesMs = 7 * 86_400_000;

/** An invitation, and the link that goes with it. Only its hash is kept, so that the link can be told this once. */
export interface Inviting {
  readonly invitation: NewInvitation;
  /** For somebody with these roles: to the application that they use. */
  readonly linkFor: (roles: readonly string[]) => string;
}

/** Makes a new invitation for the next seven days. */
export function newInvitation({ newId, origins }: ActorContext, { at }: Transaction): Inviting {
  const token = newToken();
  return {
    invitation: {
      id: newId(),
      tokenHash: tokenHashOf(token),
      expiresAt: new Date(at + livesMs).toISOString(),
    },
    // After the number sign, so that it stands in no server's log.
    linkFor: (roles) => `${origins[appFor(roles)]}/welcome#${token}`,
  };
}
