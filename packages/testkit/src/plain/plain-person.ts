import type { Condition, Value } from "@concordat/domain";
import { hasReached, span } from "./plain-dates.ts";
import { allOrNone, counted, type Question, type Truth, wordsOfEntries } from "./plain-facts.ts";

export const valueText = (value: Value): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

export function ageTest(condition: Extract<Condition, { kind: "age" }>, asked: Question): Truth {
  const births = wordsOfEntries(asked, (field, value) =>
    field.key === "identity.dateOfBirth" ? [valueText(value)] : [],
  );
  const { all, others } = counted(births, asked, condition.by);
  if (others.length === 0) return null;
  const on = condition.on === "today" ? asked.today : asked.file.openedOn;
  const spans = all.map(({ says }) => span(says));
  const [first, last] = [
    spans.map(([from]) => from).toSorted()[0] ?? "",
    spans
      .map(([, to]) => to)
      .toSorted()
      .at(-1) ?? "",
  ];
  const fits = (born: string) =>
    (condition.min === undefined || hasReached(born, condition.min, on)) &&
    (condition.max === undefined || !hasReached(born, condition.max + 1, on));
  return between([first, last], fits, { min: condition.min, max: condition.max }, (born, age) =>
    hasReached(born, age, on),
  );
}

/** Both ends fit: yes. Both ends are beyond the same bound: no. Else some possibility fits, or may. */
function between(
  [first, last]: [string, string],
  fits: (born: string) => boolean,
  { min, max }: { min: number | undefined; max: number | undefined },
  reached: (born: string, age: number) => boolean,
): Truth {
  if (fits(first) && fits(last)) return true;
  const allTooYoung = min !== undefined && !reached(first, min);
  const allTooOld = max !== undefined && reached(last, max + 1);
  return allTooYoung || allTooOld ? false : null;
}

export function scoreTest(condition: Extract<Condition, { kind: "score" }>, asked: Question): Truth {
  const scores = wordsOfEntries(asked, (field, value) =>
    field.key === condition.field && typeof value === "number" ? [String(value)] : [],
  );
  const { all, others } = counted(scores, asked, condition.by);
  if (others.length === 0) return null;
  const numbers = all.map(({ says }) => Number(says));
  const possible = Array.from(
    { length: Math.max(...numbers) - Math.min(...numbers) + 1 },
    (_, step) => Math.min(...numbers) + step,
  );
  return allOrNone(possible.map((score) => score >= (condition.min ?? -1) && score <= (condition.max ?? 1000)));
}

/** The thirteen factors, as far as the catalogue's fields show them. */
export function factorsPresent(asked: Question, household: boolean): number {
  const present = wordsOfEntries(asked, (field, value) =>
    (field.facts ?? []).flatMap(({ kind, param, when }) =>
      kind === "factor" && param && (!when || when.includes(valueText(value))) ? [param] : [],
    ),
  );
  const scope = household ? present.map((word) => ({ ...word, about: null })) : present;
  return new Set(counted(scope, asked, "anyone").others.map(({ says }) => says)).size;
}

/** The furthest of unborn, living and deceased that somebody besides the reader says. */
export function lifeStageTest(condition: Extract<Condition, { kind: "lifeStage" }>, asked: Question): Truth {
  const said = wordsOfEntries(asked, ({ key }) => {
    if (key === "identity.expectedDeliveryDate") return ["unborn"];
    if (key === "identity.dateOfBirth") return ["living"];
    return key === "identity.dateOfDeath" ? ["deceased"] : [];
  });
  const { others } = counted(said, asked, condition.by);
  const stage = ["deceased", "living", "unborn"].find((each) => others.some(({ says }) => says === each));
  return stage === undefined ? null : condition.in.some((each) => each === stage);
}
