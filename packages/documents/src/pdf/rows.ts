import type { Block, BlockOf } from "../paper/paper.ts";
import { setting, type Setting, type Style } from "./letters.ts";
import { linesOf, type Ruler } from "./ruler.ts";

/** What an element is to somebody who hears the document read: the standard structure types of PDF. */
type Role = "H1" | "H2" | "H3" | "P" | "Lbl" | "LBody" | "TH" | "TD";

/** A text within a row: its lines stand below each other at `x` points from the left margin. */
interface Cell {
  readonly x: number;
  readonly lines: readonly string[];
  readonly setting: Setting;
  readonly role: Role;
  /** So many lines below the top of its row. */
  readonly down: number;
  /** Which item of a list it belongs to, where a row has several. */
  readonly item: number;
}

/** A list or a table, to which rows belong. */
export interface Group {
  readonly role: "L" | "Table";
  readonly title: string;
}

/** What is set in one go from left to right. Everything on a page is a row, so that everything breaks in the same way. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly lineHeight: number;
  readonly above: number;
  readonly below: number;
  readonly group?: Group;
  /** Stands on one page with the row after it. */
  readonly holdsNext?: boolean;
  /** A thin line below. */
  readonly ruled?: boolean;
  /** Stands on a ground of its own, and again at the top of each page to which its table runs on. */
  readonly header?: boolean;
}

/** The room that rows are made for. */
export interface Measure {
  readonly ruler: Ruler;
  readonly width: number;
  readonly scale: number;
}

interface Shape {
  readonly style: Style;
  readonly role: Role;
  readonly x?: number;
  readonly down?: number;
  readonly item?: number;
  readonly width: number;
}

function cellOf(lines: readonly string[], shape: Shape, { ruler, scale }: Measure): Cell {
  const { style, role, x = 0, down = 0, item = 0, width } = shape;
  const set = setting(style, scale);
  return {
    x,
    down,
    item,
    setting: set,
    role,
    lines: lines.flatMap((line) => linesOf(line, { ruler, setting: set, width })),
  };
}

/** Between two columns. */
const gutter = 8;

type Rest = Partial<Omit<Row, "cells" | "lineHeight">>;

const rowOf = (cells: readonly Cell[], rest: Rest = {}): Row => ({
  above: 0,
  below: 0,
  ...rest,
  cells,
  lineHeight: Math.max(...cells.map(({ setting: { lineHeight } }) => lineHeight)),
});

/** One text over the whole width. */
export function textRow(text: string, { style, role }: Pick<Shape, "style" | "role">, measure: Measure): Row {
  const { above, below, holdsNext } = distances[style] ?? { above: 0, below: 5 };
  const { scale, width } = measure;
  const cell = cellOf([text], { style, role, width }, measure);
  return rowOf([cell], { above: above * scale, below: below * scale, ...(holdsNext ? { holdsNext } : {}) });
}

const distances: Partial<Record<Style, { above: number; below: number; holdsNext?: true }>> = {
  title: { above: 0, below: 4, holdsNext: true },
  part: { above: 14, below: 6, holdsNext: true },
  heading: { above: 7, below: 2, holdsNext: true },
  lead: { above: 0, below: 8 },
};

/** An item of a list, with its mark. */
function itemCells(
  text: string,
  { x = 0, down = 0, item = 0, width }: Omit<Shape, "style" | "role">,
  measure: Measure,
) {
  const indent = 12 * measure.scale;
  return [
    cellOf(["•"], { style: "plain", role: "Lbl", x, down, item, width: indent }, measure),
    cellOf([text], { style: "plain", role: "LBody", x: x + indent, down, item, width: width - indent }, measure),
  ];
}

const heightOfCells = (cells: readonly Cell[]): number =>
  Math.max(0, ...cells.map(({ down, lines }) => down + lines.length));

