import { readSelf } from "@concordat/db";
import { AgencyId, ProfessionalId, Refusal } from "@concordat/domain";
import { z } from "zod";
import type { RequestContext } from "../context.ts";
import { asActor } from "../trpc.ts";

export const SignedInPerson = z.strictObject({
  id: ProfessionalId,
  name: z.string(),
  jobTitle: z.string(),
  roles: z.array(z.string()),
  agencyId: AgencyId,
  partnership: z.string(),
  /** What this partnership calls the one who coordinates a case. */
  leadLabel: z.string(),
  demonstration: z.boolean(),
});
export type SignedInPerson = z.infer<typeof SignedInPerson>;

/** The person behind the session, or null when there is none. */
export async function whoIsSignedIn(ctx: RequestContext): Promise<SignedInPerson | null> {
  const signedIn = await ctx.signedIn();
  if (!signedIn) return null;
  return asActor({ ...ctx, ...signedIn }, {}, async (tx) => {
    const self = await readSelf(tx);
    if (!self) throw new Refusal("NOT_SIGNED_IN");
    return { ...self, demonstration: ctx.demonstration };
  });
}
