import { type Clue, clueOf, type Meanings } from "../clue.ts";
import type { Class } from "./reading-classes.ts";
import type { Leaf, Matter, Tree } from "./situation-tree.ts";

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

/** What a step says. */
export const cluesOf = (step: Step, meanings: Meanings): Clue[] =>
  literalsOf(step).flatMap(({ demand, holds }) =>
    clueOf({ name: step.matter.name, demand: step.matter.demands[demand] ?? {}, holds }, meanings),
  );
