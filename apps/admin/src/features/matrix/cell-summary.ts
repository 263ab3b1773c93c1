import type { MatrixEntry } from "../../lib/words.ts";

/** What a party sees of a field at best, most first; `closed` when clauses only withhold it. */
export const outcomes = ["value", "coarse", "known", "mustShare", "ask", "closed"] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Record<Outcome, { readonly short: string; readonly says: string }> = {
  value: { short: "Full", says: "in full" },
  coarse: { short: "Outline", says: "in outline only" },
  known: { short: "Exists", says: "that something is held" },
  mustShare: { short: "Duty", says: "as a duty to share, decided by a person" },
  ask: { short: "Ask", says: "on request, decided by the owner" },
  closed: { short: "Closed", says: "withheld" },
};

export interface CellSummary {
  readonly outcome: Outcome;
  /** For everybody at the party, whatever the case and the person. */
  readonly always: boolean;
  /** Some clause withholds it, in some or all cases. */
  readonly withheld: boolean;
}

const outcomeOf = ({ effect, show }: MatrixEntry): Outcome =>
  effect === "withhold" ? "closed" : effect === "share" ? (show ?? "known") : effect;

/** The clauses of one cell in a word; null where no clause speaks. */
function summaryOf(entries: readonly MatrixEntry[]): CellSummary | null {
  const outcome = outcomes.find((each) => entries.some((entry) => outcomeOf(entry) === each));
  if (!outcome) return null;
  return {
    outcome,
    always: entries.some((entry) => outcomeOf(entry) === outcome && entry.always),
    withheld: outcome !== "closed" && entries.some(({ effect }) => effect === "withhold"),
  };
}

/** What is said of a cell: the same object for all cells of which the same clauses speak. */
export interface Said {
  readonly entries: readonly MatrixEntry[];
  /** Null where no clause speaks. */
  readonly summary: CellSummary | null;
}

export const saidBy = (entries: readonly MatrixEntry[]): Said => ({ entries, summary: summaryOf(entries) });

export const unsaid: Said = saidBy([]);

/** A cell as a sentence, for whoever does not see it. */
export function cellWords(summary: CellSummary, clauses: number): string {
  const { outcome, always, withheld } = summary;
  const conditions = always ? "always" : "under conditions";
  const cap = withheld ? ", and withheld by another clause" : "";
  return `${outcomeWords[outcome].says}, ${conditions}${cap}. ${clauses === 1 ? "1 clause" : `${clauses} clauses`}`;
}
