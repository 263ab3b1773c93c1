import { type KeyboardEvent, useState } from "react";

/** What makes a cell reachable: one cell of the grid at a time is a tab stop. */
export interface Place {
  readonly "data-at": string;
  readonly tabIndex: 0 | -1;
}

export interface Grid {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly place: (row: number, column: number) => Place;
}

type At = readonly [row: number, column: number];

const steps: Readonly<Record<string, (at: At, last: At) => At>> = {
  ArrowUp: ([row, column]) => [row - 1, column],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowRight: ([row, column]) => [row, column + 1],
  Home: ([row]) => [row, 0],
  End: ([row], [, last]) => [row, last],
  PageUp: ([row, column]) => [row - 10, column],
  PageDown: ([row, column]) => [row + 10, column],
};

const within = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** Walks a grid with the arrow keys, as spreadsheets are walked (ARIA practices, data grid). */
export function useGridKeys(rows: number, columns: number): Grid {
  const [here, setHere] = useState<At>([0, 0]);
  const last: At = [rows - 1, columns - 1];
  const row = within(here[0], last[0]);
  const column = within(here[1], last[1]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [toRow, toColumn] = step([row, column], last);
    const next: At = [within(toRow, last[0]), within(toColumn, last[1])];
    setHere(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-at="${next.join(" ")}"]`)?.focus();
  };
  const place = (atRow: number, atColumn: number): Place => ({
    "data-at": `${atRow} ${atColumn}`,
    tabIndex: atRow === row && atColumn === column ? 0 : -1,
  });
  return { onKeyDown, place };
}
