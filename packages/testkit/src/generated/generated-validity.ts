import type { Validity } from "@concordat/domain";
import type { Chance } from "@concordat/worlds";

const day = 86_400_000;

/** A period that most likely holds. */
export const likelyValidity = (chance: Chance, at: number): Validity =>
  chance.happens(0.8) ? { from: at - 400 * day } : anyValidity(chance, at);

/** Periods that hold, have ended, have not begun, or turn exactly at the instant of the decision or a millisecond beside it. */
export function anyValidity(chance: Chance, at: number): Validity {
  const from = at - 400 * day;
  return chance.one<Validity>([
    { from },
    { from },
    { from },
    { from },
    { from, until: at + 1 },
    { from, until: at },
    { from, until: at - 1 },
    { from, until: at - 20 * day },
    { from: at },
    { from: at + 1 },
  ]);
}
