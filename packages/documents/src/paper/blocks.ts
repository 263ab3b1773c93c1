import type { Block, BlockOf, Part } from "./paper.ts";

/** A part's sentences and lists, each made in a word. */
export const lead = (text: string): Block => ({ kind: "paragraph", look: "lead", text });
export const plain = (text: string): Block => ({ kind: "paragraph", look: "plain", text });
export const note = (text: string): Block => ({ kind: "paragraph", look: "note", text });
export const heading = (text: string): Block => ({ kind: "heading", level: 3, text });
/** Room to write in by hand: one line for each label, side by side. */
export const blanks = (...labels: readonly string[]): Block => ({ kind: "blank", labels: [...labels], lines: 1 });
/** So many lines to write on. */
export const lines = (label: string, count: number): Block => ({ kind: "blank", labels: [label], lines: count });

/** None at all where there is nothing to list. Short ones may stand beside each other. */
export const items = (each: readonly string[], { short = false } = {}): Block[] =>
  each.length > 0 ? [{ kind: "items", short, items: [...each] }] : [];

export const pairs = (...rows: readonly (readonly [term: string, says: string])[]): Block => ({
  kind: "pairs",
  rows: rows.map(([term, says]) => ({ term, says })),
});

/** Columns by title and share of the width; a cell of one line may be its text alone. */
export const table = (
  caption: string,
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly (string | readonly string[])[])[],
): BlockOf<"table"> => ({
  kind: "table",
  caption,
  columns: columns.map(([title, share]) => ({ title, share })),
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? [cell] : [...cell]))),
});

export const part = (
  title: string,
  { id, layout = "flow" }: { readonly id: string; readonly layout?: Part["layout"] },
  blocks: readonly Block[],
): Part => ({ id, title, layout, blocks: [...blocks] });
