import { createMongoAbility } from "@casl/ability";
/**
 * CASL, kept to what it does safely (see the ADR): a flat list of positive rules with explicit fields, asked only with
 * a fully answered question and never by type. There is no forbidding rule, so order cannot matter.
 */
export class Engine {
  #ability;
  #permits;
  constructor(permits) {
    this.#permits = permits;
    const rules = permits.map(({ action, fields, conditions }, index) => ({
      action,
      subject: "Row",
      fields: [...fields],
      conditions,
      reason: String(index),
    }));
    this.#ability = createMongoAbility(rules, { detectSubjectType: () => "Row" });
  }
  /** Every permit of this action that matches: not only the first, because each of them is cited. */
  matching(action, field, question) {
    return this.#ability
      .rulesFor(action, "Row", field)
      .filter((rule) => rule.matchesConditions(question))
      .flatMap((rule) => this.#permits[Number(rule.reason)] ?? []);
  }
}
