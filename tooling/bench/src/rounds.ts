import { type Call, figuresOf, measure, type Stretch } from "./measure.ts";
import type { Target } from "./processes.ts";
import type { Measured } from "./table.ts";

/** An operation: what to ask of Concordat, what of the floor, and the most that the one may cost of the other. */
export interface Operation {
  readonly name: string;
  readonly ours: () => Iterator<Call>;
  readonly theirs: (() => Iterator<Call>) | null;
  readonly most: number | null;
}

/** Whom and how long to ask. */
export interface Course {
  readonly concordat: Target;
  readonly floor: Target;
  readonly postgresPid: number;
  readonly connections: number;
  /** Of each stretch. */
  readonly seconds: number;
  readonly rounds: number;
}

const costOf = ({ serverMs, postgresMs, took }: Stretch): number => (serverMs + postgresMs) / took.length;

/** A first look is taken once at each, however long it takes: it also warms what the next operations measure. */
async function once(
  { name, ours, most }: Operation,
  { concordat, postgresPid, connections }: Course,
): Promise<Measured> {
  const stretch = await measure(concordat, postgresPid, { calls: ours(), connections, seconds: 600 });
  return { name, ours: figuresOf([stretch]), floor: null, ratios: [], most };
}

/**
 * Ours and the floor by turns, both warmed up first: a machine that is busy with something else for a while is so for
 * both.
 */
export async function measureOperation(operation: Operation, course: Course): Promise<Measured> {
  const { name, ours, theirs, most } = operation;
  if (!theirs) return once(operation, course);
  const { concordat, floor, postgresPid, connections, seconds, rounds } = course;
  const stretches: { ours: Stretch; theirs: Stretch }[] = [];
  const [asked, askedOfFloor] = [ours(), theirs()];
  const round = async () => ({
    theirs: await measure(floor, postgresPid, { calls: askedOfFloor, connections, seconds }),
    ours: await measure(concordat, postgresPid, { calls: asked, connections, seconds }),
  });
  await round();
  for (let done = 0; done < rounds; done += 1) stretches.push(await round());
  return {
    name,
    ours: figuresOf(stretches.map((stretch) => stretch.ours)),
    floor: figuresOf(stretches.map((stretch) => stretch.theirs)),
    ratios: stretches.map((stretch) => costOf(stretch.ours) / costOf(stretch.theirs)).toSorted((a, b) => a - b),
    most,
  };
}
