import { z } from "zod";
import { Code, FieldKey } from "../code.ts";
import { text } from "../text.ts";
import { type Level, rankOf } from "../decision/level.ts";
import { Condition } from "./condition.ts";

/** What an example expects its reader to see; what is not shown may be said to exist, unless there is to be no trace of it. */
export const Outcome = z.enum(["value", "coarse", "known", "ask", "notShown", "noTrace"]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * A named example that belongs to an agreement: who reads, what of whom, in which situation, and what they are to see
 * or not to see. `given` are conditions that hold in the example; about everything else nothing is known.
 */
export const Expectation = z.strictObject({
  id: z.string().regex(/^X\d{1,3}$/),
  title: text(200),
  reader: z.strictObject({
    /** The kind of the reader's agency, and of the one whose information it is (`joint`: the joint record's). */
    kind: Code,
    roles: z.array(Code).max(10),
    caseRoles: z.array(Code).max(10),
    certificates: z.array(Code).max(10),
    /** One of the agreement's purposes, or none. */
    purpose: Code.nullable(),
    /** Their agency works the case. */
    involved: z.boolean(),
  }),
  owner: Code,
  field: FieldKey,
  given: z.array(Condition).max(20),
  /** The person lives under a shield. */
  shielded: z.boolean(),
  sees: Outcome,
});
export type Expectation = z.infer<typeof Expectation>;

/** True when what is seen is what an example expects. */
export function meetsOutcome(sees: Outcome, level: Level): boolean {
  if (sees === "noTrace") return level === "hidden";
  return sees === "notShown" ? rankOf(level) <= rankOf("withheld") : level === sees;
}
