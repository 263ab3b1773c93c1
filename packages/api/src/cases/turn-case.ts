import { closeCase as writeClosing, readCases, reopenCase as writeReopening, type Transaction } from "@concordat/db";
import { CaseId, Code, Refusal, termOf } from "@concordat/domain";
import { z } from "zod";
import { readAndJudge } from "../gateway/judge.ts";
import { type ActorContext, asActor } from "../trpc.ts";

/** One of the partnership's reasons: a code, so that no words about a person stand outside the vault. */
export const TurnInput = z.strictObject({ caseId: CaseId, reason: Code });
export type TurnInput = z.infer<typeof TurnInput>;

interface Turn extends TurnInput {
  readonly vocabulary: "closingReason" | "reopeningReason";
}

const turn = (ctx: ActorContext, { caseId, reason, vocabulary }: Turn, write: (tx: Transaction) => void) =>
  asActor(ctx, { scope: [caseId] }, async (tx) => {
    const { governance, cases } = await readAndJudge(ctx, tx, { read: readCases, purpose: null });
    const closing = cases.find((each) => each.caseId === caseId)?.closing;
    if (!closing) throw new Refusal("NOT_FOUND");
    if (!termOf(governance.glossary.vocabularies, vocabulary, reason))
      throw new Refusal("BAD_INPUT", [{ path: "reason", problem: "invalid_value" }]);
    if (!closing.mayTurn) throw new Refusal("NOT_ALLOWED");
    if ((closing.at === null) !== (vocabulary === "closingReason")) throw new Refusal("WRONG_STATE");
    write(tx);
    return { caseId };
  });

/**
 * Closes a case: of whoever leads it, or supervises the agency that does. What clauses share is shown for as long after
 * that day as was agreed, and then no more.
 */
export const closeCase = (ctx: ActorContext, { caseId, reason }: TurnInput): Promise<{ caseId: CaseId }> =>
  turn(ctx, { caseId, reason, vocabulary: "closingReason" }, (tx) =>
    writeClosing(tx, { id: ctx.newId(), caseId, reason }),
  );

/** Opens a closed case again; what had run out is shown again. */
export const reopenCase = (ctx: ActorContext, { caseId, reason }: TurnInput): Promise<{ caseId: CaseId }> =>
  turn(ctx, { caseId, reason, vocabulary: "reopeningReason" }, (tx) => writeReopening(tx, { caseId, reason }));
