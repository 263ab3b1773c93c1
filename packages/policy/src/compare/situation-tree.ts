import type { Level, Marker } from "@concordat/domain";
import type { Permit, Questions } from "../permit.ts";
import { levelOf, markerOf } from "../weigh.ts";
import { textOf } from "../clue.ts";
import { type Demand, demandsOf, place, settled } from "../demand.ts";
import { type Class, classesOf } from "./reading-classes.ts";

/** What somebody sees in a situation; the marker counts only where it is withheld. */
export interface Sight {
  readonly level: Level;
  readonly marker: Marker;
}

/** A situation in which the two differ. */
export interface Leaf {
  readonly before: Sight;
  readonly after: Sight;
}

/** A matter on which it depends, and what follows from each class of answers. Null: there the two do not differ. */
export interface Branch {
  readonly matter: Matter;
  readonly ways: readonly { readonly classes: readonly Class[]; readonly then: Leaf | Branch }[];
}
export type Tree = Leaf | Branch | null;

/** One thing that permits ask about, with everything that they demand of it. */
export interface Matter {
  readonly name: string;
  readonly demands: readonly Demand[];
  readonly classes: readonly Class[];
}

/** A permit with what it demands of each matter, by the demand's number. */
interface Term {
  readonly permit: Permit;
  readonly index: number;
  /** Two permits of one number do the same. */
  readonly gist: number;
  readonly before: boolean;
  readonly demands: ReadonlyMap<string, number>;
}

const placesOf = (demands: readonly Demand[]): Class[] => {
  const most = demands.map((demand) => demand[place]?.$lte ?? 0);
  return [...new Set([1, ...most.map((records) => records + 1)])].map(
    (at) => new Set(most.flatMap((records, index) => (at <= records ? [index] : []))),
  );
};

/** Everything that any permit of the cell asks about, those first on which the two sides differ. */
function mattersOf(permits: readonly Permit[], differing: ReadonlySet<Permit>, questions: Questions): Matter[] {
  const found = new Map<string, { demands: Map<string, Demand>; weight: number }>();
  for (const permit of permits)
    for (const [name, demand] of demandsOf(permit, questions)) {
      const matter = found.get(name) ?? { demands: new Map<string, Demand>(), weight: 0 };
      matter.demands.set(JSON.stringify(demand), demand);
      found.set(name, { ...matter, weight: matter.weight + (differing.has(permit) ? 1 : 0) });
    }
  return [...found]
    .toSorted(([, one], [, other]) => other.weight - one.weight)
    .map(([name, { demands: known }]) => {
      const demands = [...known.values()];
      return { name, demands, classes: name === place ? placesOf(demands) : classesOf(name, demands, questions) };
    });
}

function sightOf(permits: readonly Permit[]): Sight {
  const of = (action: Permit["action"]) => permits.filter((permit) => permit.action === action);
  const marker = markerOf({ name: of("name"), silence: of("silence"), withhold: of("withhold") });
  const level = levelOf({
    allowed: of("share").map(({ show }) => show),
    capped: of("withhold").length > 0,
    asked: of("ask").length > 0,
    named: of("name").length > 0,
    marker,
  });
  return { level, marker: level === "withheld" ? marker : "hidden" };
}

/** What a permit does, whichever clause it comes from. */
const gist = ({ action, show, marker, conditions, atMost }: Permit): string =>
  JSON.stringify([action, show, marker, textOf({ ...conditions, [settled]: {} }), atMost]);

/** Grows the tree of situations in which two sets of permits show something different. */
export class Comparison {
  readonly #matters: readonly Matter[];
  readonly #terms: readonly Term[];
  readonly #known = new Map<string, Tree>();
  readonly #leaves = new Map<string, Leaf>();

  constructor(before: readonly Permit[], after: readonly Permit[], questions: Questions) {
    const all = [...before, ...after];
    const gists = all.map(gist);
    const both = new Set(gists.slice(0, before.length)).intersection(new Set(gists.slice(before.length)));
    this.#matters = mattersOf(all, new Set(all.filter((_, index) => !both.has(gists[index] ?? ""))), questions);
    this.#terms = all.map((permit, index) => ({
      permit,
      index,
      gist: gists.indexOf(gists[index] ?? ""),
      before: index < before.length,
      demands: this.#numbered(demandsOf(permit, questions)),
    }));
  }

  tree(): Tree {
    return this.#grow(0, this.#terms);
  }

  #numbered(demands: ReadonlyMap<string, Demand>): ReadonlyMap<string, number> {
    return new Map(
      [...demands].map(([name, demand]) => {
        const all = this.#matters.find((matter) => matter.name === name)?.demands ?? [];
        return [name, all.findIndex((each) => JSON.stringify(each) === JSON.stringify(demand))];
      }),
    );
  }

  #grow(index: number, alive: readonly Term[]): Tree {
    if (isSame(alive)) return null;
    const key = `${index}|${alive.map((term) => term.index).join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const tree = this.#split(index, alive);
    this.#known.set(key, tree);
    return tree;
  }

  #split(index: number, alive: readonly Term[]): Tree {
    const matter = this.#matters[index];
    if (!matter) return this.#leaf(alive);
    if (!alive.some(({ demands }) => demands.has(matter.name))) return this.#grow(index + 1, alive);
    const ways = new Map<Tree, Class[]>();
    for (const each of matter.classes) {
      const left = alive.filter(({ demands }) => {
        const demand = demands.get(matter.name);
        return demand === undefined || each.has(demand);
      });
      const then = this.#grow(index + 1, left);
      ways.set(then, [...(ways.get(then) ?? []), each]);
    }
    const [only] = ways.keys();
    if (ways.size === 1 && only !== undefined) return only;
    return { matter, ways: [...ways].flatMap(([then, classes]) => (then ? [{ classes, then }] : [])) };
  }

  /** One leaf for each pair of sights, so that equal ends are found to be the same. */
  #leaf(alive: readonly Term[]): Leaf | null {
    const side = (isBefore: boolean) =>
      sightOf(alive.filter(({ before }) => before === isBefore).map(({ permit }) => permit));
    const leaf = { before: side(true), after: side(false) };
    if (JSON.stringify(leaf.before) === JSON.stringify(leaf.after)) return null;
    const key = JSON.stringify(leaf);
    const known = this.#leaves.get(key) ?? leaf;
    this.#leaves.set(key, known);
    return known;
  }
}

/** The same permits on both sides, whichever clauses they come from: whatever is left to ask, nothing differs. */
function isSame(alive: readonly Term[]): boolean {
  const side = (before: boolean) => new Set(alive.filter((term) => term.before === before).map((term) => term.gist));
  return side(true).symmetricDifference(side(false)).size === 0;
}
