import { z } from "zod";

/** How much of an entry somebody sees, least first. */
export const levels = ["hidden", "withheld", "ask", "known", "coarse", "value"] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** The three levels that a clause can share at. `known` is existence, `coarse` the field's declared coarsening. */
export const Show = z.enum(["known", "coarse", "value"]);
export type Show = z.infer<typeof Show>;

export const rankOf = (level: Level): number => levels.indexOf(level);
export const lower = (one: Level, other: Level): Level => (rankOf(one) <= rankOf(other) ? one : other);
export const higher = (one: Level, other: Level): Level => (rankOf(one) >= rankOf(other) ? one : other);

/** True when something of the entry is shown: its existence, its coarse form or its value. */
export const isDisclosed = (level: Level): boolean => rankOf(level) >= rankOf("known");

/** What a withheld entry may say of itself, the most silent last. */
export const markers = ["named", "vague", "hidden"] as const;
export const Marker = z.enum(markers);
export type Marker = z.infer<typeof Marker>;

export const moreSilent = (one: Marker, other: Marker): Marker =>
  markers.indexOf(one) >= markers.indexOf(other) ? one : other;
