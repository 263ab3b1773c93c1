import { LifeStage } from "@concordat/domain";
import { unknown } from "../facts.ts";
import { type Answers, type Demand, meets } from "../demand.ts";
import type { Questions } from "../permit.ts";
import { type AskedCondition, least, most, testOf } from "../test-of.ts";

/** Situations in which the same demands hold, by their number: nothing that is asked here tells them apart. */
export type Class = ReadonlySet<number>;

const someOther = "\u0000other";

/** What people can be asked about besides conditions. */
const built: Readonly<Record<string, "one" | "several" | "flag">> = {
  purpose: "one",
  roles: "several",
  caseRoles: "several",
  certificates: "several",
  involved: "flag",
  shielded: "flag",
};

/** Kinds whose answer is one of a closed few. */
const closed: Partial<Record<AskedCondition["kind"], readonly string[]>> = {
  conflict: ["declared", "none"],
  tag: ["present", "absent"],
  circumstance: ["yes", "no", unknown],
  lifeStage: [...LifeStage.options, unknown],
};

/** Kinds of which a person, or a case, may have several at once; those of a case may be none. */
const manyOf: Partial<Record<AskedCondition["kind"], "person" | "case">> = {
  threshold: "person",
  subjectRole: "person",
  linkedTo: "person",
  status: "person",
  assurance: "person",
  need: "case",
  involved: "case",
  override: "case",
};

/** Kinds whose number is known exactly, or not at all. */
const certain: Partial<Record<AskedCondition["kind"], "always" | "orUnknown">> = {
  dates: "always",
  episode: "orUnknown",
  recency: "orUnknown",
  sinceClosed: "always",
};

const mentioned = (demands: readonly Demand[]): string[] => [
  ...new Set(
    demands.flatMap((demand) => Object.values(demand).flatMap(({ $in = [], $all = [] }) => [...$in, ...$all])),
  ),
];

/** Codes in groups that no demand tells apart: one of a group does for any, and all of them for whoever asks for all. */
function groupsOf(demands: readonly Demand[]): string[][] {
  const constraints = demands.flatMap((demand) => Object.values(demand));
  const told = (code: string) =>
    constraints.map(({ $in = [], $all = [] }) => Number($in.includes(code)) + 2 * Number($all.includes(code))).join();
  return [...Map.groupBy(mentioned(demands), told).values()];
}

const unionsOf = (groups: readonly (readonly string[])[]): string[][] =>
  groups.reduce<string[][]>((all, group) => all.concat(all.map((some) => some.concat(group))), [[]]);

/** Every way in which a number can be known that some demand tells from another. */
function ranges(name: string, demands: readonly Demand[], kind: AskedCondition["kind"]): Answers[] {
  const bounds = demands.flatMap((demand) => Object.values(demand).flatMap(({ $gte, $lte }) => [$gte, $lte]));
  const near = bounds.flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
  const ends = [Number.NEGATIVE_INFINITY, ...new Set(near), Number.POSITIVE_INFINITY];
  const between = (min: number, max: number): Answers => ({ [least(name)]: min, [most(name)]: max });
  if (certain[kind])
    return [
      ...ends.map((end) => between(end, end)),
      ...(certain[kind] === "orUnknown" ? [between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)] : []),
    ];
  if (kind === "factors") return ends.map((min) => between(min, Number.POSITIVE_INFINITY));
  return ends.flatMap((min) => ends.filter((max) => min <= max).map((max) => between(min, max)));
}

function answersTo(matter: string, demands: readonly Demand[], asked: AskedCondition | undefined): Answers[] {
  const one = (codes: readonly string[]): Answers[] => codes.map((code) => ({ [matter]: code }));
  const several = (sets: readonly (readonly string[])[]): Answers[] => sets.map((codes) => ({ [matter]: codes }));
  if (!asked) {
    if (built[matter] === "flag") return [{ [matter]: true }, { [matter]: false }];
    if (built[matter] === "several") return several(unionsOf([...groupsOf(demands), [someOther]]));
    return one([...mentioned(demands), someOther]);
  }
  if ("min" in testOf(asked)) return ranges(matter, demands, asked.kind);
  const known = closed[asked.kind];
  if (known) return one(known);
  const groups = [...groupsOf(demands).map((group) => group.filter((code) => code !== unknown)), [someOther]];
  const many = manyOf[asked.kind];
  if (many === "case") return several(unionsOf(groups));
  if (many === "person") return several([...unionsOf(groups).filter(({ length }) => length > 0), [unknown]]);
  return one([...mentioned(demands), someOther, unknown]);
}

/**
 * The classes of situations that these demands on one matter tell apart, each as the demands that hold in it: none
 * that cannot be, and none twice.
 */
export function classesOf(matter: string, demands: readonly Demand[], questions: Questions): Class[] {
  const classes = answersTo(matter, demands, questions.get(matter)).map((answers) =>
    demands.flatMap((demand, index) => (meets(answers, demand) ? index : [])),
  );
  return [...new Map(classes.map((each) => [each.join(), new Set(each)])).values()];
}
