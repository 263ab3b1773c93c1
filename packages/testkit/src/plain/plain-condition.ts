import type { Condition, Day, Value, WorldEntry } from "@concordat/domain";
import {
  allOrNone,
  counted,
  hasAny,
  isOne,
  type Question,
  runs,
  type Truth,
  type Word,
  wordsOfEntries,
} from "./plain-facts.ts";

/** The row that is asked about, as far as conditions about an entry read it. */
export interface Asked extends Question {
  readonly entry: Pick<WorldEntry, "id" | "observedOn" | "tags" | "handling"> | null;
  readonly readerConflicted: boolean;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The same day so many months earlier, or the month's last. */
function earlier(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length))));
}

const localDay = (at: number): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(at);

/** The first and last day that a partial date can mean. */
function span(date: string): [string, string] {
  if (date.length === 10) return [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const [year = 0, month = 0] = date.split("-").map(Number);
  return [`${date}-01`, iso(new Date(Date.UTC(year, month, 0)))];
}

/** Whether somebody born that day has reached an age on a day. */
const hasReached = (born: string, age: number, on: string): boolean => born <= earlier(on, age * 12);

const valueText = (value: Value): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

function ageTest(condition: Extract<Condition, { kind: "age" }>, asked: Asked): Truth {
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

function scoreTest(condition: Extract<Condition, { kind: "score" }>, asked: Asked): Truth {
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
function factorsPresent(asked: Asked, household: boolean): number {
  const present = wordsOfEntries(asked, (field, value) =>
    (field.facts ?? []).flatMap(({ kind, param, when }) =>
      kind === "factor" && param && (!when || when.includes(valueText(value))) ? [param] : [],
    ),
  );
  const scope = household ? present.map((word) => ({ ...word, about: null })) : present;
  return new Set(counted(scope, asked, "anyone").others.map(({ says }) => says)).size;
}

const classOf = ({ world, file }: Asked, id: string): string | undefined => {
  const entry = file.entries.find((each) => each.id === id);
  const field = world.glossary.catalogue.fields.find(({ key }) => key === entry?.field);
  if (!entry || !field) return undefined;
  if (field.type === "code") return valueText(entry.value);
  const part = field.parts?.find(({ classifies }) => classifies)?.key;
  const found =
    part && typeof entry.value === "object"
      ? Object.entries(entry.value).find(([key]) => key === part)?.[1]
      : undefined;
  return found === undefined ? undefined : valueText(found);
};

const determined = ({ file, at }: Asked, kind: string, code?: string): Word[] =>
  file.determinations
    .filter((each) => each.kind === kind && (code === undefined || each.code === code) && runs(each, at))
    .map(({ subject, agency, code: says, answer }) => ({
      about: subject,
      by: agency,
      says: kind === "circumstance" ? answer : says,
      until: undefined,
    }));

/** Whether a condition holds, read straight from the world and from what the sentence says. */
export function holds(condition: Condition, asked: Asked): Truth {
  const { file, at, today, entry } = asked;
  switch (condition.kind) {
    case "caseType":
      return condition.in.some((code) => code === file.caseType);
    case "stage":
      return condition.in.some((code) => code === file.stage);
    case "area":
      return condition.in.some((code) => code === file.area);
    case "involved":
      return file.involvements.some(
        (each) =>
          runs(each, at) &&
          asked.world.agencies.some(({ id, kind }) => id === each.agency && kind === condition.agencyKind),
      );
    case "conflict":
      return asked.readerConflicted === (condition.is === "declared");
    case "override":
      return file.overrides.some((each) => runs(each, at));
    case "threshold": {
      const yes = file.determinations.filter(({ kind, answer }) => kind !== "threshold" || answer === "yes");
      return hasAny(
        counted(determined({ ...asked, file: { ...file, determinations: yes } }, "threshold"), asked, condition.by),
        condition.in,
      );
    }
    case "circumstance":
      return isOne(counted(determined(asked, "circumstance", condition.circumstance), asked, condition.by), [
        condition.is,
      ]);
    case "notice":
      return isOne(counted(determined(asked, "notice"), asked, condition.by), condition.is);
    case "consent": {
      const said = file.consents
        .filter((each) => each.scope === condition.scope && each.giver === condition.giver && runs(each, at))
        .map(({ subject, agency, decision }) => ({ about: subject, by: agency, says: decision, until: undefined }));
      return isOne(counted(said, asked, condition.by), condition.is);
    }
    case "subjectRole": {
      const roles = file.subjects.flatMap(({ id, roles: each }) =>
        each
          .filter((role) => runs(role, at))
          .map(({ role, agency }) => ({ about: id, by: agency, says: role, until: undefined })),
      );
      return hasAny(counted(roles, asked, condition.by), condition.in);
    }
    case "linkedTo":
      return hasAny(counted(links(asked), asked, condition.by), [condition.role]);
    case "status": {
      const statuses = wordsOfEntries(asked, (field, value) => (field.key === "csc.status" ? [valueText(value)] : []));
      const since = earlier(today, condition.withinMonths);
      return hasAny(
        counted(
          statuses,
          asked,
          condition.by,
          ({ until }) => until === undefined || until > at || (condition.withinMonths > 0 && localDay(until) >= since),
        ),
        condition.in,
      );
    }
    case "age":
      return ageTest(condition, asked);
    case "score":
      return scoreTest(condition, asked);
    case "factors":
      return factorsPresent(asked, condition.across === "household") >= condition.atLeast ? true : null;
    case "recency":
      return entry?.observedOn
        ? entry.observedOn >=
            (condition.unit === "months" ? earlier(today, condition.within) : daysEarlier(today, condition.within))
        : null;
    case "value": {
      const said = entry ? classOf(asked, entry.id) : undefined;
      return said === undefined ? null : condition.in.some((code) => code === said);
    }
    case "tag":
      return (entry?.tags.some((tag) => tag === condition.tag) ?? false) === (condition.is === "present");
    case "handling":
      return condition.in.some((code) => code === (entry?.handling ?? "none"));
    case "atMost":
      return true;
  }
}

const daysEarlier = (day: Day, count: number): string => iso(new Date(Date.parse(day) - count * 86_400_000));

/** Each end of a relationship is linked to somebody with the roles of the other end. */
function links({ file, at }: Asked): Word[] {
  return file.relationships
    .filter((each) => runs(each, at))
    .flatMap(({ one, other, agency }) =>
      [
        [one, other],
        [other, one],
      ].flatMap(([near, far]) =>
        (file.subjects.find(({ id }) => id === far)?.roles ?? [])
          .filter((role) => runs(role, at))
          .map(({ role }) => ({ about: near ?? null, by: agency, says: role, until: undefined })),
      ),
    );
}
