import type { Demand } from "./demand.ts";
import type { Permit } from "./permit.ts";
import { type AskedCondition, certainly, possibly, testOf } from "./test-of.ts";

/** One thing that must be so for a difference, or must not be. */
export interface Clue {
  readonly about:
    | { readonly kind: "condition"; readonly condition: AskedCondition }
    | { readonly kind: "purpose" | "roles" | "caseRoles" | "certificates"; readonly codes: readonly string[] }
    | { readonly kind: "involved" | "shielded" | "reason" }
    | { readonly kind: "newest"; readonly records: number };
  readonly holds: boolean;
  /** Asked so that an unknown counts as true: what withholds is not stopped by one. */
  readonly orUnknown: boolean;
}

/** The conditions of permits by what they come down to. */
export type Meanings = ReadonlyMap<string, Pick<Clue, "about" | "orUnknown">>;

/** A demand as text: two that demand the same are one. */
export const textOf = (demand: Demand): string =>
  JSON.stringify(Object.entries(demand).toSorted(([one], [other]) => (one < other ? -1 : 1)));

export const meaningsOf = (permits: readonly Permit[]): Meanings =>
  new Map(
    permits.flatMap(({ asks, action }) =>
      asks.map(({ name, condition }) => {
        const orUnknown = action === "withhold";
        const demand = (orUnknown ? possibly : certainly)(name, testOf(condition));
        return [textOf(demand), { about: { kind: "condition" as const, condition }, orUnknown }];
      }),
    ),
  );

/** A demand on a matter that holds, or does not. */
interface Told {
  readonly name: string;
  readonly demand: Demand;
  readonly holds: boolean;
}

/** What it says to people. */
export function clueOf({ name, demand, holds }: Told, meanings: Meanings): Clue[] {
  const meaning = meanings.get(textOf(demand));
  if (meaning) return [{ ...meaning, holds }];
  const codes = demand[name]?.$in ?? demand[name]?.$all ?? [];
  switch (name) {
    case "purpose":
    case "roles":
    case "caseRoles":
    case "certificates":
      return [{ about: { kind: name, codes }, holds, orUnknown: false }];
    case "involved":
      return [{ about: { kind: name }, holds, orUnknown: false }];
    case "shielded":
      return [{ about: { kind: name }, holds: !holds, orUnknown: false }];
    case "place":
      return [{ about: { kind: "newest", records: demand[name]?.$lte ?? 0 }, holds, orUnknown: false }];
    default:
      return [];
  }
}
