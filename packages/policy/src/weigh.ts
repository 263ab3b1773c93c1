import { higher, type Level, type Marker, moreSilent } from "@concordat/domain";
import type { Matches } from "./ask.ts";

/** What speaks for and against showing a row. */
export interface Weighed {
  /** The levels of whatever lets it through. */
  readonly allowed: readonly Level[];
  /** Something withholds it. */
  readonly capped: boolean;
  /** A clause puts the question to the owner. */
  readonly asked: boolean;
  /** A clause names the field for this pair, so that there may be a sign of it. */
  readonly named: boolean;
  readonly marker: Marker;
}

/** To withhold trumps everything; then the highest that is allowed; then the question; then, at most, a sign. */
export function levelOf({ allowed, capped, asked, named, marker }: Weighed): Level {
  if (!capped && allowed.length > 0) return allowed.reduce(higher);
  if (!capped && asked) return "ask";
  return named && marker !== "hidden" ? "withheld" : "hidden";
}

/** The most silent of the clauses that name a row, keep quiet about it or withhold it. */
export const markerOf = ({ name, silence, withhold }: Pick<Matches, "name" | "silence" | "withhold">): Marker =>
  [...name, ...silence, ...withhold].map(({ marker }) => marker).reduce<Marker>(moreSilent, "named");
