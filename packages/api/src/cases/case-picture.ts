import { createHash } from "node:crypto";
import { readCases, type Transaction } from "@concordat/db";
import { type CaseId, isDisclosed, Refusal } from "@concordat/domain";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type JudgedCase, readAndJudge } from "../gateway/judge.ts";
import { record } from "../gateway/ledger.ts";
import { owe } from "../gateway/notices.ts";
import { type ActorContext, asActor } from "../trpc.ts";
import { showCase } from "./show-case.ts";
import type { PicturedCase, ShownCase } from "./shown-case.ts";

export interface Opening {
  readonly caseId: CaseId;
  /** Null: the first that the actor's agency works the case for. */
  readonly purpose: string | null;
}

interface Opened {
  readonly shown: ShownCase;
  readonly judged: JudgedCase;
  readonly governance: Governance;
}

async function open(ctx: ActorContext, tx: Transaction, { caseId, purpose }: Opening): Promise<Opened> {
  const { governance, reading, cases } = await readAndJudge(ctx, tx, { read: readCases, purpose });
  const judged = cases.find((each) => each.caseId === caseId);
  const { book, glossary } = governance;
  const beside = { structure: reading.structure, book, vocabularies: glossary.vocabularies, at: tx.at };
  const shown = judged ? showCase(judged, beside) : null;
  if (!judged || !shown) throw new Refusal("NOT_FOUND");
  return { shown, judged, governance };
}

/** Tells two pictures apart by what they say, whenever they were taken. */
const editionOf = (shown: ShownCase): string =>
  createHash("sha256")
    .update(JSON.stringify({ ...shown, at: null }))
    .digest("base64url");

const withEdition = (shown: ShownCase): PicturedCase => ({ ...shown, edition: editionOf(shown) });

/** Everything that the actor may see of a case, for a purpose; its row in the ledger and the notices that it owes go with it. */
export async function casePicture(ctx: ActorContext, opening: Opening): Promise<PicturedCase> {
  const procedure = "cases.picture";
  const { picture, noticed } = await asActor(ctx, { scope: [opening.caseId], purpose: opening.purpose }, async (tx) => {
    const { shown, judged, governance } = await open(ctx, tx, opening);
    const answered = [{ judged, shown: judged.rows.filter(({ level }) => isDisclosed(level)) }];
    record(tx, answered, { newId: ctx.newId, procedure, epoch: governance.epoch });
    return { picture: withEdition(shown), noticed: owe(ctx, tx, { answered, procedure, governance }) };
  });
  noticed();
  return picture;
}

/** What the picture would be, shown to nobody: to tell whether it has changed. Null when the case is not open to the actor. */
export const picturedNow = (ctx: ActorContext, opening: Opening): Promise<PicturedCase | null> =>
  asActor(ctx, { scope: [opening.caseId], purpose: opening.purpose }, async (tx) =>
    withEdition((await open(ctx, tx, opening)).shown),
  ).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "NOT_FOUND") return null;
    throw error;
  });
