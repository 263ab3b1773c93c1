import { createMongoAbility, type MongoAbility } from "@casl/ability";
import type { Action, Permit } from "./permit.ts";

/** A question to the engine: every name that any permit asks about, with its answer. A name left out would be an error. */
export type Question = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/**
 * CASL, kept to what it does safely (see the ADR): a flat list of positive rules with explicit fields, asked only with
 * a fully answered question and never by type. There is no forbidding rule, so order cannot matter.
 */
export class Engine {
  readonly #ability: MongoAbility;
  readonly #permits: readonly Permit[];

  constructor(permits: readonly Permit[]) {
    this.#permits = permits;
    const rules = permits.map(({ action, fields, conditions }, index) => ({
      action,
      subject: "Row",
      fields: [...fields],
      conditions,
      reason: String(index),
    }));
    this.#ability = createMongoAbility(rules);
  }

  /** Every permit of this action that matches: not only the first, because each of them is cited. */
  matching(action: Action, field: string, question: Question): Permit[] {
    return this.#ability
      .rulesFor(action, "Row", field)
      .filter((rule) => rule.matchesConditions(question))
      .flatMap((rule) => this.#permits[Number(rule.reason)] ?? []);
  }
}
