import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";

/** A cell of the grid, by its places. */
export interface At {
  readonly row: number;
  readonly column: number;
}

export interface Grid {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** The one cell that is a tab stop. */
  readonly here: At;
}

const steps: Readonly<Record<string, (at: At, last: At) => At>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
  PageUp: ({ row, column }) => ({ row: row - 10, column }),
  PageDown: ({ row, column }) => ({ row: row + 10, column }),
};

const between = (value: number, last: number): number => Math.max(0, Math.min(value, last));
const within = ({ row, column }: At, last: At): At => ({
  row: between(row, last.row),
  column: between(column, last.column),
});

/** The attribute by which a cell of the grid is found. */
export const placeOf = ({ row, column }: At): string => `${row} ${column}`;

/**
 * Walks a grid with the arrow keys, as spreadsheets are walked (ARIA practices, data grid). The cell that it comes to
 * may stand out of sight, and be drawn only now.
 */
export function useGridKeys(rows: number, columns: number, box: RefObject<HTMLElement | null>): Grid {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const walks = useRef(false);
  const last: At = { row: rows - 1, column: columns - 1 };
  const here = within(at, last);
  useLayoutEffect(() => {
    if (!walks.current) return;
    walks.current = false;
    box.current?.querySelector<HTMLElement>(`[data-at="${placeOf(at)}"]`)?.focus();
  }, [at, box]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    walks.current = true;
    setAt(within(step(here, last), last));
  };
  return { onKeyDown, here };
}
