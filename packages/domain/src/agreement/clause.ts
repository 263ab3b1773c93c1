import { z } from "zod";
import { Code, FieldKey } from "../code.ts";
import { Marker, Show } from "../decision/level.ts";
import { AgencyId } from "../ids.ts";
import { text } from "../text.ts";
import { Basis } from "./basis.ts";
import { Condition } from "./condition.ts";

/** `health.conditions` names one field; `health.*` all that start so, except locked and free-text ones. */
export const FieldSelector = z.union([
  FieldKey,
  z.literal("*"),
  z.string().regex(/^[a-z][A-Za-z0-9]{0,31}(\.[a-z][A-Za-z0-9]{0,31}){0,2}\.\*$/),
]);
export type FieldSelector = z.infer<typeof FieldSelector>;

const kinds = z.array(Code).min(1).max(40);
const agencies = z.array(AgencyId).min(1).max(200);

/** Whose entries: any party's, those of parties of some kinds, of named parties, or the joint record's. */
export const From = z.discriminatedUnion("who", [
  z.strictObject({ who: z.literal("anyParty") }),
  z.strictObject({ who: z.literal("kinds"), kinds }),
  z.strictObject({ who: z.literal("agencies"), agencies }),
  z.strictObject({ who: z.literal("joint") }),
]);
export type From = z.infer<typeof From>;

/** Within the receiving agencies, whom: empty means everybody who works the case. */
const people = {
  roles: z.array(Code).max(20),
  caseRoles: z.array(Code).max(20),
  certificates: z.array(Code).max(20),
};

/** `anyone` is every agency of the partnership, party or not: only a clause that withholds may say it. */
export const To = z.discriminatedUnion("who", [
  z.strictObject({ who: z.literal("anyone"), ...people }),
  z.strictObject({ who: z.literal("anyParty"), ...people }),
  z.strictObject({ who: z.literal("kinds"), kinds, ...people }),
  z.strictObject({ who: z.literal("agencies"), agencies, ...people }),
]);
export type To = z.infer<typeof To>;

export const Obligation = z.strictObject({
  kind: Code,
  /** For a retention cap: months after the case closes. */
  months: z.int().min(1).max(1200).optional(),
});
export type Obligation = z.infer<typeof Obligation>;

const named = {
  /** As printed: `FC3a`. Unique in its agreement. */
  id: z.string().regex(/^[A-Z]{2,6}\d{1,3}[a-z]?$/),
  title: text(160),
};

const flow = {
  ...named,
  from: From,
  to: To,
  fields: z.array(FieldSelector).min(1).max(200),
  marker: Marker,
  /** Empty: every purpose of the agreement. For a clause that withholds: whatever the purpose. */
  purposes: z.array(Code).max(10),
  when: z.array(Condition).max(20),
  basis: Basis,
  obligations: z.array(Obligation).max(10),
};

const grant = {
  ...flow,
  /** Written for people under a shield: opens location and contact fields that it names exactly. */
  despiteShield: z.boolean(),
  /** Reaches agencies that have no active involvement in the case. */
  reachesUninvolved: z.boolean(),
};

/**
 * One rule of an agreement. `share` discloses, `withhold` caps, `ask` puts the question to the owner, `mustShare` is
 * a duty whose silence becomes a question, `outside` is a flow that does not run inside a case: recorded and printed,
 * never evaluated.
 */
export const Clause = z.discriminatedUnion("effect", [
  z.strictObject({ effect: z.literal("share"), show: Show, ...grant }),
  z.strictObject({ effect: z.literal("ask"), ...grant }),
  z.strictObject({ effect: z.literal("mustShare"), ...grant }),
  z.strictObject({ effect: z.literal("withhold"), ...flow }),
  z.strictObject({ effect: z.literal("outside"), ...named, text: text(1000) }),
]);
export type Clause = z.infer<typeof Clause>;
export type Effect = Clause["effect"];
export type RunningClause = Exclude<Clause, { effect: "outside" }>;
export type GrantingClause = Exclude<RunningClause, { effect: "withhold" }>;

export const isRunning = (clause: Clause): clause is RunningClause => clause.effect !== "outside";
export const isGranting = (clause: Clause): clause is GrantingClause =>
  isRunning(clause) && clause.effect !== "withhold";
