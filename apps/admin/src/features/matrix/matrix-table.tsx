import { AgencySign, Empty } from "@concordat/ui";
import type { VirtualItem } from "@tanstack/react-virtual";
import { type MouseEvent, useRef } from "react";
import type { MatrixEntry } from "../../lib/words.ts";
import { unsaid } from "./cell-summary.ts";
import "./matrix.css";
import { MatrixRow } from "./matrix-row.tsx";
import type { Column, Shown } from "./use-shown-matrix.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useMatrixWindow } from "./use-window.ts";

/** A cell that has been opened. */
export interface Cell {
  readonly field: string;
  readonly party: string;
  readonly entries: readonly MatrixEntry[];
}

interface Table {
  readonly shown: Shown;
  readonly open: (cell: Cell) => void;
}

/** The cell that a press was in; null beside all of them. */
function cellAt(target: EventTarget, { lines, columns }: Shown): Cell | null {
  const [row, at] = (target instanceof Element ? (target.closest("[data-at]")?.getAttribute("data-at") ?? "") : "")
    .split(" ")
    .map(Number);
  const line = lines.find((each) => each.row !== null && each.place === row);
  const column = columns[at ?? -1];
  if (!line?.row || !column) return null;
  const { entries } = line.row.cells[column.index] ?? unsaid;
  return entries.length > 0 ? { field: line.row.field.label, party: column.party.name, entries } : null;
}

/** The matrix itself: its head and its first column stay in sight, and arrow keys walk through it. */
export function MatrixTable({ shown, open }: Table) {
  const { lines, columns } = shown;
  const box = useRef<HTMLDivElement>(null);
  const { onKeyDown, here } = useGridKeys(shown.fields, columns.length, box);
  const { across, down } = useMatrixWindow(box, shown, here);
  if (shown.fields === 0) return <Empty title="No field matches">Change what you look for above.</Empty>;
  const openAt = ({ target }: MouseEvent) => {
    const cell = cellAt(target, shown);
    if (cell) open(cell);
  };
  return (
    <div className="matrix-scroll" ref={box}>
      <div
        className="matrix"
        role="grid"
        aria-label="Who sees what"
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        tabIndex={-1}
        style={{ width: across.length }}
        onKeyDown={onKeyDown}
        onClick={openAt}
      >
        <Head columns={columns} across={across.drawn} />
        <div role="rowgroup" className="matrix-body" style={{ height: down.length }}>
          {down.drawn.map(({ index, start }) => {
            const line = lines[index];
            const column = line?.place === here.row ? here.column : null;
            const at = { index, start, here: column };
            const slots = across.drawn;
            return line && <MatrixRow key={line.key} measure={down.measure} {...{ line, at, columns, slots }} />;
          })}
        </div>
      </div>
    </div>
  );
}

interface HeadIs {
  readonly columns: readonly Column[];
  readonly across: readonly VirtualItem[];
}

function Head({ columns, across }: HeadIs) {
  return (
    <div role="rowgroup" className="matrix-head">
      <div role="row" aria-rowindex={1} className="matrix-line">
        <div role="columnheader" aria-colindex={1} className="matrix-first">
          Field
        </div>
        {across.map(({ index, start }) => {
          const column = columns[index];
          return column && <ColumnHead key={column.party.agency} column={column} at={{ index, start }} />;
        })}
      </div>
    </div>
  );
}

interface ColumnIs {
  readonly column: Column;
  readonly at: { readonly index: number; readonly start: number };
}

const ColumnHead = ({ column: { party, agency }, at }: ColumnIs) => (
  <div
    role="columnheader"
    aria-colindex={at.index + 2}
    className="matrix-slot"
    style={{ left: at.start }}
    title={party.name}
  >
    <span className="matrix-agency">
      {agency && <AgencySign agency={agency} />}
      <span>{agency?.shortName ?? party.name}</span>
    </span>
  </div>
);
