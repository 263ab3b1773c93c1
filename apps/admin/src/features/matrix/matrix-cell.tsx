import { IconEyeOff } from "@tabler/icons-react";
import type { MatrixEntry } from "../../lib/words.ts";
import { cellWords, outcomeWords, summaryOf } from "./cell-summary.ts";
import "./matrix.css";
import type { Place } from "./use-grid-keys.ts";

interface CellIs {
  readonly entries: readonly MatrixEntry[];
  readonly name: string;
  readonly place: Place;
  readonly open: () => void;
}

/** What one agency sees of one field, in a word; pressed, it opens its clauses. */
export function MatrixCell({ entries, name, place, open }: CellIs) {
  const summary = summaryOf(entries);
  if (!summary)
    return (
      <td {...place} aria-label={`${name}: nothing`}>
        <span className="matrix-nothing" aria-hidden>
          ·
        </span>
      </td>
    );
  const { outcome, always, withheld } = summary;
  return (
    <td>
      <button
        type="button"
        className="matrix-cell"
        data-outcome={outcome}
        data-always={always || undefined}
        aria-label={`${outcomeWords[outcome].short}${always ? "" : " if"}: ${name}, ${cellWords(summary, entries.length)}`}
        onClick={open}
        {...place}
      >
        {outcomeWords[outcome].short}
        {!always && <em> if</em>}
        {withheld && <IconEyeOff size={13} aria-hidden />}
      </button>
    </td>
  );
}
