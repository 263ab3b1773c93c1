import {
  type Asserter,
  type ConditionOf,
  type Day,
  dayNumber,
  dayOf,
  dayOfNumber,
  daysBetween,
  type FactKind,
  LifeStage,
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
  ownCodes,
  type Range,
  unknown,
} from "./facts.ts";
import type { Instant } from "./rule-set.ts";
import type { Row, Viewer } from "./row.ts";
import type { AskedCondition } from "./test-of.ts";

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

function openedOn(facts: readonly Fact[]): Day | null {
  const opened = ofKind(facts, "opened")[0]?.lo;
  return opened === undefined || opened === null ? null : dayOfNumber(opened);
}

/** Of what kind a fact is, and whose word counts for it. */
interface Asked {
  readonly kind: FactKind;
  readonly by: Asserter;
}

const hear = ({ facts, hearing }: Situation, { kind, by }: Asked, param: string | null = null): Fact[] =>
  heard(ofKind(facts, kind, param), hearing, by);

/** The code of structure: what the case itself says, which nobody in particular asserts. */
const structure = ({ kind }: { readonly kind: FactKind }, { facts }: Situation): Reading =>
  ofKind(facts, kind).find(({ code }) => code)?.code ?? unknown;

/** Of something of which a person may have several. */
const several = (asked: Asked, situation: Situation): Reading =>
  manyCodes(hear(situation, asked), situation.hearing.recipient);

/** Of a question that has one answer. */
const answered = (asked: Asked, situation: Situation, param: string | null): Reading =>
  oneCode(hear(situation, asked, param), situation.hearing.recipient);

function factorsPresent(across: "person" | "household", situation: Situation): Reading {
  const { facts, hearing } = situation;
  const counted = across === "household" ? ofKind(facts, "factor") : hear(situation, { kind: "factor", by: "anyone" });
  const present = new Set(counted.flatMap(({ code, by }) => (code && by !== hearing.recipient ? [code] : [])));
  return { min: present.size, max: Number.POSITIVE_INFINITY };
}

/** How long before a day another one was, in days or in the months of the calendar; below nought for a later one. */
const ago = (unit: "days" | "months", day: Day, on: Day): number =>
  unit === "days" ? daysBetween(day, on) : monthsAgo(day, on);

const exactly = (number: number): Range => ({ min: number, max: number });

/** The day on which ages and look-backs are counted. */
const dayCounted = (on: "today" | "caseOpened", { today, facts }: Situation): Day | null =>
  on === "today" ? today : openedOn(facts);

function recency({ unit, of, on }: ConditionOf<"recency">, situation: Situation): Reading {
  const { observedOn, recordedAt } = situation.row;
  const day = of === "observed" ? observedOn : dayOf(recordedAt, situation.timeZone);
  const counted = dayCounted(on, situation);
  return day && counted ? exactly(ago(unit, day, counted)) : anyNumber;
}

/** How long ago an agency's part in the case last began, or ended; below nought while it has not. */
function episode({ whose, since, unit }: ConditionOf<"episode">, { facts, hearing, today }: Situation): Reading {
  const days = ofKind(facts, "episode")
    .filter(({ by }) => by === hearing[whose])
    .flatMap(({ lo, hi }) => (since === "began" ? lo : hi) ?? []);
  return days.length > 0 ? exactly(ago(unit, dayOfNumber(Math.max(...days)), today)) : anyNumber;
}

/** How long ago the case was closed; nought while it is open. */
function sinceClosed({ unit }: ConditionOf<"sinceClosed">, { facts, today }: Situation): Reading {
  const days = ofKind(facts, "closed").flatMap(({ lo }) => lo ?? []);
  return exactly(days.length > 0 ? ago(unit, dayOfNumber(Math.min(...days)), today) : 0);
}

/** The furthest that somebody besides the recipient says: a birth outdoes what was expected, and a death both. */
function lifeStage({ by }: ConditionOf<"lifeStage">, situation: Situation): Reading {
  const said = manyCodes(hear(situation, { kind: "lifeStage", by }), situation.hearing.recipient);
  return LifeStage.options.findLast((stage) => said.includes(stage)) ?? unknown;
}

