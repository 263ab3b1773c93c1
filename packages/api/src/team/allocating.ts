import { type Transaction, writeAuditEvent } from "@concordat/db";
import { type CaseId, Refusal, termOf } from "@concordat/domain";
import { mayAllocate } from "@concordat/policy";
import type { Governance } from "../gateway/governance-shelf.ts";
import { writerOn } from "../gateway/writer.ts";
import { type ActorContext, asActor } from "../trpc.ts";

/** A transaction of somebody who allocates on a case, and the rules of its instant. */
interface Allocating {
  readonly tx: Transaction;
  readonly governance: Governance;
}

/**
 * Does something to the team of a case as somebody who may. To whom it is not open there is none; whoever works it
 * without allocating is told so. The database asks the same again.
 */
export const allocating = <Result>(
  ctx: ActorContext,
  caseId: CaseId,
  work: (ready: Allocating) => Promise<Result>,
): Promise<Result> =>
  asActor(ctx, { scope: [caseId], begins: "writing" }, async (tx) => {
    const { governance, writer } = await writerOn(ctx, tx, caseId);
    if (!mayAllocate(writer, governance.glossary.vocabularies)) throw new Refusal("NOT_ALLOWED");
    return work({ tx, governance });
  });

/** Codes must be words of the partnership. */
export function checkTerms(
  { glossary }: Governance,
  { path, vocabulary }: { readonly path: string; readonly vocabulary: string },
  codes: readonly string[],
): void {
  if (!codes.every((code) => termOf(glossary.vocabularies, vocabulary, code)))
    throw new Refusal("BAD_INPUT", [{ path, problem: "unknown" }]);
}

interface Deed {
  readonly act: string;
  readonly noun: "professional" | "agency";
  readonly nounId: string;
  readonly caseId: CaseId;
}

/** Writes down who was put where. */
export const noteAllocation = (ctx: ActorContext, tx: Transaction, deed: Deed): void =>
  writeAuditEvent(tx, { id: ctx.newId(), ...deed });
