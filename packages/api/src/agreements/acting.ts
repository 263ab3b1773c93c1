import {
  holdVersion,
  listAdvice,
  listApprovals,
  listSignatures,
  listSteps,
  listUnanswered,
  findVersion,
  type Transaction,
  writeAuditEvent,
} from "@concordat/db";
import { mayEver, Refusal, type VersionAct, type VersionId } from "@concordat/domain";
import { type ActorContext, asActor } from "../trpc.ts";
import { actsOpenTo, type Life } from "./open-acts.ts";

/** A version with everything that was done to it. Not there and not open to the actor are the same. */
export async function readLife(tx: Transaction, id: VersionId): Promise<Life> {
  const row = await findVersion(tx, id);
  if (!row) throw new Refusal("NOT_FOUND");
  const [signatures, approvals, advice, steps, unanswered] = await Promise.all([
    listSignatures(tx, id),
    listApprovals(tx, id),
    listAdvice(tx, id),
    listSteps(tx, id),
    listUnanswered(tx, id),
  ]);
  return {
    row,
    agreement: row.document,
    signedBy: signatures.map(({ agencyId }) => agencyId),
    approvals,
    advice,
    steps,
    unanswered: unanswered.length,
  };
}

export interface Acting extends Life {
  readonly tx: Transaction;
}

/** Does one act to a version, if it is open to the actor now, and writes it into the audit. */
export const act = <Result>(
  ctx: ActorContext,
  { id, kind }: { readonly id: VersionId; readonly kind: VersionAct },
  work: (acting: Acting) => Promise<Result>,
): Promise<Result> =>
  asActor(ctx, {}, async (tx) => {
    holdVersion(tx, id, { alone: kind !== "sign" });
    const life = await readLife(tx, id);
    if (!actsOpenTo(ctx, life, tx.at).includes(kind))
      throw new Refusal(mayEver(ctx.roles, kind) ? "WRONG_STATE" : "NOT_ALLOWED");
    const result = await work({ ...life, tx });
    writeAuditEvent(tx, { id: ctx.newId(), act: kind, noun: "agreementVersion", nounId: id, caseId: null });
    return result;
  });

/** The text that somebody had before them is the one that there is. */
export const sameText = ({ row }: Life, hash: string): void => {
  if (row.hash !== hash) throw new Refusal("CHANGED_MEANWHILE");
};

export const meanwhile = (moved: boolean): void => {
  if (!moved) throw new Refusal("CHANGED_MEANWHILE");
};
