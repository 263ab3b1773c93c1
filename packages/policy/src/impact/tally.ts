import { isDisclosed, levels } from "@concordat/domain";

/** What can become of a row for somebody: shown at all, in any way, or no longer; or more or less of it than before. */
export const effects = ["newlyVisible", "noLongerVisible", "fuller", "lessFull"] as const;
export type Effect = (typeof effects)[number];

/** How many of each; people once for each case that they are in. */
export interface Numbers {
  readonly cases: number;
  readonly people: number;
  readonly entries: number;
}

export type Tally = Readonly<Record<Effect, Numbers>>;

const none: Numbers = { cases: 0, people: 0, entries: 0 };
export const nothing: Tally = { newlyVisible: none, noLongerVisible: none, fuller: none, lessFull: none };

const known = levels.findIndex(isDisclosed);

/** What becomes of a row between two ranks; null where nothing does. Below `known` nothing of it is shown. */
export function effectOf(before: number, after: number): Effect | null {
  if (before < known) return after < known ? null : "newlyVisible";
  if (after < known) return "noLongerVisible";
  if (after === before) return null;
  return after > before ? "fuller" : "lessFull";
}

/** Fewer than this are not told: of so few somebody could know which. */
export const fewest = 8;

/** A number as it may be told: itself, or null for fewer than eight, none included. */
export const told = (number: number): number | null => (number < fewest ? null : number);
