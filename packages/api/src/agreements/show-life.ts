import { listComments, listPeriods, type Transaction } from "@concordat/db";
import type { ActorContext } from "../trpc.ts";
import { actsOpenTo, adviceThatCounts, canBeOverruled, type Life, partyUnder, proposalOf } from "./open-acts.ts";
import type { PartyStanding, ShownLife } from "./shown-life.ts";

interface Said {
  readonly words: string | null;
  readonly name: string | null;
  readonly at: Date | null;
}

const reply = ({ words, name, at }: Said) =>
  words === null || at === null ? null : { words, name: name ?? "", at: at.toISOString() };

const commentsOf = async (tx: Transaction, { row }: Life): Promise<ShownLife["comments"]> =>
  (await listComments(tx, row.id)).map(({ id, agencyId, name, clauseId, hash, words, at, ...answered }) => ({
    id,
    agencyId,
    name: name ?? "",
    clause: clauseId,
    words,
    at: at.toISOString(),
    ofThisText: hash === row.hash,
    answer: reply({ words: answered.answer, name: answered.answeredBy, at: answered.answeredAt }),
  }));

function adviceOf(ctx: ActorContext, life: Life, at: number): ShownLife["advice"] {
  const counting = adviceThatCounts(life.advice);
  const overrules = actsOpenTo(ctx, life, at).includes("overrule");
  return life.advice.map((given) => {
    const counts = counting.includes(given);
    const { id, agencyId, professionalId, name, office, opinion, words, reason, overruledBy, overruledAt } = given;
    return {
      id,
      agencyId,
      name: name ?? "",
      office,
      opinion,
      words,
      at: given.at.toISOString(),
      ofThisText: given.hash === life.row.hash,
      counts,
      overruled: reply({ words: reason, name: overruledBy, at: overruledAt }),
      canOverrule: overrules && counts && canBeOverruled(given) && professionalId !== ctx.actor.professional,
    };
  });
}

interface Part {
  readonly stands: PartyStanding;
  readonly until: number | null;
}

interface Asked {
  readonly agency: string;
  readonly takesPart: boolean;
  readonly at: number;
}

function partOf({ row, approvals, signedBy, steps }: Life, { agency, takesPart, at }: Asked): Part {
  if (!signedBy.includes(agency)) {
    const approved = approvals.some(({ agencyId, hash }) => agencyId === agency && hash === row.hash);
    return { stands: approved ? "approved" : "invited", until: null };
  }
  const { suspended, leaves } = partyUnder(steps, agency);
  if (leaves !== null && at >= leaves) return { stands: "left", until: leaves };
  if (suspended) return { stands: "suspended", until: leaves };
  if (leaves !== null) return { stands: "leaving", until: leaves };
  return { stands: takesPart ? "takesPart" : "signed", until: null };
}

async function partiesOf(tx: Transaction, life: Life): Promise<ShownLife["parties"]> {
  const periods = await listPeriods(tx, life.row.id);
  return life.agreement.parties.map(({ agency }) => {
    const takesPart = periods.some(
      ({ agencyId, from, until }) =>
        agencyId === agency && from.getTime() <= tx.at && (until === null || tx.at < until.getTime()),
    );
    const { stands, until } = partOf(life, { agency, takesPart, at: tx.at });
    return { agencyId: agency, stands, until: until === null ? null : new Date(until).toISOString() };
  });
}

/** What has been said of a version and done to it, and where each party stands. */
export async function showLife(ctx: ActorContext, tx: Transaction, life: Life): Promise<ShownLife> {
  const [comments, parties] = await Promise.all([commentsOf(tx, life), partiesOf(tx, life)]);
  return {
    comments,
    advice: adviceOf(ctx, life, tx.at),
    approvals: life.approvals
      .filter(({ hash }) => hash === life.row.hash)
      .map(({ agencyId, name, jobTitle, at }) => ({
        agencyId,
        name: name ?? "",
        jobTitle: jobTitle ?? "",
        at: at.toISOString(),
      })),
    parties,
    steps: life.steps.map(({ id, agencyId, act, name, words, at, effectiveAt, confirmedBy, confirmedAt }) => ({
      id,
      agencyId,
      act,
      name: name ?? "",
      words,
      at: at.toISOString(),
      effectiveAt: effectiveAt?.toISOString() ?? null,
      confirmedBy,
      confirmedAt: confirmedAt?.toISOString() ?? null,
    })),
    proposal: proposalOf(life.steps, tx.at)?.id ?? null,
  };
}
