import { AgencySign, Empty } from "@concordat/ui";
import type { MatrixEntry } from "../../lib/words.ts";
import { sensitivityWords } from "../../lib/sensitivity.ts";
import "./matrix.css";
import { MatrixCell } from "./matrix-cell.tsx";
import type { Column, Group, Row, Shown } from "./use-shown-matrix.ts";
import { type Grid, useGridKeys } from "./use-grid-keys.ts";

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

/** The matrix itself: its head and its first column stay in sight, and arrow keys walk through it. */
export function MatrixTable({ shown, open }: Table) {
  const { groups, columns } = shown;
  const grid = useGridKeys(shown.fields, columns.length);
  if (shown.fields === 0) return <Empty title="No field matches">Change what you look for above.</Empty>;
  const firsts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { rows }) => sum + rows.length, 0));
  return (
    <div className="matrix-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- The data grid of the ARIA practices is a table. */}
      <table className="matrix" role="grid" aria-label="Who sees what" onKeyDown={grid.onKeyDown}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            {columns.map((column) => (
              <ColumnHead key={column.party.agency} column={column} />
            ))}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <SectionRows key={group.key} group={group} first={firsts[index] ?? 0} table={{ shown, open }} grid={grid} />
        ))}
      </table>
    </div>
  );
}

function ColumnHead({ column: { party, agency } }: { readonly column: Column }) {
  return (
    <th scope="col" title={party.name}>
      <span className="matrix-agency">
        {agency && <AgencySign agency={agency} />}
        <span>{agency?.shortName ?? party.name}</span>
      </span>
    </th>
  );
}

interface Section {
  readonly group: Group;
  readonly first: number;
  readonly table: Table;
  readonly grid: Grid;
}

function SectionRows({ group, first, table, grid }: Section) {
  return (
    <tbody>
      <tr>
        <th className="matrix-section" colSpan={table.shown.columns.length + 1} scope="rowgroup">
          <span>{group.label}</span>
        </th>
      </tr>
      {group.rows.map((row, index) => (
        <FieldRow key={row.field.key} row={row} at={first + index} table={table} grid={grid} />
      ))}
    </tbody>
  );
}

interface FieldRowIs {
  readonly row: Row;
  readonly at: number;
  readonly table: Table;
  readonly grid: Grid;
}

function FieldRow({ row: { field, cells }, at, table: { shown, open }, grid }: FieldRowIs) {
  const sensitivity = sensitivityWords[field.class];
  return (
    <tr>
      <th scope="row">
        {field.label}
        {sensitivity && <span className="matrix-sensitivity">{sensitivity}</span>}
      </th>
      {shown.columns.map(({ party, index }, column) => (
        <MatrixCell
          key={party.agency}
          entries={cells[index] ?? []}
          name={`${field.label}, ${party.name}`}
          place={grid.place(at, column)}
          open={() => open({ field: field.label, party: party.name, entries: cells[index] ?? [] })}
        />
      ))}
    </tr>
  );
}
