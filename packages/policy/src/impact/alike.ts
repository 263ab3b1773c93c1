import { rankOf } from "@concordat/domain";
import { textOf } from "../clue.ts";
import { type Demand, settled } from "../demand.ts";
import type { Permit } from "../permit.ts";
import { sourceOf } from "../reading.ts";
import { type AskedCondition, type Constraint, testOf } from "../test-of.ts";

const knownDemands = new WeakMap<Permit, Demand>();

/** What a permit demands besides its conditions: of the people who read, and that there be no shield. */
function demandsOfPeople(permit: Permit): Demand {
  const known = knownDemands.get(permit) ?? readDemands(permit);
  knownDemands.set(permit, known);
  return known;
}

function readDemands({ conditions, asks }: Permit): Demand {
  const named = new Set(asks.flatMap(({ name }) => [name, `${name}Min`, `${name}Max`]));
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => name !== settled && !named.has(name)));
}

/** All that a permit's clause says that counts records: which of them are the newest depends on all of it. */
const wholeClause = (permit: Permit, permits: readonly Permit[]): string =>
  permits
    .filter(({ version, clause, action }) => [version, clause, action].join() === keyOf(permit))
    .map((each) => JSON.stringify([each.fields, textOf(demandsOfPeople(each))]))
    .join();

const keyOf = ({ version, clause, action }: Permit): string => [version, clause, action].join();

/** What a permit comes down to, whichever text it stands in: two of one gist, in one cell, do the same. */
export const gistOf = (permit: Permit, permits: readonly Permit[]): string =>
  JSON.stringify([
    permit.action,
    permit.show,
    permit.atMost,
    textOf(demandsOfPeople(permit)),
    permit.asks.map(({ condition }) => JSON.stringify([sourceOf(condition), testOf(condition)])).toSorted(),
    permit.atMost === null ? "" : wholeClause(permit, permits),
  ]);

/** True when whatever meets one constraint meets the other. */
const implies = (one: Constraint, other: Constraint): boolean =>
  (other.$in === undefined || one.$in?.every((code) => other.$in?.includes(code)) === true) &&
  (other.$all === undefined || other.$all.every((code) => one.$all?.includes(code))) &&
  (other.$eq === undefined || other.$eq === one.$eq);

function asksNoMore(other: AskedCondition, one: AskedCondition): boolean {
  if (sourceOf(other) !== sourceOf(one)) return false;
  const [wide, narrow] = [testOf(other), testOf(one)];
  if ("in" in wide) return "in" in narrow && narrow.in.every((code) => wide.in.includes(code));
  return (
    !("in" in narrow) &&
    (wide.min === undefined || (narrow.min !== undefined && narrow.min >= wide.min)) &&
    (wide.max === undefined || (narrow.max !== undefined && narrow.max <= wide.max))
  );
}

/** True when a permit does at least as much, wherever the other does anything: it asks no more, and shows no less. */
export function outdoes(other: Permit, one: Permit): boolean {
  const people = demandsOfPeople(one);
  return (
    other.action === one.action &&
    rankOf(other.show) >= rankOf(one.show) &&
    other.atMost === null &&
    Object.entries(demandsOfPeople(other)).every(([name, demand]) => {
      const mine = people[name];
      return mine !== undefined && implies(mine, demand);
    }) &&
    other.asks.every(({ condition }) => one.asks.some((mine) => asksNoMore(condition, mine.condition)))
  );
}
