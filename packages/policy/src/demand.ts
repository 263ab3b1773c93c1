import type { Permit, Questions } from "./permit.ts";
import type { Constraint } from "./test-of.ts";

/** What a permit asks of one matter: constraints on the answers about it, all of which must hold. */
export type Demand = Readonly<Record<string, Constraint>>;

/** What can be answered about a matter: by name, as the engine is answered. */
export type Answers = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** One code, or several. */
const codesIn = (answer: Answers[string] | undefined): readonly string[] => {
  if (typeof answer === "string") return [answer];
  return typeof answer === "object" && answer !== null ? answer : [];
};

function holds(answer: Answers[string] | undefined, { $in, $all, $eq, $gte, $lte }: Constraint): boolean {
  const codes = codesIn(answer);
  const number = typeof answer === "number" ? answer : Number.NaN;
  return (
    ($in === undefined || codes.some((code) => $in.includes(code))) &&
    ($all === undefined || $all.every((code) => codes.includes(code))) &&
    ($eq === undefined || answer === $eq) &&
    ($gte === undefined || number >= $gte) &&
    ($lte === undefined || number <= $lte)
  );
}

/** True when what is answered is what is demanded. */
export const meets = (answers: Answers, demand: Demand): boolean =>
  Object.entries(demand).every(([name, constraint]) => holds(answers[name], constraint));

/** The matter that a constraint's name is about: a number is asked by two names. */
function matterOf(name: string, questions: Questions): string {
  const bare = name.replace(/(Min|Max)$/, "");
  return questions.has(name) || !questions.has(bare) ? name : bare;
}

/** What every permit demands of whose entry it is: settled before anything else is asked. */
export const settled = "owner";
/** The place of an entry among those that meet a permit: the newest is the first. */
export const place = "place";

/** A permit's constraints by matter. That it shows only the newest so many is a demand on the place of the entry. */
export function demandsOf({ conditions, atMost }: Permit, questions: Questions): Map<string, Demand> {
  const all = Object.entries(conditions).filter(([name]) => name !== settled);
  const byMatter = Map.groupBy(all, ([name]) => matterOf(name, questions));
  const demands = new Map<string, Demand>(
    [...byMatter].map(([matter, constraints]) => [matter, Object.fromEntries(constraints)]),
  );
  if (atMost !== null) demands.set(place, { [place]: { $lte: atMost } });
  return demands;
}
