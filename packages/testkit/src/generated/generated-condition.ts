import { Condition, type ConditionKind } from "@concordat/domain";
import type { Chance } from "@concordat/worlds";
import * as words from "./vocabulary.ts";

const anyAsserter = (chance: Chance): unknown =>
  chance.one(["anyone", "anyone", "owner", chance.atLeastOne(words.agencyKinds, 0.4)]);

/** So long that generated involvements and entries lie on either side of it, or on its very day. */
const anyStretch = (chance: Chance) =>
  chance.one([
    { within: chance.one([0, 1, 20, 41, 43, 45, 47, 400]), unit: "days" },
    { within: chance.one([0, 1, 12, 24]), unit: "months" },
  ]);

/** Days about the one on which generated worlds are looked at. */
function anyDays(chance: Chance) {
  const first = chance.one(["2026-01-01", "2026-06-15", "2026-06-16"]);
  const last = chance.one(["2026-06-14", "2026-06-15", "2026-12-31"]);
  return chance.one([{ first }, { last }, { first, last: last < first ? first : last }]);
}

const some = (chance: Chance, codes: readonly string[]): string[] => chance.atLeastOne(codes, 0.4);

/** A lower bound, an upper one, or both. */
function bounds(chance: Chance, values: readonly number[]) {
  const [low = 0, high = 0] = [chance.one(values), chance.one(values)].toSorted((one, other) => one - other);
  return chance.one([{ min: low }, { max: high }, { min: low, max: high }]);
}

const anyDecision = (chance: Chance) => ({
  scope: chance.one(words.scopes),
  giver: chance.one(words.givers),
  is: some(chance, words.consentDecisions),
  by: anyAsserter(chance),
});

/** A maker for each kind: a new kind without one fails to compile. */
const makers: Readonly<Record<ConditionKind, (chance: Chance) => object>> = {
  caseType: (chance) => ({ in: some(chance, ["childSafeguarding", "marac", "earlyHelp"]) }),
  stage: (chance) => ({ in: some(chance, ["open", "closed"]) }),
  area: (chance) => ({ in: some(chance, ["north", "south"]) }),
  involved: (chance) => ({ agencyKind: chance.one(words.agencyKinds) }),
  conflict: (chance) => ({ is: chance.one(["declared", "none"]) }),
  override: () => ({}),
  threshold: (chance) => ({ in: some(chance, words.thresholds), by: anyAsserter(chance) }),
  subjectRole: (chance) => ({ in: some(chance, words.subjectRoles), by: anyAsserter(chance) }),
  linkedTo: (chance) => ({ role: chance.one(words.subjectRoles), by: anyAsserter(chance) }),
  age: (chance) => ({
    ...bounds(chance, [0, 15, 16, 17, 18, 36]),
    on: chance.one(["today", "caseOpened"]),
    by: anyAsserter(chance),
  }),
  need: (chance) => ({ in: some(chance, words.needs) }),
  assurance: (chance) => ({ in: some(chance, words.assurances), by: anyAsserter(chance) }),
  dates: (chance) => ({ ...anyDays(chance) }),
  episode: (chance) => ({
    whose: chance.one(["recipient", "owner"]),
    since: chance.one(["began", "ended"]),
    ...anyStretch(chance),
  }),
  sinceClosed: (chance) => ({ ...anyStretch(chance) }),
  lifeStage: (chance) => ({ in: some(chance, ["unborn", "living", "deceased"]), by: anyAsserter(chance) }),
  consent: anyDecision,
  namedConsent: anyDecision,
  notice: (chance) => ({ is: some(chance, words.noticeStates), by: anyAsserter(chance) }),
  circumstance: (chance) => ({
    circumstance: chance.one(words.circumstances),
    is: chance.one(["yes", "no"]),
    by: anyAsserter(chance),
  }),
  status: (chance) => ({
    in: some(chance, words.statuses),
    withinMonths: chance.one([0, 1, 12]),
    by: anyAsserter(chance),
  }),
  score: (chance) => ({ field: "da.dashScore", ...bounds(chance, [10, 13, 14]), by: anyAsserter(chance) }),
  recency: (chance) => ({
    ...anyStretch(chance),
    of: chance.one(["observed", "recorded"]),
    on: chance.one(["today", "caseOpened"]),
  }),
  value: (chance) => ({ in: some(chance, words.classifications) }),
  tag: (chance) => ({ tag: chance.one(words.tags), is: chance.one(["present", "absent"]) }),
  handling: (chance) => ({ in: some(chance, [...words.markings, "none"]) }),
  factors: (chance) => ({ atLeast: chance.whole(1, 3), across: chance.one(["person", "household"]) }),
  atMost: (chance) => ({ records: chance.whole(1, 2) }),
};

const isKind = (kind: string): kind is ConditionKind => kind in makers;
export const conditionKinds: readonly ConditionKind[] = Object.keys(makers).filter(isKind);

/** A condition of a kind, over the vocabulary of generated worlds. */
export const conditionOf = (chance: Chance, kind: ConditionKind): Condition =>
  Condition.parse({ kind, ...makers[kind](chance) });

/** A condition of any kind. */
export const anyCondition = (chance: Chance): Condition => conditionOf(chance, chance.one(conditionKinds));