type Readings = {
  readonly [Kind in AskedCondition["kind"]]: (condition: ConditionOf<Kind>, situation: Situation) => Reading;
};

/** What each kind of condition reads. */
const readings: Readings = {
  caseType: structure,
  stage: structure,
  area: structure,
  override: (_, { facts }) => ofKind(facts, "override").map(() => "inForce"),
  involved: (_, { facts }) => ofKind(facts, "involved").flatMap(({ code }) => code ?? []),
  need: (_, { facts, hearing }) => ownCodes(ofKind(facts, "need"), hearing),
  assurance: several,
  dates: (_, { today }) => exactly(dayNumber(today)),
  episode,
  sinceClosed,
  conflict: (_, { viewer }) => (viewer.conflict ? "declared" : "none"),
  threshold: several,
  subjectRole: several,
  linkedTo: several,
  status: (it, situation) =>
    manyCodes(heldWithin(hear(situation, it), it.withinMonths, situation), situation.hearing.recipient),
  consent: (it, situation) => answered(it, situation, `${it.scope}/${it.giver}`),
  namedConsent: (it, situation) => answered(it, situation, `${it.scope}/${it.giver}`),
  lifeStage,
  circumstance: (it, situation) => answered(it, situation, it.circumstance),
  notice: (it, situation) => answered(it, situation, null),
  score: (it, situation) => hull(hear(situation, it, it.field), situation.hearing.recipient),
  age: ({ on: which, by }, situation) => {
    const on = dayCounted(which, situation);
    return on ? ageRange(hull(hear(situation, { kind: "born", by }), situation.hearing.recipient), on) : anyNumber;
  },
  factors: ({ across }, situation) => factorsPresent(across, situation),
  recency,
  value: (_, { facts, row }) => facts.find(({ kind, entry }) => kind === "value" && entry === row.id)?.code ?? unknown,
  tag: ({ tag }, { row }) => (row.tags.includes(tag) ? "present" : "absent"),
  handling: (_, { row }) => row.handling ?? "none",
};

const read = <Kind extends AskedCondition["kind"]>(condition: ConditionOf<Kind>, situation: Situation): Reading =>
  readings[condition.kind](condition, situation);

/** What a condition reads in a situation. The condition's operands play no part: two clauses that ask alike read alike. */
export const readingFor = (condition: AskedCondition, situation: Situation): Reading => read(condition, situation);

/** What tells apart two conditions of one kind that read differently, besides whose word counts for them. */
function paramsOf(condition: AskedCondition): (string | number)[] {
  switch (condition.kind) {
    case "consent":
    case "namedConsent":
      return [condition.scope, condition.giver];
    case "circumstance":
      return [condition.circumstance];
    case "score":
      return [condition.field];
    case "age":
      return [condition.on];
    case "status":
      return [condition.withinMonths];
    case "factors":
      return [condition.across];
    case "recency":
      return [condition.unit, condition.of, condition.on];
    case "episode":
      return [condition.whose, condition.since, condition.unit];
    case "sinceClosed":
      return [condition.unit];
    case "tag":
      return [condition.tag];
    default:
      return [];
  }
}

/** Two conditions with the same source read the same in every situation. */
export const sourceOf = (condition: AskedCondition): string =>
  JSON.stringify([condition.kind, paramsOf(condition), "by" in condition && condition.by]);

/** The kinds of fact that a condition reads. */
export function factKindsOf(condition: AskedCondition): FactKind[] {
  switch (condition.kind) {
    case "age":
      return ["born", "opened"];
    case "factors":
      return ["factor"];
    case "recency":
      return condition.on === "caseOpened" ? ["opened"] : [];
    case "sinceClosed":
      return ["closed"];
    case "conflict":
    case "dates":
    case "tag":
    case "handling":
      return [];
    default:
      return [condition.kind];
  }
}
