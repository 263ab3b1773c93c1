import { type Day, daysAfter, monthsBefore } from "../time/day.ts";
import { earliest, PartialDate } from "../time/partial-date.ts";
import type { Field } from "./field.ts";
import { outcodeOf } from "./identifiers.ts";
import { isAddress, plainOf, type Value } from "./value.ts";
import { termOf, type Vocabularies } from "./vocabulary.ts";

/** What a coarse disclosure says, and from which day until which it says so. Null is without end. */
export interface CoarseForm {
  readonly says: string;
  readonly from: Day | null;
  readonly until: Day | null;
}

const always = (says: string): CoarseForm[] => [{ says, from: null, until: null }];

const bands: readonly (readonly [startsAt: number, says: string])[] = [
  [0, "0 to 4"],
  [5, "5 to 10"],
  [11, "11 to 15"],
  [16, "16 to 17"],
  [18, "18 to 24"],
  [25, "25 to 34"],
  [35, "35 to 44"],
  [45, "45 to 54"],
  [55, "55 to 64"],
  [65, "65 to 74"],
  [75, "75 or over"],
];

/** The day on which somebody born on `born` reaches `age`: 1 March for 29 February in a common year. */
const birthday = (born: Day, age: number): Day => {
  const day = monthsBefore(born, -12 * age);
  return born.endsWith("-02-29") && !day.endsWith("-02-29") ? daysAfter(day, 1) : day;
};

/** The age bands that somebody born on `date` passes through; a partial date counts from its first day. */
function ageBands(date: PartialDate): CoarseForm[] {
  const born = earliest(date);
  return bands.map(([startsAt, says], index) => {
    const next = bands[index + 1];
    return {
      says,
      from: startsAt === 0 ? null : birthday(born, startsAt),
      until: next ? birthday(born, next[0]) : null,
    };
  });
}

/** DASH bands as practice uses them: 14 or more of 24 is high, 10 to 13 medium (SafeLives). */
const dashBand = (score: number): string => (score >= 14 ? "High" : score >= 10 ? "Medium" : "Standard");

/** The coarse forms of a value by its field's declared coarsening; none where the field declares no coarsening. */
export function coarsen(
  field: Pick<Field, "coarsening" | "vocabulary">,
  value: Value,
  vocabularies: Vocabularies,
): CoarseForm[] {
  switch (field.coarsening) {
    case undefined:
      return [];
    case "ageBand":
      return ageBands(PartialDate.parse(value));
    case "outcode":
      return isAddress(value) ? always(outcodeOf(value.postcode)) : [];
    case "dashBand":
      return always(dashBand(Number(value)));
    case "yesNo":
      return always(value === false ? "No" : "Yes");
    case "term":
      return always(termOf(vocabularies, field.vocabulary ?? "", plainOf(value))?.coarse ?? "Recorded");
  }
}
