import { IconEyeOff } from "@tabler/icons-react";
import { memo } from "react";
import { cellWords, outcomeWords, type Said } from "./cell-summary.ts";
import "./matrix.css";

interface CellIs {
  readonly said: Said;
  readonly name: string;
  /** Its place in the grid. */
  readonly at: string;
  /** The cell that Tab comes to. */
  readonly here: boolean;
  /** Its column, counted from one, and where that begins, in pixels. */
  readonly column: number;
  readonly left: number;
}

/** What one agency sees of one field, in a word; pressed, it opens its clauses. */
export const MatrixCell = memo(function MatrixCell({ said, name, at, here, column, left }: CellIs) {
  const place = { "data-at": at, tabIndex: here ? 0 : -1 };
  const where = { role: "gridcell", "aria-colindex": column, className: "matrix-slot", style: { left } };
  if (!said.summary)
    return (
      <div {...where} {...place} aria-label={`${name}: nothing`}>
        <span className="matrix-nothing" aria-hidden>
          ·
        </span>
      </div>
    );
  const { outcome, always, withheld } = said.summary;
  return (
    <div {...where}>
      <button
        type="button"
        className="matrix-cell"
        data-outcome={outcome}
        data-always={always || undefined}
        aria-label={`${outcomeWords[outcome].short}${always ? "" : " if"}: ${name}, ${cellWords(said.summary, said.entries.length)}`}
        {...place}
      >
        {outcomeWords[outcome].short}
        {!always && <em> if</em>}
        {withheld && <IconEyeOff size={13} aria-hidden />}
      </button>
    </div>
  );
});
