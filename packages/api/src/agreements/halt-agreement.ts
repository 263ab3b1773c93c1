import { addStep, beginPeriods, confirmStep, endPeriods, type Transaction } from "@concordat/db";
import { AgencyId, dayOf, daysAfter, startOfDay, type StepAct, type VersionAct } from "@concordat/domain";
import type { ActorContext } from "../trpc.ts";
import { act, type Acting, meanwhile } from "./acting.ts";
import { partyUnder, proposalOf } from "./open-acts.ts";
import type { Confirming, Reasoned } from "./shown-life.ts";

interface Taken {
  readonly act: StepAct;
  readonly words: string;
  /** For the actor's own agency, from when; null: a proposal for all. */
  readonly from: number | null;
}

/** Writes a step into the history of a version, and answers with its id. */
async function takeStep(ctx: ActorContext, { tx, row, steps }: Acting, { act: kind, words, from }: Taken) {
  const id = ctx.newId();
  await addStep(tx, {
    id,
    versionId: row.id,
    agencyId: from === null ? null : ctx.actor.agency,
    number: steps.length + 1,
    act: kind,
    words,
    effectiveAt: from === null ? null : new Date(from),
  });
  return id;
}

/** Stops the flows from and to the actor's own agency, at this instant and in every process. */
export const suspendOwn = (ctx: ActorContext, { id, words }: Reasoned): Promise<void> =>
  act(ctx, { id, kind: "suspend" }, async (acting) => {
    const { tx } = acting;
    await endPeriods(tx, await takeStep(ctx, acting, { act: "suspend", words, from: tx.at }));
  });

/** Begins anew, for these parties, until those that have given notice are gone. */
const goOn = (tx: Transaction, { row, steps }: Acting, agencies: readonly AgencyId[]): Promise<void> =>
  beginPeriods(tx, {
    versionId: row.id,
    from: new Date(tx.at),
    parties: agencies.map((agencyId) => {
      const { leaves } = partyUnder(steps, agencyId);
      return { agencyId, until: leaves === null ? null : new Date(leaves) };
    }),
  });

/** Opens the flows of the actor's own agency again. */
export const resumeOwn = (ctx: ActorContext, { id, words }: Reasoned): Promise<void> =>
  act(ctx, { id, kind: "resume" }, async (acting) => {
    await takeStep(ctx, acting, { act: "resume", words, from: acting.tx.at });
    await goOn(acting.tx, acting, [ctx.actor.agency]);
  });

/** Gives notice: the agency takes part until the agreed days are over, and then no more. */
export const leaveAgreement = (ctx: ActorContext, { id, words }: Reasoned): Promise<void> =>
  act(ctx, { id, kind: "leave" }, async (acting) => {
    const { tx, agreement } = acting;
    const { timeZone } = await ctx.shelf.current(tx);
    const days = agreement.commonTerms.noticeDays;
    const from = days === undefined ? tx.at : startOfDay(daysAfter(dayOf(tx.at, timeZone), days + 1), timeZone);
    await endPeriods(tx, await takeStep(ctx, acting, { act: "leave", words, from }));
  });

/** Proposes to stop or go on with a version for all parties. Nothing happens until a second person confirms it. */
const propose =
  (kind: Extract<VersionAct, "proposeSuspension" | "proposeResumption">) =>
  (ctx: ActorContext, { id, words }: Reasoned): Promise<void> =>
    act(ctx, { id, kind }, async (acting) => {
      await takeStep(ctx, acting, { act: kind === "proposeSuspension" ? "suspend" : "resume", words, from: null });
    });

export const proposeSuspension = propose("proposeSuspension");
export const proposeResumption = propose("proposeResumption");

/** The second person. What was proposed happens at this instant, for every party that has not stopped or left by itself. */
export const confirmProposal = (ctx: ActorContext, { id, proposal }: Confirming): Promise<void> =>
  act(ctx, { id, kind: "confirm" }, async (acting) => {
    const { tx, steps, signedBy } = acting;
    const step = proposalOf(steps, tx.at);
    meanwhile(step?.id === proposal);
    await confirmStep(tx, proposal);
    if (step?.act === "suspend") return endPeriods(tx, proposal);
    const going = signedBy.filter((agency) => {
      const { suspended, leaves } = partyUnder(steps, agency);
      return !suspended && (leaves === null || tx.at < leaves);
    });
    return goOn(tx, acting, AgencyId.array().parse(going));
  });
