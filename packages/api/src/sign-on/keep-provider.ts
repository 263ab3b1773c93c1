import { decideProvider, proposeProvider, readProviders, writeAuditEvent } from "@concordat/db";
import { AgencyId, type NewProvider, ProfessionalId, Refusal } from "@concordat/domain";
import { z } from "zod";
import { requireFreshManager, requireManager } from "../people/managing.ts";
import { type ActorContext, asActor } from "../trpc.ts";

const ShownProvider = z.strictObject({
  id: z.guid(),
  agencyId: AgencyId,
  issuer: z.string(),
  clientId: z.string(),
  domains: z.array(z.string()),
  factorWords: z.array(z.string()),
  letsIn: z.enum(["invited", "anybody"]),
  proposedBy: z.string(),
  proposedAt: z.iso.datetime(),
  waits: z.boolean(),
  mayDecide: z.boolean(),
  mayAgree: z.boolean(),
});

export const ShownProviders = z.strictObject({
  providers: z.array(ShownProvider),
  /** Who came through a provider, and is not let in yet. */
  waiting: z.array(z.strictObject({ id: ProfessionalId, agencyId: AgencyId, name: z.string(), email: z.string() })),
  /** What an agency registers with its provider: where browsers come back to. */
  returnTo: z.array(z.url()),
});
type ShownProviders = z.infer<typeof ShownProviders>;

/** The providers of the agencies that the actor manages. Their secrets are told to nobody. */
export const listProviders = (ctx: ActorContext): Promise<ShownProviders> => {
  requireManager(ctx);
  return asActor(ctx, {}, async (tx) => {
    const { providers, waiting } = await readProviders(tx);
    return {
      providers: providers.map(({ proposedAt, ...said }) => ({
        ...said,
        proposedAt: new Date(proposedAt).toISOString(),
      })),
      waiting: [...waiting],
      returnTo: Object.values(ctx.origins).map((origin) => `${origin}/sign-on`),
    };
  });
};

/** That the provider is there is seen before anybody is asked to agree; whatever is wrong with its address is one answer. */
async function requireProvider({ signOn }: ActorContext, provider: NewProvider): Promise<void> {
  try {
    await signOn.knock(provider);
  } catch {
    throw new Refusal("BAD_INPUT", [{ path: "provider.issuer", problem: "noProvider" }]);
  }
}

async function propose(ctx: ActorContext, provider: NewProvider, off: boolean): Promise<void> {
  const { clientSecret, ...said } = provider;
  await asActor(ctx, {}, async (tx) => {
    const id = ctx.newId();
    await proposeProvider(tx, { ...said, id, sealed: ctx.seals.seal(clientSecret), off });
    const act = off ? "signOnOff" : "proposeSignOn";
    writeAuditEvent(tx, { id: ctx.newId(), act, noun: "agency", nounId: said.agencyId, caseId: null });
  });
}

/** Proposes how an agency's people sign in. It counts once a second administrator agrees. */
export const proposeSignOn = async (ctx: ActorContext, provider: NewProvider): Promise<void> => {
  requireFreshManager(ctx);
  await requireProvider(ctx, provider);
  await propose(ctx, provider, false);
};

/** From now on nobody comes in through the agency's provider. It takes away, so one person may do it. */
export const endSignOn = async (ctx: ActorContext, agencyId: AgencyId): Promise<void> => {
  requireFreshManager(ctx);
  const none = { issuer: "", clientId: "", clientSecret: "", domains: [], factorWords: [], letsIn: "invited" } as const;
  await propose(ctx, { ...none, agencyId, domains: [], factorWords: [] }, true);
};

/** Decides what another administrator proposed. */
export const decideSignOn = async (
  ctx: ActorContext,
  { id, agreed }: { readonly id: string; readonly agreed: boolean },
): Promise<void> => {
  requireFreshManager(ctx);
  await asActor(ctx, {}, async (tx) => {
    const asked = (await readProviders(tx)).providers.find((provider) => provider.id === id && provider.waits);
    if (!asked) throw new Refusal("NOT_FOUND");
    if (!(agreed ? asked.mayAgree : asked.mayDecide)) throw new Refusal("NOT_ALLOWED");
    const decided = await decideProvider(tx, id, agreed);
    if (!decided) throw new Refusal("WRONG_STATE");
    if (decided.outcome === "taken") throw new Refusal("BAD_INPUT", [{ path: "domains", problem: "taken" }]);
    const act = agreed ? "agreeSignOn" : "refuseSignOn";
    writeAuditEvent(tx, { id: ctx.newId(), act, noun: "agency", nounId: decided.agencyId, caseId: null });
  });
};
