import { z } from "zod";

/** Text over the whole width; `lead` opens a page, `note` stands below something. */
const Paragraph = z.strictObject({
  kind: z.literal("paragraph"),
  look: z.enum(["lead", "plain", "note"]),
  text: z.string(),
});

const Heading = z.strictObject({
  kind: z.literal("heading"),
  level: z.union([z.literal(2), z.literal(3)]),
  text: z.string(),
});
/** `short` ones may stand beside each other. */
const Items = z.strictObject({ kind: z.literal("items"), short: z.boolean(), items: z.array(z.string()).min(1) });
const Pairs = z.strictObject({
  kind: z.literal("pairs"),
  rows: z.array(z.strictObject({ term: z.string(), says: z.string() })).min(1),
});

/** `share` says how wide a column is beside the others; a cell is lines. */
const Table = z.strictObject({
  kind: z.literal("table"),
  caption: z.string(),
  columns: z.array(z.strictObject({ title: z.string(), share: z.number().positive() })).min(1),
  rows: z.array(z.array(z.array(z.string()))),
});

/** Room to write in by hand: so many lines, and below them what is to be written, side by side. */
const Blank = z.strictObject({
  kind: z.literal("blank"),
  labels: z.array(z.string()).min(1),
  lines: z.int().min(1).max(12),
});

export const Block = z.discriminatedUnion("kind", [Heading, Paragraph, Items, Pairs, Table, Blank]);
export type Block = z.infer<typeof Block>;
export type BlockOf<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/**
 * A part of a paper, with its own heading. `onePage` begins a page and is set so small that it ends on it; `wide` lies
 * on its side, for tables of many columns.
 */
export const Part = z.strictObject({
  id: z.string(),
  title: z.string(),
  layout: z.enum(["onePage", "newPage", "flow", "wide"]),
  blocks: z.array(Block),
});
export type Part = z.infer<typeof Part>;

/** A document, whatever it is printed on: the web page and the PDF are two renderings of one of these. */
export const Paper = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  language: z.literal("en-GB"),
  /** Stands at the foot of every page. */
  foot: z.string(),
  parts: z.array(Part).min(1),
});
export type Paper = z.infer<typeof Paper>;
