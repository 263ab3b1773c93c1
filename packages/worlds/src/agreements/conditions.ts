import { Condition } from "@concordat/domain";

/** Whose word is asked for: that of anybody but the reader alone. */
const by = "anyone";

/** The case is of one of these kinds. */
export const isOpenAs = (...caseTypes: string[]): Condition => Condition.parse({ kind: "caseType", in: caseTypes });
/** The case stands at one of these stages. */
export const atStage = (...stages: string[]): Condition => Condition.parse({ kind: "stage", in: stages });
/** The case belongs to one of these areas. */
export const inArea = (...areas: string[]): Condition => Condition.parse({ kind: "area", in: areas });
/** An agency of this kind has an active part in the case. */
export const worksTheCase = (agencyKind: string): Condition => Condition.parse({ kind: "involved", agencyKind });

/** The reader has said that they are too close to somebody in the case. */
export const conflictDeclared = Condition.parse({ kind: "conflict", is: "declared" });

/** A safeguarding override, approved by a supervisor, is in force. */
export const overridden = Condition.parse({ kind: "override" });

/** A threshold of these has been recorded. */
export const thresholdIs = (...thresholds: string[]): Condition =>
  Condition.parse({ kind: "threshold", in: thresholds, by });
/** The person has one of these parts in the case. */
export const isAmong = (...roles: string[]): Condition => Condition.parse({ kind: "subjectRole", in: roles, by });
/** The person is recorded as linked to somebody with this part. */
export const isLinkedTo = (role: string): Condition => Condition.parse({ kind: "linkedTo", role, by });

/** Age in full years today, both ends included. */
export const agedFrom = (min: number, max?: number): Condition =>
  Condition.parse({ kind: "age", min, ...(max === undefined ? {} : { max }), on: "today", by });
/** So many full years at most. */
export const agedUpTo = (max: number): Condition => Condition.parse({ kind: "age", max, on: "today", by });

/** Who has decided what about which consent. Without decisions: it was given. */
export const consented = (giver: string, scope: string, decisions: readonly string[] = ["given"]): Condition =>
  Condition.parse({ kind: "consent", scope, giver, is: decisions, by });

/** The person agreed to this and chose the reader's agency for it. */
export const chose = (giver: string, scope: string): Condition =>
  Condition.parse({ kind: "namedConsent", scope, giver, is: ["given"], by });

/** The reader's agency holds this, on the word of agencies of these kinds; of none in particular, on anybody's but its own. */
export const assured = (assurance: string, ...kinds: string[]): Condition =>
  Condition.parse({ kind: "assurance", in: [assurance], by: kinds.length > 0 ? kinds : by });

/** The reader’s agency has stated that it needs it for one of these. */
export const needStated = (...needs: string[]): Condition => Condition.parse({ kind: "need", in: needs });

/** What is recorded about telling the person. */
export const toldIs = (...states: string[]): Condition => Condition.parse({ kind: "notice", is: states, by });
/** It is recorded that this applies. */
export const applies = (circumstance: string): Condition =>
  Condition.parse({ kind: "circumstance", circumstance, is: "yes", by });
/** It is recorded that this does not apply; silence does not say so. */
export const doesNotApply = (circumstance: string): Condition =>
  Condition.parse({ kind: "circumstance", circumstance, is: "no", by });

/** So many of the thirteen factors of SI 2018/912 in the household. */
export const factorsInHousehold = (atLeast: number): Condition =>
  Condition.parse({ kind: "factors", atLeast, across: "household" });
/** A score of the person reaches this. */
export const scoresAtLeast = (field: string, min: number): Condition =>
  Condition.parse({ kind: "score", field, min, by });

/** What was observed is no older than this today. */
export const observedWithinMonths = (within: number): Condition =>
  Condition.parse({ kind: "recency", within, unit: "months", of: "observed", on: "today" });
/** It was observed in so many months before the case was opened, or since. */
export const observedSinceMonthsBeforeOpening = (within: number): Condition =>
  Condition.parse({ kind: "recency", within, unit: "months", of: "observed", on: "caseOpened" });
/** The record is of one of these classes. */
export const classedAs = (...codes: string[]): Condition => Condition.parse({ kind: "value", in: codes });
/** Its owner put this mark on it. */
export const marked = (tag: string): Condition => Condition.parse({ kind: "tag", tag, is: "present" });
/** It carries one of these protective markings. */
export const handledAs = (...markings: string[]): Condition => Condition.parse({ kind: "handling", in: markings });
/** Of the records that meet the rest of the clause, the newest so many. */
export const newest = (records: number): Condition => Condition.parse({ kind: "atMost", records });
