import { z } from "zod";
import { Code, FieldKey } from "../code.ts";
import { AgencyId } from "../ids.ts";
import { text } from "../text.ts";
import { Day } from "../time/day.ts";
import { Clause } from "./clause.ts";
import { Expectation } from "./expectation.ts";
import { CommonTerms } from "./terms/common-terms.ts";
import { Umbrella } from "./umbrella/umbrella.ts";

/** An agency that signs. Its name and kind are written into the text, so that what was signed does not change with them. */
export const Party = z.strictObject({
  agency: AgencyId,
  name: text(160),
  kind: Code,
  controller: text(160),
  capacity: z.enum(["controller", "jointController", "processor"]),
  /** Who signs for it, by office: `Director of Children's Services`. */
  signatoryRole: text(120),
});
export type Party = z.infer<typeof Party>;

/** When the review date passes without a review: stop, or go on for some days with an alarm. */
const OnLapse = z.discriminatedUnion("then", [
  z.strictObject({ then: z.literal("stop") }),
  z.strictObject({ then: z.literal("continue"), days: z.int().min(1).max(180) }),
]);

/** The text that agencies sign, and the policy that runs. A version of it never changes once anybody has signed. */
export const Agreement = z
  .strictObject({
    title: text(160),
    kind: Code,
    summary: text(1000),
    /** The public document that this text is modelled on; its terms are ours, not that partnership's. */
    modelledOn: text(300).optional(),
    /** An annex stands under an umbrella, inherits its common terms, and runs only while it does. */
    umbrella: Umbrella.optional(),
    purposes: z.array(Code).min(1).max(10),
    parties: z.array(Party).min(2).max(200),
    effectiveFrom: Day,
    reviewBy: Day,
    endsAt: Day.optional(),
    onLapse: OnLapse,
    commonTerms: CommonTerms,
    /** The catalogue's keys when the text was written: a prefix that grants means these, and none added later. */
    knownFields: z.array(FieldKey).max(1000),
    clauses: z.array(Clause).min(1).max(300),
    /** Named examples that must come out as they say before the text is circulated or runs. */
    expectations: z.array(Expectation).max(300).optional(),
  })
  .refine(({ clauses }) => new Set(clauses.map(({ id }) => id)).size === clauses.length, {
    error: "duplicateClause",
    path: ["clauses"],
  })
  .refine(({ expectations = [] }) => new Set(expectations.map(({ id }) => id)).size === expectations.length, {
    error: "duplicateExpectation",
    path: ["expectations"],
  })
  .refine(({ parties }) => new Set(parties.map(({ agency }) => agency)).size === parties.length, {
    error: "duplicateParty",
    path: ["parties"],
  });
export type Agreement = z.infer<typeof Agreement>;