/** Short items in two columns, the first one down to the end before the second begins. */
function inTwoColumns(items: readonly string[], group: Group, measure: Measure): Row {
  const { scale, width } = measure;
  const column = width / 2;
  const cells: Cell[] = [];
  for (const [side, texts] of [
    items.slice(0, Math.ceil(items.length / 2)),
    items.slice(Math.ceil(items.length / 2)),
  ].entries()) {
    let down = 0;
    for (const [index, text] of texts.entries()) {
      const item = side * items.length + index;
      const made = itemCells(text, { x: side * column, down, item, width: column - gutter }, measure);
      down = heightOfCells(made);
      cells.push(...made);
    }
  }
  return rowOf(cells, { group, below: 5 * scale });
}

function itemRows({ items, short }: BlockOf<"items">, measure: Measure): Row[] {
  const { scale, width } = measure;
  const group: Group = { role: "L", title: "" };
  if (short && items.length > 3) return [inTwoColumns(items, group, measure)];
  return items.map((text, index) =>
    rowOf(itemCells(text, { width }, measure), { group, below: (index === items.length - 1 ? 5 : 1.5) * scale }),
  );
}

function pairRows({ rows }: BlockOf<"pairs">, measure: Measure): Row[] {
  const { scale, width } = measure;
  const first = Math.min(130 * scale, width * 0.3);
  const group: Group = { role: "L", title: "" };
  return rows.map(({ term, says }, index) =>
    rowOf(
      [
        cellOf([term], { style: "term", role: "Lbl", width: first - 10 }, measure),
        cellOf([says], { style: "plain", role: "LBody", x: first, width: width - first }, measure),
      ],
      { group, below: (index === rows.length - 1 ? 6 : 3) * scale },
    ),
  );
}

function tableRows({ caption, columns, rows }: BlockOf<"table">, measure: Measure): Row[] {
  const { scale, width } = measure;
  const unit = width / columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => share * unit);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, each) => sum + each, 0));
  const group: Group = { role: "Table", title: caption };
  const row = (texts: readonly (readonly string[])[], kind: { style: Style; role: Role }, rest: Rest): Row =>
    rowOf(
      texts.map((lines, index) =>
        cellOf(lines, { ...kind, x: (starts[index] ?? 0) + 3, width: (widths[index] ?? 0) - gutter }, measure),
      ),
      { group, ruled: true, above: 3 * scale, below: 3 * scale, ...rest },
    );
  const titles = columns.map(({ title }) => [title]);
  return [
    row(titles, { style: "column", role: "TH" }, { header: true, holdsNext: true }),
    ...rows.map((cells) => row(cells, { style: "cell", role: "TD" }, {})),
  ];
}

function blankRows({ labels, lines }: BlockOf<"blank">, measure: Measure): Row[] {
  const { scale, width } = measure;
  const line: Row = { cells: [], lineHeight: 0, above: 24 * scale, below: 0, ruled: true, holdsNext: true };
  const column = width / labels.length;
  const named = labels.map((label, index) =>
    cellOf([label], { style: "note", role: "P", x: index * column, width: column - gutter }, measure),
  );
  if (lines === 1) return [line, rowOf(named, { above: 2 * scale, below: 5 * scale })];
  // What is asked for at length is asked first.
  const asked = rowOf(named, { above: 8 * scale, holdsNext: true });
  return [asked, ...Array.from({ length: lines - 1 }, () => line), { ...line, holdsNext: false, below: 6 * scale }];
}

/** A block as rows, in the order in which they are read. */
export function rowsOf(block: Block, measure: Measure): Row[] {
  switch (block.kind) {
    case "heading":
      return [textRow(block.text, { style: "heading", role: "H3" }, measure)];
    case "paragraph":
      return [textRow(block.text, { style: block.look, role: "P" }, measure)];
    case "items":
      return itemRows(block, measure);
    case "pairs":
      return pairRows(block, measure);
    case "table":
      return tableRows(block, measure);
    case "blank":
      return blankRows(block, measure);
  }
}

export const linesIn = ({ cells }: Row): number => heightOfCells(cells);

export const heightOf = (row: Row): number => row.above + linesIn(row) * row.lineHeight + row.below;
