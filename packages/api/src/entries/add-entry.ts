import {
  addEntry as writeEntry,
  findOwnEntry,
  knowsOf,
  madeBefore,
  readStandings,
  type Transaction,
} from "@concordat/db";
import { coarsen, EntryId, Refusal, type SubjectId } from "@concordat/domain";
import type { Governance } from "../gateway/governance-shelf.ts";
import { type ActorContext, asActor, refusalOf } from "../trpc.ts";
import { checkedValue, checkHandling, fieldToWrite } from "./check-entry.ts";
import type { NewEntryInput } from "./entry-input.ts";

/** Where something is to be recorded. A correction names its entry instead, which is read first. */
type Place = Pick<NewEntryInput, "caseId" | "key"> & { readonly subjectId?: SubjectId | null; readonly id?: EntryId };

/** Writing needs an open case that the actor's agency works now, about somebody they know of. The row policy asks the same again. */
async function mayWrite(ctx: ActorContext, tx: Transaction, { caseId, subjectId }: Place): Promise<Governance> {
  const [{ epoch, cases }, known] = await Promise.all([
    readStandings(tx),
    subjectId ? knowsOf(tx, caseId, subjectId) : true,
  ]);
  const governance = ctx.shelf.known(ctx.actor.partnership, epoch) ?? (await ctx.shelf.fetch(tx));
  const mine = cases.find(({ id }) => id === caseId);
  const identity = { agency: tx.actor.agency, professional: tx.actor.professional, purpose: null };
  const viewer = mine ? ctx.policy.viewerOf(mine.standing, identity, governance.glossary.vocabularies) : null;
  if (!viewer?.mayOpen) throw new Refusal("NOT_FOUND");
  if (!viewer.involved) throw new Refusal("NOT_ALLOWED");
  // Then it is somebody of whom others have told, or nobody: the row guard works out which.
  if (!known) tx.lookAgain();
  return governance;
}

/** Runs a mutation once for each key: pressed again, or by two processes at once, it answers with what was made first. */
async function once(
  ctx: ActorContext,
  place: Place,
  make: (ready: Ready) => Promise<EntryId>,
): Promise<{ id: EntryId }> {
  try {
    const asking = { scope: [place.caseId], toWrite: place.id === undefined };
    return { id: await asActor(ctx, asking, async (tx) => make({ tx, governance: await mayWrite(ctx, tx, place) })) };
  } catch (error) {
    const before =
      refusalOf(error).code === "CHANGED_MEANWHILE" ? await asActor(ctx, {}, (tx) => madeBefore(tx, place.key)) : null;
    if (before) return { id: EntryId.parse(before) };
    throw error;
  }
}

/** Records an entry of the actor's agency, at the instant of the request. Returns its id; the answer is read anew. */
export const addEntry = (ctx: ActorContext, input: NewEntryInput): Promise<{ id: EntryId }> =>
  once(ctx, input, async (ready) => write(ctx, ready, { ...input, supersedes: null }));

/** Records a new value in place of an entry of one's own agency. The old one keeps its dates and is never changed. */
export const correctEntry = (
  ctx: ActorContext,
  { id, ...input }: Omit<NewEntryInput, "subjectId" | "field" | "sourceId"> & { id: EntryId },
): Promise<{ id: EntryId }> =>
  once(ctx, { ...input, id }, async (ready) => {
    const old = await findOwnEntry(ready.tx, id);
    if (!old || old.caseId !== input.caseId)
      throw new Refusal((await wasMadeBefore(ready.tx, input.key)) ? "CHANGED_MEANWHILE" : "NOT_FOUND");
    return write(ctx, ready, { ...input, ...old, supersedes: id });
  });

/** A correction that was made before has ended what it corrected: that is not "not found". */
const wasMadeBefore = async (tx: Transaction, key: string): Promise<boolean> => (await madeBefore(tx, key)) !== null;

type Writing = NewEntryInput & { readonly supersedes: EntryId | null };

/** A transaction of somebody who may write, and the rules of its instant. */
interface Ready {
  readonly tx: Transaction;
  readonly governance: Governance;
}

function write({ newId }: ActorContext, { tx, governance }: Ready, input: Writing): EntryId {
  const field = fieldToWrite(governance, input, { agency: tx.actor.agency, at: tx.at });
  checkHandling(governance, input, tx.at);
  const value = checkedValue(field, input.value, governance);
  const id = EntryId.parse(newId());
  const entry = { ...input, id, value, coarse: coarsen(field, value, governance.glossary.vocabularies) };
  const procedure = input.supersedes ? "entries.correct" : "entries.add";
  writeEntry(tx, entry, { key: input.key, procedure, eventId: newId() });
  return id;
}
