import { keepKey, madeBefore, type Transaction } from "@concordat/db";
import type { IdempotencyKey } from "@concordat/domain";
import { type ActorContext, asActor, refusalOf } from "./trpc.ts";

/** Of which press of a button it is, and of which procedure. */
export interface Press {
  readonly key: IdempotencyKey;
  readonly procedure: string;
}

/**
 * Makes something once for each key. Pressed again, or by two processes at once, it is what was made first: `again` then
 * does with it what the press asks for beside making it.
 */
export async function once<Made>(
  ctx: ActorContext,
  { key, procedure }: Press,
  {
    make,
    again,
  }: {
    readonly make: (tx: Transaction) => Promise<{ readonly id: string; readonly made: Made }>;
    readonly again: (tx: Transaction, id: string) => Promise<Made>;
  },
): Promise<Made> {
  const press = (): Promise<Made> =>
    asActor(ctx, {}, async (tx) => {
      const before = await madeBefore(tx, key);
      if (before !== null) return again(tx, before);
      const { id, made } = await make(tx);
      keepKey(tx, { key, procedure, madeId: id });
      return made;
    });
  try {
    return await press();
  } catch (error) {
    if (refusalOf(error).code !== "CHANGED_MEANWHILE") throw error;
    return press();
  }
}
