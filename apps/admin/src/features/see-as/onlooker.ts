import { type Agreement, type Condition, isRunning } from "@concordat/domain";
import type { Questions } from "../../lib/words.ts";

/** Who looks at whose information, and what is so in the example. */
export type Onlooker = Questions["proof"]["seeAs"]["as"];

/** Somebody of the last party, who looks at what the first one holds for the first of the purposes. */
export function firstOnlooker({ parties, purposes }: Agreement): Onlooker {
  const [first] = parties;
  const last = parties.at(-1);
  return {
    reader: {
      kind: last?.kind ?? "",
      purpose: purposes[0] ?? null,
      involved: true,
      roles: [],
      caseRoles: [],
      certificates: [],
    },
    owner: first?.kind ?? "joint",
    given: [],
    shielded: false,
  };
}

/** Every condition that a text asks, each once: what can be so in an example. */
export function conditionsIn({ clauses }: Agreement): readonly (readonly [key: string, condition: Condition])[] {
  const all = clauses.filter(isRunning).flatMap(({ when }) => when);
  const asked = all.filter(({ kind }) => kind !== "atMost");
  return [...new Map(asked.map((condition) => [JSON.stringify(condition), condition]))];
}
