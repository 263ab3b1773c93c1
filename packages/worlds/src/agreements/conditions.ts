import { Condition } from "@concordat/domain";

/** Whose word is asked for: that of anybody but the reader alone. */
const by = "anyone";

export const isOpenAs = (...caseTypes: string[]): Condition => Condition.parse({ kind: "caseType", in: caseTypes });
export const atStage = (...stages: string[]): Condition => Condition.parse({ kind: "stage", in: stages });
export const inArea = (...areas: string[]): Condition => Condition.parse({ kind: "area", in: areas });
export const worksTheCase = (agencyKind: string): Condition => Condition.parse({ kind: "involved", agencyKind });

/** The reader has said that they are too close to somebody in the case. */
export const conflictDeclared = Condition.parse({ kind: "conflict", is: "declared" });

/** A safeguarding override, approved by a supervisor, is in force. */
export const overridden = Condition.parse({ kind: "override" });

export const thresholdIs = (...thresholds: string[]): Condition =>
  Condition.parse({ kind: "threshold", in: thresholds, by });
export const isAmong = (...roles: string[]): Condition => Condition.parse({ kind: "subjectRole", in: roles, by });
export const isLinkedTo = (role: string): Condition => Condition.parse({ kind: "linkedTo", role, by });

/** Age in full years today, both ends included. */
export const agedFrom = (min: number, max?: number): Condition =>
  Condition.parse({ kind: "age", min, ...(max === undefined ? {} : { max }), on: "today", by });
export const agedUpTo = (max: number): Condition => Condition.parse({ kind: "age", max, on: "today", by });

/** Who has decided what about which consent. Without decisions: it was given. */
export const consented = (giver: string, scope: string, decisions: readonly string[] = ["given"]): Condition =>
  Condition.parse({ kind: "consent", scope, giver, is: decisions, by });

export const toldIs = (...states: string[]): Condition => Condition.parse({ kind: "notice", is: states, by });
export const applies = (circumstance: string): Condition =>
  Condition.parse({ kind: "circumstance", circumstance, is: "yes", by });
export const doesNotApply = (circumstance: string): Condition =>
  Condition.parse({ kind: "circumstance", circumstance, is: "no", by });

/** So many of the thirteen factors of SI 2018/912 in the household. */
export const factorsInHousehold = (atLeast: number): Condition =>
  Condition.parse({ kind: "factors", atLeast, across: "household" });
export const scoresAtLeast = (field: string, min: number): Condition =>
  Condition.parse({ kind: "score", field, min, by });

export const observedWithinMonths = (within: number): Condition =>
  Condition.parse({ kind: "recency", within, unit: "months" });
export const classedAs = (...codes: string[]): Condition => Condition.parse({ kind: "value", in: codes });
export const marked = (tag: string): Condition => Condition.parse({ kind: "tag", tag, is: "present" });
export const handledAs = (...markings: string[]): Condition => Condition.parse({ kind: "handling", in: markings });
export const newest = (records: number): Condition => Condition.parse({ kind: "atMost", records });
