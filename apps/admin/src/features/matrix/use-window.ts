import { defaultRangeExtractor, type Range, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useSyncExternalStore } from "react";
import type { At } from "./use-grid-keys.ts";
import type { Shown } from "./use-shown-matrix.ts";

interface Lines {
  readonly count: number;
  readonly horizontal: boolean;
  /** How long a line is likely to be, in pixels. */
  readonly size: number;
  /** What stands before the first of them. */
  readonly before: number;
  /** A line that is drawn even where it is out of sight. */
  readonly kept: number;
}

const onPaper = "print";

const whenPrinting = (changed: () => void): (() => void) => {
  const media = window.matchMedia(onPaper);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
};

/** Some lines of a table: those that are drawn, and how long all of them are together. */
interface Drawn {
  readonly drawn: readonly VirtualItem[];
  readonly length: number;
  /** Told how long a line came out. */
  readonly measure: (line: HTMLElement | null) => void;
}

/** The lines of a large table that are in sight, and a few beside them; on paper all of them. */
function useDrawn(box: RefObject<HTMLElement | null>, { count, horizontal, size, before, kept }: Lines): Drawn {
  const printing = useSyncExternalStore(whenPrinting, () => window.matchMedia(onPaper).matches);
  // oxlint-disable-next-line react/incompatible-library -- What it returns is read at each drawing, and kept nowhere.
  const all = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    horizontal,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    paddingStart: before,
    overscan: 4,
    rangeExtractor: (range: Range) =>
      printing
        ? Array.from({ length: count }, (_, index) => index)
        : [...new Set([...defaultRangeExtractor(range), kept])]
            .filter((index) => index >= 0 && index < count)
            .toSorted((one, other) => one - other),
  });
  return { drawn: all.getVirtualItems(), length: all.getTotalSize(), measure: all.measureElement };
}

/** Widths of a column, and of the one with the fields, and the usual height of a row, in rem, as the style sheet has them. */
const sizes = { column: 6.5, first: 14.5, firstOnSmall: 8.5, row: 2.75 } as const;

const inPixels = (rem: number): number => rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

const smallScreen = "(max-width: 36rem)";

/** What of the matrix is drawn: whatever is in sight, and the cell that Tab comes to. */
export function useMatrixWindow(
  box: RefObject<HTMLElement | null>,
  { lines, columns }: Shown,
  here: At,
): { readonly across: Drawn; readonly down: Drawn } {
  const first = inPixels(window.matchMedia(smallScreen).matches ? sizes.firstOnSmall : sizes.first);
  const across = useDrawn(box, {
    count: columns.length,
    horizontal: true,
    size: inPixels(sizes.column),
    before: first,
    kept: here.column,
  });
  const down = useDrawn(box, {
    count: lines.length,
    horizontal: false,
    size: inPixels(sizes.row),
    before: 0,
    kept: lines.findIndex(({ place }) => place === here.row),
  });
  return { across, down };
}
