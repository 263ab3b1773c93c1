import type { DraftAgreement } from "./draft-agreement.ts";
import type { DraftClause } from "./draft-clause.ts";

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A text that two people changed from the same beginning. */
export interface Divided {
  readonly base: DraftAgreement;
  readonly mine: DraftAgreement;
  readonly theirs: DraftAgreement;
}

/** One thing that somebody changed: a part of the text, or a clause, by its key and by what it is called. */
export interface Change {
  readonly key: string;
  readonly label: string;
}

const parts = {
  title: "Title",
  kind: "Kind",
  summary: "What it is for",
  modelledOn: "What it is modelled on",
  umbrella: "Umbrella",
  purposes: "Purposes",
  parties: "Parties",
  effectiveFrom: "Start",
  reviewBy: "Review",
  endsAt: "End",
  goesOn: "What happens without a review",
  graceDays: "Days of grace",
  commonTerms: "Common terms",
  expectations: "Examples",
} as const satisfies Partial<Record<keyof DraftAgreement, string>>;

export type PartName = keyof typeof parts;
export const isPart = (name: string): name is PartName => name in parts;

const byKey = (clauses: readonly DraftClause[]) => new Map(clauses.map((clause) => [clause.key, clause]));

/** The key of a clause among changes; parts of the text go by their names. */
export const clauseKey = (key: string): string => `clause ${key}`;

/** What somebody changed since the beginning: parts of the text, and clauses by their number. */
export function changesOf(base: DraftAgreement, now: DraftAgreement): Change[] {
  const before = byKey(base.clauses);
  const after = byKey(now.clauses);
  const clauses = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isSame(before.get(key), after.get(key)),
  );
  return [
    ...Object.keys(parts)
      .filter(isPart)
      .filter((part) => !isSame(base[part], now[part]))
      .map((part) => ({ key: part, label: parts[part] })),
    ...clauses.map((key) => ({
      key: clauseKey(key),
      label: `Clause ${after.get(key)?.id ?? before.get(key)?.id}`,
    })),
  ];
}

/** What both changed, and not to the same. */
export function conflictsOf({ base, mine, theirs }: Divided): Change[] {
  const [yours, others] = [changesOf(base, mine), changesOf(base, theirs)];
  const apart = new Set(changesOf(mine, theirs).map(({ key }) => key));
  return yours.filter(({ key }) => apart.has(key) && others.some((other) => other.key === key));
}

/** A text whose clauses go by the keys that they have in another: clauses of one number are one clause. */
export const keyedLike = (text: DraftAgreement, { clauses }: DraftAgreement): DraftAgreement => ({
  ...text,
  clauses: text.clauses.map((clause) => ({
    ...clause,
    key: clauses.find(({ id }) => id === clause.id)?.key ?? clause.key,
  })),
});

interface Three<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/** Theirs where I left it alone, mine where I changed it; of what both changed, what was chosen. */
const chosen = <Value>({ base, mine, theirs }: Three<Value>, takeTheirs: boolean): Value =>
  isSame(base, mine) || (takeTheirs && !isSame(base, theirs)) ? theirs : mine;

/** Clauses in my order, then those that the other added; what one removed and the other left alone is removed. */
function mergedClauses({ base, mine, theirs }: Divided, takeTheirs: ReadonlySet<string>): DraftClause[] {
  const [before, here, there] = [byKey(base.clauses), byKey(mine.clauses), byKey(theirs.clauses)];
  const keys = [...new Set([...here.keys(), ...there.keys()])];
  return keys.flatMap(
    (key) =>
      chosen({ base: before.get(key), mine: here.get(key), theirs: there.get(key) }, takeTheirs.has(clauseKey(key))) ??
      [],
  );
}

/** Brings two people’s changes together. Where both changed the same part, mine stands, unless theirs is to be taken. */
export function mergeDrafts(divided: Divided, takeTheirs: ReadonlySet<string> = new Set()): DraftAgreement {
  const { base, mine, theirs } = divided;
  const pick = <Part extends keyof DraftAgreement>(part: Part): DraftAgreement[Part] =>
    chosen({ base: base[part], mine: mine[part], theirs: theirs[part] }, takeTheirs.has(part));
  return {
    title: pick("title"),
    kind: pick("kind"),
    summary: pick("summary"),
    modelledOn: pick("modelledOn"),
    umbrella: pick("umbrella"),
    purposes: pick("purposes"),
    parties: pick("parties"),
    effectiveFrom: pick("effectiveFrom"),
    reviewBy: pick("reviewBy"),
    endsAt: pick("endsAt"),
    goesOn: pick("goesOn"),
    graceDays: pick("graceDays"),
    commonTerms: pick("commonTerms"),
    knownFields: pick("knownFields"),
    clauses: mergedClauses(divided, takeTheirs),
    expectations: pick("expectations"),
  };
}
