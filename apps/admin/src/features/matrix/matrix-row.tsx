import type { VirtualItem } from "@tanstack/react-virtual";
import { sensitivityWords } from "../../lib/sensitivity.ts";
import { unsaid } from "./cell-summary.ts";
import { MatrixCell } from "./matrix-cell.tsx";
import { placeOf } from "./use-grid-keys.ts";
import type { Column, Line, Row } from "./use-shown-matrix.ts";

interface Across {
  readonly columns: readonly Column[];
  /** The columns that are drawn. */
  readonly slots: readonly VirtualItem[];
}

interface MatrixRowIs extends Across {
  readonly line: Line;
  readonly at: {
    readonly index: number;
    readonly start: number;
    /** The column of the cell that Tab comes to, in the row that has it. */
    readonly here: number | null;
  };
  /** Told how high the line came out. */
  readonly measure: (line: HTMLElement | null) => void;
}

/** A line of the matrix: the name of a section, or a field with what each agency sees of it. */
export function MatrixRow({ line, at, columns, slots, measure }: MatrixRowIs) {
  const { label, row } = line;
  return (
    <div
      role="row"
      className="matrix-line"
      aria-rowindex={at.index + 2}
      data-index={at.index}
      data-section={row === null || undefined}
      ref={measure}
      style={{ top: at.start }}
    >
      {row ? (
        <FieldCells row={row} place={line.place} here={at.here} columns={columns} slots={slots} />
      ) : (
        <div role="rowheader" className="matrix-section" aria-colindex={1} aria-colspan={columns.length + 1}>
          <span>{label}</span>
        </div>
      )}
    </div>
  );
}

interface FieldCellsIs extends Across {
  readonly row: Row;
  readonly place: number;
  readonly here: number | null;
}

function FieldCells({ row: { field, cells }, place, here, columns, slots }: FieldCellsIs) {
  const sensitivity = sensitivityWords[field.class];
  return (
    <>
      <div role="rowheader" className="matrix-first" aria-colindex={1}>
        {field.label}
        {sensitivity && <span className="matrix-sensitivity">{sensitivity}</span>}
      </div>
      {slots.map(({ index, start }) => {
        const column = columns[index];
        return (
          column && (
            <MatrixCell
              key={column.party.agency}
              said={cells[column.index] ?? unsaid}
              name={`${field.label}, ${column.party.name}`}
              at={placeOf({ row: place, column: index })}
              here={index === here}
              column={index + 2}
              left={start}
            />
          )
        );
      })}
    </>
  );
}
