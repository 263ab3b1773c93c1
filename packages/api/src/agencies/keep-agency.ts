import {
  addAgency,
  addAssurance,
  addController,
  amendAgency,
  listControllers,
  readAgencies,
  type Transaction,
  writeAuditEvent,
} from "@concordat/db";
import {
  type AgencyAmendment,
  AgencyId,
  daysAfter,
  type IdempotencyKey,
  lookFor,
  type NewAgency,
  type NewAssurance,
  Refusal,
  startOfDay,
  termOf,
} from "@concordat/domain";
import { once } from "../once.ts";
import { requireFreshManager } from "../people/managing.ts";
import { type ActorContext, asActor, requireFresh } from "../trpc.ts";

const wrong = (path: string, problem: string): Refusal => new Refusal("BAD_INPUT", [{ path, problem }]);

/** Only the governance lead decides who takes part, and vouches for them. */
function requireLead(ctx: ActorContext): void {
  if (!ctx.roles.includes("governanceLead")) throw new Refusal("NOT_ALLOWED");
  requireFresh(ctx);
}

const note = (ctx: ActorContext, tx: Transaction, { act, nounId }: { act: string; nounId: string }): void =>
  writeAuditEvent(tx, { id: ctx.newId(), act, noun: "agency", nounId, caseId: null });

/** Whether a word may stand in a vocabulary's place: the joint record is nobody's agency. */
async function requireTerm(
  { shelf }: ActorContext,
  tx: Transaction,
  [path, vocabulary, code]: string[],
): Promise<void> {
  const { vocabularies } = (await shelf.current(tx)).glossary;
  if (code === "joint" || !termOf(vocabularies, vocabulary ?? "", code ?? "")) throw wrong(path ?? "", "unknown");
}

const isCalled = (name: string) => (each: { readonly name: string }) => each.name.toLowerCase() === name.toLowerCase();

/** The body that answers for an agency: one that is there, or a new one. */
async function controllerFor(ctx: ActorContext, tx: Transaction, { controller }: NewAgency): Promise<string> {
  const known = await listControllers(tx);
  if (controller.is === "known") {
    if (!known.some(({ id }) => id === controller.id)) throw wrong("controller", "unknown");
    return controller.id;
  }
  if (known.some(isCalled(controller.name))) throw wrong("controller", "taken");
  const id = ctx.newId();
  await addController(tx, { id, name: controller.name });
  return id;
}

async function make(ctx: ActorContext, tx: Transaction, agency: NewAgency): Promise<AgencyId> {
  await requireTerm(ctx, tx, ["kind", "agencyKind", agency.kind]);
  const others = await readAgencies(tx);
  if (others.some(isCalled(agency.name))) throw wrong("name", "taken");
  const { controller: _which, ...said } = agency;
  const id = AgencyId.parse(ctx.newId());
  const controllerId = await controllerFor(ctx, tx, agency);
  const { agencies } = await ctx.shelf.current(tx);
  await addAgency(tx, { ...said, id, controllerId, ...lookFor(agency.shortName, agencies) });
  note(ctx, tx, { act: "add", nounId: id });
  return id;
}

/** Adds an agency, once for each press. Its colour and mark are chosen for it. It sees nothing until it has signed. */
export const newAgency = async (ctx: ActorContext, key: IdempotencyKey, agency: NewAgency): Promise<AgencyId> => {
  requireLead(ctx);
  return once(
    ctx,
    { key, procedure: "agencies.add" },
    {
      make: async (tx) => {
        const id = await make(ctx, tx, agency);
        return { id, made: id };
      },
      again: async (_tx, id) => AgencyId.parse(id),
    },
  );
};

/** Says otherwise what an agency is called and how it is reached. */
export const sayOfAgency = async (ctx: ActorContext, id: AgencyId, said: AgencyAmendment): Promise<void> => {
  requireFreshManager(ctx);
  return asActor(ctx, {}, async (tx) => {
    const kept = await readAgencies(tx);
    if (!kept.some((agency) => agency.id === id)) throw new Refusal("NOT_FOUND");
    if (kept.some((agency) => agency.id !== id && isCalled(said.name)(agency))) throw wrong("name", "taken");
    // Another's is seen by everybody, and for its own administrator to amend.
    if (!(await amendAgency(tx, id, said))) throw new Refusal("NOT_ALLOWED");
    note(ctx, tx, { act: "amend", nounId: id });
  });
};

/** Notes that an agency holds something, from the beginning of a day to the end of another. Once for each press. */
export const assureAgency = async (
  ctx: ActorContext,
  key: IdempotencyKey,
  { agencyId, assurance, from, until }: NewAssurance & { readonly agencyId: AgencyId },
): Promise<void> => {
  requireLead(ctx);
  await once(
    ctx,
    { key, procedure: "agencies.assure" },
    {
      make: async (tx) => {
        await requireTerm(ctx, tx, ["assurance", "assurance", assurance]);
        if (!(await readAgencies(tx)).some((agency) => agency.id === agencyId)) throw new Refusal("NOT_FOUND");
        const { timeZone } = await ctx.shelf.current(tx);
        const id = ctx.newId();
        await addAssurance(tx, {
          id,
          agencyId,
          assurance,
          from: startOfDay(from, timeZone),
          until: until && startOfDay(daysAfter(until, 1), timeZone),
        });
        note(ctx, tx, { act: "assure", nounId: agencyId });
        return { id, made: null };
      },
      again: async () => null,
    },
  );
};
