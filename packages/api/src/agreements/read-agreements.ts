import {
  findVersion,
  listAdvice,
  listApprovals,
  listSignatures,
  listSigners,
  listSteps,
  listUnanswered,
  listVersions,
  type Transaction,
  type VersionRow,
} from "@concordat/db";
import {
  type Agreement,
  alarmDays,
  clauseWords,
  type Day,
  dayOf,
  type Glossary,
  Refusal,
  reviewStage,
  type VersionId,
} from "@concordat/domain";
import { foundIn } from "../proof/found.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { readLife } from "./acting.ts";
import { needsOf } from "./needs.ts";
import { actsOpenTo, type Life, mayRevise, phaseAt, type Reader } from "./open-acts.ts";
import { showLife } from "./show-life.ts";
import { showAnnexes, showUmbrella } from "./umbrella.ts";
import type { AgreementSummary, CitedClause, ShownVersion, VersionSummary } from "./shown-agreement.ts";

/** Drizzle gives a time as a Date; one without end as an invalid Date. */
const iso = (at: Date | null): string | null => (at === null || Number.isNaN(at.getTime()) ? null : at.toISOString());

/** A version that the actor may read. */
export async function versionRow(tx: Transaction, id: VersionId): Promise<VersionRow> {
  const row = await findVersion(tx, id);
  if (!row) throw new Refusal("NOT_FOUND");
  return row;
}

interface Now {
  readonly at: number;
  readonly today: Day;
}

function summaryOf(ctx: Reader, life: Life, { at, today }: Now): VersionSummary {
  const { row, agreement, signedBy } = life;
  const phase = phaseAt(life, at);
  const runs = phase === "inForce" || phase === "suspended";
  return {
    id: row.id,
    number: row.number,
    state: phase,
    title: agreement.title,
    parties: agreement.parties.length,
    signed: signedBy.length,
    reviewBy: agreement.reviewBy,
    review: runs ? reviewStage(agreement, today) : "later",
    alarmDays: runs ? alarmDays(agreement, today) : null,
    starts: iso(row.forceFrom),
    stops: iso(row.forceUntil),
    draftedBy: row.draftedByName ?? "",
    draftedAt: row.draftedAt.toISOString(),
    unanswered: life.unanswered,
    needs: needsOf(ctx, life, { at, today }),
  };
}

const of = <Row extends { readonly versionId: VersionId }>(all: readonly Row[], id: VersionId): Row[] =>
  all.filter(({ versionId }) => versionId === id);

/** All that has been done to all versions, by version. */
export async function listLives(tx: Transaction): Promise<Life[]> {
  const [rows, signers, approvals, advice, steps, unanswered] = await Promise.all([
    listVersions(tx),
    listSigners(tx),
    listApprovals(tx),
    listAdvice(tx),
    listSteps(tx),
    listUnanswered(tx),
  ]);
  return rows.map((row) => ({
    row,
    agreement: row.document,
    signedBy: of(signers, row.id).map(({ agencyId }) => agencyId),
    approvals: of(approvals, row.id),
    advice: of(advice, row.id),
    steps: of(steps, row.id),
    unanswered: of(unanswered, row.id).length,
  }));
}

/** Every agreement with its versions, newest first, as far as the actor may read them. */
export const listAgreements = (ctx: ActorContext): Promise<AgreementSummary[]> =>
  asActor(ctx, {}, async (tx) => {
    const now = { at: tx.at, today: dayOf(tx.at, (await ctx.shelf.current(tx)).timeZone) };
    const groups = Map.groupBy(await listLives(tx), ({ row }) => row.agreementId);
    const agreements = [...groups].map(([agreementId, lives]): AgreementSummary => {
      const newest = lives[0]?.agreement;
      return {
        id: agreementId,
        title: newest?.title ?? "",
        kind: newest?.kind ?? "",
        versions: lives.map((life) => summaryOf(ctx, life, now)),
        canRevise: mayRevise(ctx),
      };
    });
    return agreements.toSorted((one, other) => one.title.localeCompare(other.title, "en"));
  });

const wordsOf = ({ clauses, parties }: Agreement, glossary: Glossary) =>
  clauses.map((clause) => {
    const { fields, conditions, obligations, law, ...words } = clauseWords(clause, parties, glossary);
    return { ...words, fields: [...fields], conditions: [...conditions], obligations: [...obligations], law: [...law] };
  });

/** One version, to be read, edited, discussed or signed. */
export const showVersion = (ctx: ActorContext, id: VersionId): Promise<ShownVersion> =>
  asActor(ctx, {}, async (tx) => {
    const governance = await ctx.shelf.current(tx);
    const { glossary, timeZone } = governance;
    const life = await readLife(tx, id);
    const signatures = await listSignatures(tx, id);
    return {
      summary: summaryOf(ctx, life, { at: tx.at, today: dayOf(tx.at, timeZone) }),
      agreementId: life.row.agreementId,
      hash: life.row.hash,
      revision: life.row.revision,
      agreement: life.agreement,
      words: wordsOf(life.agreement, glossary),
      signatures: signatures.map(({ signedAt, name, jobTitle, agencyId, professionalId, hash }) => ({
        agencyId,
        professionalId,
        name: name ?? "",
        jobTitle: jobTitle ?? "",
        signedAt: signedAt.toISOString(),
        hash,
      })),
      life: await showLife(ctx, tx, life),
      umbrella: showUmbrella(life.agreement, governance, tx.at),
      annexes: showAnnexes(life.row, governance, tx.at),
      findings: foundIn({ agreement: life.agreement, of: life.row.agreementId }, governance, tx.at),
      can: actsOpenTo(ctx, life, tx.at),
      canRevise: mayRevise(ctx),
    };
  });

/** Clauses in words, for whoever asks why they see something. Texts that have been in force are open to everybody in the partnership. */
export const citeClauses = (
  ctx: ActorContext,
  refs: readonly { readonly version: VersionId; readonly clause: string }[],
): Promise<CitedClause[]> =>
  asActor(ctx, {}, async (tx) => {
    const { book, glossary } = await ctx.shelf.current(tx);
    return refs.flatMap(({ version: id, clause: clauseId }) => {
      const version = book.rules.versions.find((each) => each.id === id);
      const clause = version?.agreement.clauses.find((each) => each.id === clauseId);
      const words = version && wordsOf(version.agreement, glossary).find((each) => each.id === clauseId);
      if (!version || !clause || !words) return [];
      const until = Number.isFinite(version.force.until) ? new Date(version.force.until).toISOString() : null;
      const { title, reviewBy } = version.agreement;
      return [{ version: id, clause: clauseId, agreement: title, number: version.number, words, until, reviewBy }];
    });
  });
