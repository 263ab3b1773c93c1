import { addEntry as writeEntry, findOwnEntry, madeBefore, type NewEntry, type Transaction } from "@concordat/db";
import { coarsen, EntryId, Refusal } from "@concordat/domain";
import type { Governance } from "../gateway/governance-shelf.ts";
import type { GoodGround } from "../gateway/writer.ts";
import { type ActorContext, asActor, refusalOf } from "../trpc.ts";
import { checkedValue, checkHandling, fieldToWrite } from "./check-entry.ts";
import type { NewEntryInput } from "./entry-input.ts";
import { groundBefore, mayWrite } from "./may-write.ts";

/** What is to be written, under ids that were chosen for it. */
type Writing = NewEntryInput & {
  readonly id: EntryId;
  readonly eventId: string;
  readonly supersedes: EntryId | null;
};

/** The entry as it will stand, if the rules of this epoch have nothing against it. */
function entryOf({ actor, at }: Transaction, governance: Governance, input: Writing): NewEntry {
  const field = fieldToWrite(governance, input, { agency: actor.agency, at });
  checkHandling(governance, input, at);
  const value = checkedValue(field, input.value, governance);
  return { ...input, value, coarse: coarsen(field, value, governance.glossary.vocabularies) };
}

/** Writes it, if what was decided on still stands. */
async function write(tx: Transaction, { ground, governance }: GoodGround, input: Writing): Promise<boolean> {
  const { key, eventId, supersedes } = input;
  const entry = entryOf(tx, governance, input);
  const procedure = supersedes ? "entries.correct" : "entries.add";
  return (await writeEntry(tx, { entry, ground, key, eventId, procedure })) === null;
}

/**
 * In one statement, on the ground on which the actor was last let write. False when that is not what stands, or something
 * speaks against the entry: of that only who may write is told.
 */
async function writeAtOnce(ctx: ActorContext, input: Writing): Promise<boolean> {
  const before = groundBefore(ctx, input.caseId);
  if (!before) return false;
  return asActor(ctx, { scope: [input.caseId], begins: "statement" }, (tx) => write(tx, before, input)).catch(
    (error: unknown) => {
      if (refusalOf(error).code === "BAD_INPUT") return false;
      throw error;
    },
  );
}

/** Runs a mutation once for each key: pressed again, or by two processes at once, it answers with what was made first. */
async function once(
  ctx: ActorContext,
  { key, id }: Pick<Writing, "key" | "id">,
  make: () => Promise<unknown>,
): Promise<{ id: EntryId }> {
  try {
    await make();
    return { id };
  } catch (error) {
    const before =
      refusalOf(error).code === "CHANGED_MEANWHILE" ? await asActor(ctx, {}, (tx) => madeBefore(tx, key)) : null;
    if (before) return { id: EntryId.parse(before) };
    throw error;
  }
}

/** The rules changed between two statements of one transaction: nothing was written. */
const requireWritten = (written: boolean): void => {
  if (!written) throw new Refusal("BUSY");
};

const newIds = ({ newId }: ActorContext) => ({ id: EntryId.parse(newId()), eventId: newId() });

/** Records an entry of the actor's agency, at the instant of the request. Returns its id; the answer is read anew. */
export function addEntry(ctx: ActorContext, input: NewEntryInput): Promise<{ id: EntryId }> {
  const writing = { ...input, ...newIds(ctx), supersedes: null };
  return once(ctx, writing, async () => {
    if (await writeAtOnce(ctx, writing)) return;
    await asActor(ctx, { scope: [input.caseId], begins: "writing" }, async (tx) =>
      requireWritten(await write(tx, await mayWrite(ctx, tx, input.caseId), writing)),
    );
  });
}

/** Records a new value in place of an entry of one's own agency. The old one keeps its dates and is never changed. */
export function correctEntry(
  ctx: ActorContext,
  { id: oldId, ...input }: Omit<NewEntryInput, "subjectId" | "field" | "sourceId"> & { id: EntryId },
): Promise<{ id: EntryId }> {
  const ids = newIds(ctx);
  const unread = { ...input, ...ids, supersedes: oldId };
  return once(ctx, unread, () =>
    asActor(ctx, { scope: [input.caseId] }, async (tx) => {
      const good = await mayWrite(ctx, tx, input.caseId);
      const old = (await findOwnEntry(tx, oldId)) ?? (await findAgain(tx, oldId));
      if (!old || old.caseId !== input.caseId)
        throw new Refusal((await wasMadeBefore(tx, input.key)) ? "CHANGED_MEANWHILE" : "NOT_FOUND");
      requireWritten(await write(tx, good, { ...unread, ...old }));
    }),
  );
}

/** Somebody who wrote to the case meanwhile has overtaken what this transaction may see of it: that is worked out again. */
function findAgain(tx: Transaction, id: EntryId): ReturnType<typeof findOwnEntry> {
  tx.lookAgain();
  return findOwnEntry(tx, id);
}

/** A correction that was made before has ended what it corrected: that is not "not found". */
const wasMadeBefore = async (tx: Transaction, key: string): Promise<boolean> => (await madeBefore(tx, key)) !== null;
