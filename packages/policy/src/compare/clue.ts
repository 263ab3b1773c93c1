import type { Permit } from "../permit.ts";
import { type AskedCondition, certainly, possibly, testOf } from "../test-of.ts";
import type { Class, Demand } from "./reading-classes.ts";
import type { Leaf, Matter, Tree } from "./situation-tree.ts";

/** One thing that must be so for a difference, or must not be. */
export interface Clue {
  readonly about:
    | { readonly kind: "condition"; readonly condition: AskedCondition }
    | { readonly kind: "purpose" | "roles" | "caseRoles" | "certificates"; readonly codes: readonly string[] }
    | { readonly kind: "involved" | "shielded" }
    | { readonly kind: "newest"; readonly records: number };
  readonly holds: boolean;
  /** Asked so that an unknown counts as true: what withholds is not stopped by one. */
  readonly orUnknown: boolean;
}

interface Step {
  readonly matter: Matter;
  readonly classes: readonly Class[];
}

/** A way through the tree to a difference. */
export interface Path extends Leaf {
  readonly steps: readonly Step[];
}

/** A demand of a matter that holds, or does not, in all of some classes. */
interface Literal {
  readonly demand: number;
  readonly holds: boolean;
}

const agrees = (each: Class, { demand, holds }: Literal): boolean => each.has(demand) === holds;

const selected = ({ classes }: Matter, literals: readonly Literal[]): Class[] =>
  classes.filter((each) => literals.every((literal) => agrees(each, literal)));

/** What classes have in common, with nothing that follows from the rest. */
function literalsOf({ matter, classes }: Step): Literal[] {
  const common = matter.demands.flatMap((_, demand): Literal[] =>
    [true, false]
      .filter((holds) => classes.every((each) => each.has(demand) === holds))
      .map((holds) => ({ demand, holds })),
  );
  return common.reduce<Literal[]>((kept, literal) => {
    const rest = kept.filter((each) => each !== literal);
    return selected(matter, rest).length === selected(matter, kept).length ? rest : kept;
  }, common);
}

/** True when nothing else than these classes has in common what they have. */
const isOneThing = (step: Step): boolean => selected(step.matter, literalsOf(step)).length === step.classes.length;

/** Every way to a difference: classes that can be said in one breath together, others one by one. */
export function pathsOf(tree: Tree, steps: readonly Step[] = []): Path[] {
  if (!tree) return [];
  if (!("ways" in tree)) return [{ ...tree, steps }];
  return tree.ways.flatMap(({ classes, then }) => {
    const whole = { matter: tree.matter, classes };
    const each = isOneThing(whole) ? [whole] : classes.map((one) => ({ matter: tree.matter, classes: [one] }));
    return each.flatMap((step) => pathsOf(then, [...steps, step]));
  });
}

/** The conditions of permits by what they come down to. */
export type Meanings = ReadonlyMap<string, Pick<Clue, "about" | "orUnknown">>;

const keyOf = (demand: Demand): string => JSON.stringify(Object.entries(demand).toSorted());

export const meaningsOf = (permits: readonly Permit[]): Meanings =>
  new Map(
    permits.flatMap(({ asks, action }) =>
      asks.map(({ name, condition }) => {
        const orUnknown = action === "withhold";
        const demand = (orUnknown ? possibly : certainly)(name, testOf(condition));
        return [keyOf(demand), { about: { kind: "condition" as const, condition }, orUnknown }];
      }),
    ),
  );

function clueOf(name: string, demand: Demand, holds: boolean, meanings: Meanings): Clue[] {
  const meaning = meanings.get(keyOf(demand));
  if (meaning) return [{ ...meaning, holds }];
  const codes = demand[name]?.$in ?? demand[name]?.$all ?? [];
  switch (name) {
    case "purpose":
    case "roles":
    case "caseRoles":
    case "certificates":
      return [{ about: { kind: name, codes }, holds, orUnknown: false }];
    case "involved":
      return [{ about: { kind: name }, holds, orUnknown: false }];
    case "shielded":
      return [{ about: { kind: name }, holds: !holds, orUnknown: false }];
    case "place":
      return [{ about: { kind: "newest", records: demand[name]?.$lte ?? 0 }, holds, orUnknown: false }];
    default:
      return [];
  }
}

/** What a step says. */
export const cluesOf = (step: Step, meanings: Meanings): Clue[] =>
  literalsOf(step).flatMap(({ demand, holds }) =>
    clueOf(step.matter.name, step.matter.demands[demand] ?? {}, holds, meanings),
  );
