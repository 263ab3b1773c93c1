import type { VersionId } from "@concordat/domain";
import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "../door/with-actor.ts";
import {
  adviceOverrulings,
  agreementAdvice,
  agreementApprovals,
  agreementComments,
  commentAnswers,
} from "../schema/agreement-life.ts";
import { professionals } from "../schema/partnership.ts";

const author = alias(professionals, "author");
const replier = alias(professionals, "replier");

/** Who does it, and when, as every row here says. */
const by = ({ actor, at }: Transaction) => ({
  partnershipId: actor.partnership,
  professionalId: actor.professional,
  at: new Date(at),
});

/** Every comment on a version with its answer, oldest first. */
export const listComments = ({ orm }: Transaction, id: VersionId) =>
  orm
    .select({
      id: agreementComments.id,
      agencyId: agreementComments.agencyId,
      name: author.name,
      clauseId: agreementComments.clauseId,
      hash: agreementComments.hash,
      words: agreementComments.words,
      at: agreementComments.at,
      answer: commentAnswers.words,
      answeredBy: replier.name,
      answeredAt: commentAnswers.at,
    })
    .from(agreementComments)
    .leftJoin(commentAnswers, eq(commentAnswers.commentId, agreementComments.id))
    .leftJoin(author, eq(author.id, agreementComments.professionalId))
    .leftJoin(replier, eq(replier.id, commentAnswers.professionalId))
    .where(eq(agreementComments.versionId, id))
    .orderBy(asc(agreementComments.at), asc(agreementComments.id));

/** The comments, of one version or of all, that nobody has answered. */
export const listUnanswered = ({ orm }: Transaction, id?: VersionId) =>
  orm
    .select({ versionId: agreementComments.versionId })
    .from(agreementComments)
    .leftJoin(commentAnswers, eq(commentAnswers.commentId, agreementComments.id))
    .where(and(isNull(commentAnswers.commentId), id && eq(agreementComments.versionId, id)));

/** Sends a text back into drafting for the actor's own agency, which must be a party of it; why stands among its comments. */
export async function sendBack(
  { sql }: Transaction,
  { id, versionId, words }: { readonly id: string; readonly versionId: VersionId; readonly words: string },
): Promise<void> {
  await sql`select app.send_back(${versionId}::uuid, ${id}::uuid, ${words}::text)`;
}

export async function addComment(
  tx: Transaction,
  comment: Pick<typeof agreementComments.$inferInsert, "id" | "versionId" | "clauseId" | "hash" | "words">,
): Promise<void> {
  await tx.orm.insert(agreementComments).values({ ...comment, ...by(tx), agencyId: tx.actor.agency });
}

/** Answers a comment of this version, once: false when there is none without an answer. */
export async function answerComment(
  tx: Transaction,
  { versionId, commentId, words }: { versionId: VersionId; commentId: string; words: string },
): Promise<boolean> {
  const [comment] = await tx.orm
    .select({ id: agreementComments.id })
    .from(agreementComments)
    .where(and(eq(agreementComments.versionId, versionId), eq(agreementComments.id, commentId)));
  if (!comment) return false;
  const added = await tx.orm
    .insert(commentAnswers)
    .values({ commentId: comment.id, words, ...by(tx) })
    .onConflictDoNothing()
    .returning({ commentId: commentAnswers.commentId });
  return added.length === 1;
}

/** All advice on one version or on all, oldest first: of one adviser the last counts. */
export const listAdvice = ({ orm }: Transaction, id?: VersionId) =>
  orm
    .select({
      id: agreementAdvice.id,
      versionId: agreementAdvice.versionId,
      agencyId: agreementAdvice.agencyId,
      professionalId: agreementAdvice.professionalId,
      name: author.name,
      office: agreementAdvice.office,
      opinion: agreementAdvice.opinion,
      hash: agreementAdvice.hash,
      words: agreementAdvice.words,
      at: agreementAdvice.at,
      reason: adviceOverrulings.words,
      overruledBy: replier.name,
      overruledAt: adviceOverrulings.at,
    })
    .from(agreementAdvice)
    .leftJoin(adviceOverrulings, eq(adviceOverrulings.adviceId, agreementAdvice.id))
    .leftJoin(author, eq(author.id, agreementAdvice.professionalId))
    .leftJoin(replier, eq(replier.id, adviceOverrulings.professionalId))
    .where(id && eq(agreementAdvice.versionId, id))
    .orderBy(asc(agreementAdvice.at), asc(agreementAdvice.id));

export type AdviceRow = Awaited<ReturnType<typeof listAdvice>>[number];

export async function addAdvice(
  tx: Transaction,
  advice: Pick<typeof agreementAdvice.$inferInsert, "id" | "versionId" | "office" | "opinion" | "hash" | "words">,
): Promise<void> {
  await tx.orm.insert(agreementAdvice).values({ ...advice, ...by(tx), agencyId: tx.actor.agency });
}

/** Overrules one piece of advice, once: false when somebody has. */
export async function overruleAdvice(
  tx: Transaction,
  { adviceId, words }: { adviceId: string; words: string },
): Promise<boolean> {
  const added = await tx.orm
    .insert(adviceOverrulings)
    .values({ adviceId, words, ...by(tx) })
    .onConflictDoNothing()
    .returning({ adviceId: adviceOverrulings.adviceId });
  return added.length === 1;
}

const approval = {
  versionId: agreementApprovals.versionId,
  agencyId: agreementApprovals.agencyId,
  professionalId: agreementApprovals.professionalId,
  hash: agreementApprovals.hash,
  at: agreementApprovals.at,
  name: professionals.name,
  jobTitle: professionals.jobTitle,
};

/** Which parties have approved which texts of which versions, of one version or of all. */
export const listApprovals = ({ orm }: Transaction, id?: VersionId) =>
  orm
    .select(approval)
    .from(agreementApprovals)
    .leftJoin(professionals, eq(professionals.id, agreementApprovals.professionalId))
    .where(id && eq(agreementApprovals.versionId, id))
    .orderBy(asc(agreementApprovals.at), asc(agreementApprovals.agencyId));

export type ApprovalRow = Awaited<ReturnType<typeof listApprovals>>[number];

export async function addApproval(
  tx: Transaction,
  { versionId, hash }: { versionId: VersionId; hash: string },
): Promise<void> {
  await tx.orm.insert(agreementApprovals).values({ versionId, hash, ...by(tx), agencyId: tx.actor.agency });
}
