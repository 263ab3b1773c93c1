import type { DraftAgreement } from "./draft-agreement.ts";
import type { DraftClause } from "./draft-clause.ts";

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A text that two people changed from the same beginning. */
export interface Divided {
  readonly base: DraftAgreement;
  readonly mine: DraftAgreement;
  readonly theirs: DraftAgreement;
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

const isPart = (name: string): name is keyof typeof parts => name in parts;

const byKey = (clauses: readonly DraftClause[]) => new Map(clauses.map((clause) => [clause.key, clause]));

/** What somebody changed since the beginning, by name: parts of the text, and clauses by their number. */
export function changesOf(base: DraftAgreement, now: DraftAgreement): string[] {
  const before = byKey(base.clauses);
  const after = byKey(now.clauses);
  const clauses = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => !isSame(before.get(key), after.get(key)),
  );
  return [
    ...Object.keys(parts)
      .filter(isPart)
      .filter((part) => !isSame(base[part], now[part]))
      .map((part) => parts[part]),
    ...clauses.map((key) => `Clause ${after.get(key)?.id ?? before.get(key)?.id}`),
  ];
}

/** A text whose clauses go by the keys that they have in another: clauses of one number are one clause. */
export const keyedLike = (text: DraftAgreement, { clauses }: DraftAgreement): DraftAgreement => ({
  ...text,
  clauses: text.clauses.map((clause) => ({
    ...clause,
    key: clauses.find(({ id }) => id === clause.id)?.key ?? clause.key,
  })),
});

/** Mine where I changed it, theirs everywhere else. */
const chosen = <Value>(base: Value, mine: Value, theirs: Value): Value => (isSame(base, mine) ? theirs : mine);

/** Clauses in my order, then those that the other added; what one removed and the other left alone is removed. */
function mergedClauses({ base, mine, theirs }: Divided): DraftClause[] {
  const [before, here, there] = [byKey(base.clauses), byKey(mine.clauses), byKey(theirs.clauses)];
  const keys = [...new Set([...here.keys(), ...there.keys()])];
  return keys.flatMap((key) => chosen(before.get(key), here.get(key), there.get(key)) ?? []);
}

/** Brings two people’s changes together. Where both changed the same part, mine stands. */
export function mergeDrafts(divided: Divided): DraftAgreement {
  const { base, mine, theirs } = divided;
  const pick = <Part extends keyof DraftAgreement>(part: Part): DraftAgreement[Part] =>
    chosen(base[part], mine[part], theirs[part]);
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
    clauses: mergedClauses(divided),
    expectations: pick("expectations"),
  };
}
