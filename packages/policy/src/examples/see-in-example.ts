import type { Expectation, FieldKey } from "@concordat/domain";
import { matrixOf } from "../matrix.ts";
import type { Explanation } from "../explain.ts";
import { Rules, type Trial, tryOn } from "./try-expectation.ts";

/** Who looks at whose information, in which situation: an example without anything that it expects. */
export type Onlooker = Pick<Expectation, "reader" | "owner" | "given" | "shielded">;

/** How much of one field is seen, and why. */
export interface FieldSeen extends Explanation {
  readonly field: FieldKey;
}

/**
 * What somebody would see of each field that a text speaks of, in an example of which only what is given is known. The
 * text runs as if every party had signed it.
 */
export function seeInExample(trial: Trial, onlooker: Onlooker): FieldSeen[] {
  const rules = new Rules(trial);
  const reached = new Set(matrixOf(trial.agreement, trial.catalogue).map(({ field }) => field));
  return trial.catalogue.fields
    .filter(({ key }) => reached.has(key))
    .map(({ key: field }) => {
      const { decision, clauses } = tryOn(rules, trial, { ...onlooker, id: "X1", title: field, field, sees: "value" });
      return { field, decision, clauses };
    });
}
