import {
  type Asserter,
  type Condition,
  type FactKind,
  type Day,
  dayOf,
  dayOfNumber,
  daysBetween,
  monthsBefore,
} from "@concordat/domain";
import {
  ageRange,
  anyNumber,
  type Fact,
  type Hearing,
  heard,
  hull,
  manyCodes,
  oneCode,
  type Range,
  unknown,
} from "./facts.ts";
import type { Instant } from "./rule-set.ts";
import type { Row, Viewer } from "./row.ts";

/** What a condition reads: a code or `?`, several codes or `?`, or the least and most that a number can be. */
export type Reading = string | readonly string[] | Range;

/** Everything that a reading may depend on. */
export interface Situation {
  readonly viewer: Viewer;
  readonly hearing: Hearing;
  readonly facts: readonly Fact[];
  readonly row: Row;
  /** The partnership's calendar day at the instant of the decision. */
  readonly today: Day;
  readonly at: Instant;
  readonly timeZone: string;
}

const ofKind = (facts: readonly Fact[], kind: FactKind, param: string | null = null): Fact[] =>
  facts.filter((fact) => fact.kind === kind && fact.param === param && fact.entry === null);

/** The fewest whole months that reach back from `today` to a day on or before `day`; below nought for a day to come. */
const monthsAgo = (day: Day, today: Day): number => {
  const guess =
    (Number(today.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(day.slice(5, 7));
  return monthsBefore(today, guess) <= day ? guess : guess + 1;
};

/** Facts that hold now, or held on some day of the last `months` months. */
const heldWithin = (facts: readonly Fact[], months: number, { today, at, timeZone }: Situation): Fact[] => {
  const since = monthsBefore(today, months);
  return facts.filter(({ until }) => until === null || until > at || (months > 0 && dayOf(until, timeZone) >= since));
};

/** The code of structure: what the case itself says, which nobody in particular asserts. */
const structure = (facts: readonly Fact[], kind: FactKind): string =>
  ofKind(facts, kind).find(({ code }) => code)?.code ?? unknown;

function openedOn(facts: readonly Fact[]): Day | null {
  const opened = ofKind(facts, "opened")[0]?.lo;
  return opened === undefined || opened === null ? null : dayOfNumber(opened);
}

/** What a condition reads in a situation. The condition's operands play no part: two clauses that ask alike read alike. */
export function readingFor(condition: Condition, situation: Situation): Reading {
  const { facts, hearing, viewer, row, today } = situation;
  const hear = (kind: FactKind, by: Asserter, param: string | null = null): Fact[] =>
    heard(ofKind(facts, kind, param), hearing, by);

  switch (condition.kind) {
    case "caseType":
    case "stage":
    case "area":
      return structure(facts, condition.kind);
    case "override":
      return ofKind(facts, "override").length > 0 ? "inForce" : "none";
    case "involved":
      return ofKind(facts, "involved").flatMap(({ code }) => code ?? []);
    case "conflict":
      return viewer.conflict ? "declared" : "none";
    case "threshold":
    case "subjectRole":
    case "linkedTo":
      return manyCodes(hear(condition.kind, condition.by), hearing.recipient);
    case "status":
      return manyCodes(heldWithin(hear("status", condition.by), condition.withinMonths, situation), hearing.recipient);
    case "consent":
      return oneCode(hear("consent", condition.by, `${condition.scope}/${condition.giver}`), hearing.recipient);
    case "circumstance":
      return oneCode(hear("circumstance", condition.by, condition.circumstance), hearing.recipient);
    case "notice":
      return oneCode(hear("notice", condition.by), hearing.recipient);
    case "score":
      return hull(hear("score", condition.by, condition.field), hearing.recipient);
    case "age": {
      const on = condition.on === "today" ? today : openedOn(facts);
      return on ? ageRange(hull(hear("born", condition.by), hearing.recipient), on) : anyNumber;
    }
    case "factors": {
      const counted = condition.across === "household" ? ofKind(facts, "factor") : hear("factor", "anyone");
      const present = new Set(counted.flatMap(({ code, by }) => (code && by !== hearing.recipient ? [code] : [])));
      return { min: present.size, max: Number.POSITIVE_INFINITY };
    }
    case "recency": {
      if (!row.observedOn) return anyNumber;
      const ago = condition.unit === "days" ? daysBetween(row.observedOn, today) : monthsAgo(row.observedOn, today);
      return { min: ago, max: ago };
    }
    case "value":
      return facts.find(({ kind, entry }) => kind === "value" && entry === row.id)?.code ?? unknown;
    case "tag":
      return row.tags.includes(condition.tag) ? "present" : "absent";
    case "handling":
      return row.handling ?? "none";
    case "atMost":
      return anyNumber;
  }
}

/** Two conditions with the same source read the same in every situation. */
export function sourceOf(condition: Condition): string {
  const { kind } = condition;
  const by = "by" in condition ? JSON.stringify(condition.by) : "";
  switch (condition.kind) {
    case "consent":
      return [kind, condition.scope, condition.giver, by].join("|");
    case "circumstance":
      return [kind, condition.circumstance, by].join("|");
    case "score":
      return [kind, condition.field, by].join("|");
    case "age":
      return [kind, condition.on, by].join("|");
    case "status":
      return [kind, condition.withinMonths, by].join("|");
    case "factors":
      return [kind, condition.across].join("|");
    case "recency":
      return [kind, condition.unit].join("|");
    case "tag":
      return [kind, condition.tag].join("|");
    default:
      return [kind, by].join("|");
  }
}

/** The kinds of fact that a condition reads. */
export function factKindsOf({ kind }: Condition): FactKind[] {
  switch (kind) {
    case "age":
      return ["born", "opened"];
    case "factors":
      return ["factor"];
    case "conflict":
    case "recency":
    case "tag":
    case "handling":
    case "atMost":
      return [];
    default:
      return [kind];
  }
}
