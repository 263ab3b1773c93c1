import { rankOf } from "@concordat/domain";
import * as fc from "fast-check";
import type { Decision } from "../../src/index.ts";
import { anyWorld, seenIn, type World } from "./any-world.ts";

const often = { numRuns: 200 };

/** A law of the decision: true in every world. */
export const holds = (law: (world: World) => boolean): void => fc.assert(fc.property(anyWorld, law), often);

/** A law about a world and something done to it. */
export const holdsWith = <Thing>(thing: fc.Arbitrary<Thing>, law: (world: World, thing: Thing) => boolean): void =>
  fc.assert(fc.property(anyWorld, thing, law), often);

/** True when no row is seen at a higher level than before. */
export function neverHigher(before: World, after: World): boolean {
  const was = seenIn(before);
  return seenIn(after).every(({ level }, index) => rankOf(level) <= rankOf(was[index]?.level ?? "hidden"));
}

const written = (decisions: readonly Decision[]): string =>
  JSON.stringify(
    decisions.map(({ authorities, ...rest }) => ({
      ...rest,
      authorities: authorities.map((authority) => JSON.stringify(authority)).toSorted(),
    })),
  );

/** The same decisions, citing the same authorities in whatever order. */
export const same = (one: readonly Decision[], other: readonly Decision[]): boolean => written(one) === written(other);
