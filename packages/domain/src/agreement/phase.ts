import { z } from "zod";
import { type Day, daysBetween, monthsBefore } from "../time/day.ts";
import type { Agreement } from "./agreement.ts";
import type { VersionState } from "./state.ts";

/** Where a version stands at an instant: its state as it is kept, read with its dates. Nothing has to run at midnight. */
export const VersionPhase = z.enum([
  "draft",
  "consultation",
  "circulated",
  "waiting",
  "inForce",
  "suspended",
  "lapsed",
  "superseded",
  "ended",
]);
export type VersionPhase = z.infer<typeof VersionPhase>;

interface Dated {
  readonly state: VersionState;
  /** Milliseconds since 1970, `[forceFrom, forceUntil)`; null where it never came into force, or runs without end. */
  readonly forceFrom: number | null;
  readonly forceUntil: number | null;
  /** By the whole partnership. */
  readonly suspended: boolean;
}

/** The phase of a version at `at`. One that a later version replaces runs on until that one starts. */
export function phaseOf({ state, forceFrom, forceUntil, suspended }: Dated, at: number): VersionPhase {
  if (state !== "inForce" && state !== "superseded") return state;
  const over = forceUntil !== null && at >= forceUntil;
  if (over) return state === "superseded" ? "superseded" : "lapsed";
  if (forceFrom === null || at < forceFrom) return "waiting";
  return suspended ? "suspended" : "inForce";
}

/** How near the review is: its parties are told three months before, one month before, and when it is due. */
export const ReviewStage = z.enum(["later", "threeMonths", "oneMonth", "due"]);
export type ReviewStage = z.infer<typeof ReviewStage>;

export function reviewStage({ reviewBy }: Pick<Agreement, "reviewBy">, today: Day): ReviewStage {
  if (today >= reviewBy) return "due";
  if (today >= monthsBefore(reviewBy, 1)) return "oneMonth";
  return today >= monthsBefore(reviewBy, 3) ? "threeMonths" : "later";
}

/** Days on which it still runs although its review is overdue, today included; null while nothing is overdue. */
export function alarmDays({ reviewBy, onLapse }: Pick<Agreement, "reviewBy" | "onLapse">, today: Day): number | null {
  if (onLapse.then === "stop" || today < reviewBy) return null;
  return Math.max(0, onLapse.days - daysBetween(reviewBy, today));
}
