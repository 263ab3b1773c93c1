import { longestPassword } from "@concordat/auth";
import { Refusal } from "@concordat/domain";
import { z } from "zod";
import type { ActorContext } from "../trpc.ts";
import { PasskeyAnswer } from "./webauthn.ts";

/** Six digits of an authenticator app. */
export const Code = z.string().regex(/^\d{6}$/, "wrongCode");

/** How somebody who is signed in shows again that it is them. In a demonstration the password is enough. */
export const Proof = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("passkey"), answer: PasskeyAnswer }),
  z.strictObject({
    kind: z.literal("password"),
    password: z.string().min(1).max(longestPassword),
    code: Code.nullable().default(null),
  }),
]);
export type Proof = z.infer<typeof Proof>;

async function byPassword(
  { sessions, codes, actor, address, factor }: ActorContext,
  { password, code }: Extract<Proof, { kind: "password" }>,
): Promise<void> {
  await sessions.typedAgain(actor.professional, { password, address });
  if (code !== null) return codes.check(actor.professional, code, address);
  // Only a demonstration lets anybody in without a second factor, and there is none to ask for.
  if (factor !== "demonstration" && factor !== "password") throw new Refusal("CODE_REFUSED");
  return undefined;
}

/** Checks a proof, and notes when it was given. Somebody else's passkey proves nothing. */
export async function proveAgain(ctx: ActorContext, proof: Proof): Promise<void> {
  if (proof.kind === "password") await byPassword(ctx, proof);
  else if ((await ctx.passkeys.whoSigned(ctx.app, proof.answer)) !== ctx.actor.professional)
    throw new Refusal("SIGN_IN_REFUSED");
  await ctx.sessions.proven(ctx.sessionId);
}
