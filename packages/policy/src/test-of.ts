import { type Condition, dayNumber } from "@concordat/domain";
import { unknown } from "./facts.ts";

/** What a condition asks of its reading: that it is one of some codes, or lies between two numbers. */
export type Test =
  | { readonly in: readonly string[] }
  | { readonly min: number | undefined; readonly max: number | undefined };

/** A condition that is asked of a row. `atMost` asks nothing of a single entry: it ranks those that meet the rest. */
export type AskedCondition = Exclude<Condition, { kind: "atMost" }>;

export const isAsked = (condition: Condition): condition is AskedCondition => condition.kind !== "atMost";

/** The operands of a condition. */
export function testOf(condition: AskedCondition): Test {
  switch (condition.kind) {
    case "caseType":
    case "stage":
    case "area":
    case "threshold":
    case "subjectRole":
    case "status":
    case "value":
    case "handling":
    case "need":
    case "assurance":
    case "lifeStage":
      return { in: condition.in };
    case "involved":
      return { in: [condition.agencyKind] };
    case "linkedTo":
      return { in: [condition.role] };
    case "conflict":
    case "circumstance":
    case "tag":
      return { in: [condition.is] };
    case "override":
      return { in: ["inForce"] };
    case "consent":
    case "namedConsent":
    case "notice":
      return { in: condition.is };
    case "age":
    case "score":
      return { min: condition.min, max: condition.max };
    case "factors":
      return { min: condition.atLeast, max: undefined };
    case "dates":
      return { min: condition.first && dayNumber(condition.first), max: condition.last && dayNumber(condition.last) };
    default:
      return { min: undefined, max: condition.within };
  }
}

/** The only operators that ever reach the engine. */
export interface Constraint {
  readonly $in?: readonly string[];
  readonly $all?: readonly string[];
  readonly $eq?: string | boolean;
  readonly $gte?: number;
  readonly $lte?: number;
}

/** The names of the two bounds of a number in a question to the engine. */
export const least = (name: string): string => `${name}Min`;
export const most = (name: string): string => `${name}Max`;

/** Certainly true: what a grant needs. An unknown is no code of the list, and its bounds lie outside every range. */
export function certainly(name: string, test: Test): Record<string, Constraint> {
  if ("in" in test) return { [name]: { $in: test.in } };
  return {
    ...(test.min === undefined ? {} : { [least(name)]: { $gte: test.min } }),
    ...(test.max === undefined ? {} : { [most(name)]: { $lte: test.max } }),
  };
}

/** Not certainly false: what a withhold needs, so that an unknown never stops it. */
export function possibly(name: string, test: Test): Record<string, Constraint> {
  if ("in" in test) return { [name]: { $in: [...test.in, unknown] } };
  return {
    ...(test.min === undefined ? {} : { [most(name)]: { $gte: test.min } }),
    ...(test.max === undefined ? {} : { [least(name)]: { $lte: test.max } }),
  };
}
