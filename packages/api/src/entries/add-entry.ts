import {
  addEntry as writeEntry,
  findOwnEntry,
  keepKey,
  madeBefore,
  readStanding,
  type Transaction,
  writeAuditEvent,
} from "@concordat/db";
import { type CaseId, coarsen, EntryId, Refusal } from "@concordat/domain";
import { viewerOf } from "@concordat/policy";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor, refusalOf } from "../trpc.ts";
import { checkedValue, checkHandling, fieldToWrite } from "./check-entry.ts";
import type { NewEntryInput } from "./entry-input.ts";

/** Writing needs an open case that the actor's agency works now. The row policy asks the same again. */
export async function mayWrite(tx: Transaction, caseId: CaseId, { glossary }: Governance): Promise<void> {
  const { opened, standing } = await readStanding(tx);
  const mine = standing[caseId];
  const identity = { agency: tx.actor.agency, professional: tx.actor.professional, purpose: null };
  const viewer = mine && opened.includes(caseId) ? viewerOf(mine, identity, glossary.vocabularies) : null;
  if (!viewer?.mayOpen) throw new Refusal("NOT_FOUND");
  if (!viewer.involved) throw new Refusal("NOT_ALLOWED");
}

/** Runs a mutation once for each key: pressed again, or by two processes at once, it answers with what was made first. */
async function once(
  ctx: ActorContext,
  caseId: CaseId,
  key: string,
  make: (tx: Transaction) => Promise<EntryId>,
): Promise<EntryId> {
  const attempt = () =>
    asActor(ctx, { scope: [caseId] }, async (tx) => {
      const before = await madeBefore(tx, key);
      return before ? EntryId.parse(before) : make(tx);
    });
  try {
    return await attempt();
  } catch (error) {
    const again =
      refusalOf(error).code === "CHANGED_MEANWHILE" ? await asActor(ctx, {}, (tx) => madeBefore(tx, key)) : null;
    if (again) return EntryId.parse(again);
    throw error;
  }
}

/** Records an entry of the actor's agency, at the instant of the request. Returns its id; the answer is read anew. */
export const addEntry = (ctx: ActorContext, input: NewEntryInput): Promise<{ id: EntryId }> =>
  once(ctx, input.caseId, input.key, async (tx) => {
    const governance = await ctx.shelf.current(tx);
    await mayWrite(tx, input.caseId, governance);
    return write(ctx, tx, governance, { ...input, supersedes: null });
  }).then((id) => ({ id }));

/** Records a new value in place of an entry of one's own agency. The old one keeps its dates and is never changed. */
export const correctEntry = (
  ctx: ActorContext,
  { id, ...input }: Omit<NewEntryInput, "subjectId" | "field" | "sourceId"> & { id: EntryId },
): Promise<{ id: EntryId }> =>
  once(ctx, input.caseId, input.key, async (tx) => {
    const governance = await ctx.shelf.current(tx);
    await mayWrite(tx, input.caseId, governance);
    const old = await findOwnEntry(tx, id);
    if (!old || old.caseId !== input.caseId) throw new Refusal("NOT_FOUND");
    return write(ctx, tx, governance, { ...input, ...old, supersedes: id });
  }).then((made) => ({ id: made }));

type Writing = NewEntryInput & { readonly supersedes: EntryId | null };

function write(ctx: ActorContext, tx: Transaction, governance: Governance, input: Writing): EntryId {
  const field = fieldToWrite(governance, input, ctx.actor.agency);
  checkHandling(governance, input, tx.at);
  const value = checkedValue(field, input.value, governance);
  const id = EntryId.parse(ctx.newId());
  writeEntry(tx, { ...input, id, value, coarse: coarsen(field, value, governance.glossary.vocabularies) });
  keepKey(tx, { key: input.key, procedure: input.supersedes ? "entries.correct" : "entries.add", madeId: id });
  writeAuditEvent(tx, {
    id: ctx.newId(),
    act: input.supersedes ? "correct" : "add",
    noun: "entry",
    nounId: id,
    caseId: input.caseId,
  });
  return id;
}
