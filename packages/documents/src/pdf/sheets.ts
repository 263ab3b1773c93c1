import { setImmediate as giveWay } from "node:timers/promises";
import { colours, type Setting } from "./letters.ts";
import { type Group, linesIn, type Row } from "./rows.ts";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

export const margin = { side: 46, top: 42, bottom: 54 } as const;

/** A4 in points, upright or on its side. */
export const pageOf = (wide: boolean): [width: number, height: number] => (wide ? [841.89, 595.28] : [595.28, 841.89]);

/** A row of a table that takes no more than this part of a page stays in one piece. */
const inOnePiece = 0.4;

/** Said of each heading of a column. `scope` is known to pdfkit, not yet to its types. */
const columnHead = { lang: "en-GB", scope: "Column" } as const;

const rowsAtOnce = 50;

interface Fragment {
  readonly from: number;
  readonly to: number;
}

/** Places rows on pages from top to bottom, and says of each what it is to somebody who hears the document read. */
export class Sheets {
  readonly #pdf: Pdf;
  readonly #root: Element;
  #section: Element | null = null;
  #group: { readonly group: Group; readonly element: Element; readonly header: Row | null } | null = null;
  #wide: boolean | null = null;
  #y = 0;
  #fresh = true;

  constructor(pdf: Pdf) {
    this.#pdf = pdf;
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
  }

  /** Begins a part of the document: on a page of its own, or below what stands there. */
  begin(title: string, { wide, newPage }: { readonly wide: boolean; readonly newPage: boolean }): void {
    const turns = newPage || wide !== this.#wide;
    this.#wide = wide;
    this.#group = null;
    this.#section = this.#pdf.struct("Sect", { title });
    this.#root.add(this.#section);
    if (turns) this.#turn();
    this.#pdf.outline.addItem(title);
  }

  /** Gives way to other work now and then: a long agreement has thousands of rows. */
  async place(rows: readonly Row[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      if (index % rowsAtOnce === 0) await giveWay();
      const next = rows[index + 1];
      const held = row.holdsNext && next ? next.above + Math.min(3, linesIn(next)) * next.lineHeight : 0;
      this.#set(row, held);
    }
  }

  end(): void {
    this.#root.end();
  }

  #turn(): void {
    this.#pdf.addPage({ size: pageOf(this.#wide ?? false), margin: 0 });
    this.#y = margin.top;
    this.#fresh = true;
    const header = this.#group?.header;
    if (!header) return;
    // Read aloud once, where the table begins.
    this.#ground(header);
    this.#artifact(() => this.#write(header, { from: 0, to: linesIn(header) }, (_, write) => write()));
    this.#move(header, linesIn(header));
    this.#fresh = true;
  }

  /** Sets a row, over as many pages as it needs. `held`: what of the next row must stand below it. */
  #set(row: Row, held: number): void {
    const elements = this.#elementsOf(row);
    const total = linesIn(row);
    const height = pageOf(this.#wide ?? false)[1] - margin.top - margin.bottom;
    const breaks = !row.holdsNext && (row.group?.role !== "Table" || total * row.lineHeight > height * inOnePiece);
    let from = 0;
    for (;;) {
      const room = height + margin.top - this.#y - row.above - row.below;
      const fits = row.lineHeight > 0 ? Math.floor(room / row.lineHeight) : 0;
      if ((total - from) * row.lineHeight + held <= room || (this.#fresh && total - from <= fits)) break;
      if (this.#fresh || (breaks && fits > 1)) {
        this.#draw(row, { from, to: from + Math.max(1, fits) }, elements);
        from += Math.max(1, fits);
      }
      this.#turn();
    }
    this.#draw(row, { from, to: total }, elements);
    if (row.header && this.#group) this.#group = { ...this.#group, header: row };
  }

  /** The elements of a row's cells, in the group or the section to which it belongs. */
  #elementsOf({ group, cells }: Row): Element[] {
    if (group !== this.#group?.group)
      this.#group = group ? { group, element: this.#add(this.#section, group.role, group.title), header: null } : null;
    const holders = new Map<number, Element | null>();
    const holderOf = (item: number): Element | null => {
      if (!group) return this.#section;
      const known = holders.get(item) ?? this.#add(this.#group?.element ?? null, group.role === "L" ? "LI" : "TR");
      holders.set(item, known);
      return known;
    };
    return cells.map(({ role, item }) => {
      const element = role === "TH" ? this.#pdf.struct(role, columnHead) : this.#pdf.struct(role);
      holderOf(item)?.add(element);
      return element;
    });
  }

  #add(holder: Element | null, role: string, title = ""): Element {
    const element = this.#pdf.struct(role, title === "" ? {} : { title });
    holder?.add(element);
    return element;
  }

  #draw(row: Row, { from, to }: Fragment, elements: readonly Element[]): void {
    if (this.#fresh && !row.group) this.#y -= row.above;
    if (row.header) this.#ground(row);
    this.#write(row, { from, to }, (index, write) => {
      const content = this.#pdf.markStructureContent(row.cells[index]?.role ?? "P");
      write();
      this.#pdf.endMarkedContent();
      elements[index]?.add(content);
    });
    this.#move(row, to - from);
  }

  /** Writes the lines of each cell, in the element or the artifact that `within` puts around it. */
  #write(
    { cells, above, lineHeight }: Row,
    { from, to }: Fragment,
    within: (index: number, write: () => void) => void,
  ) {
    for (const [index, { x, down, lines, setting }] of cells.entries()) {
      const first = Math.max(0, from - down);
      const part = lines.slice(first, Math.max(0, to - down));
      if (part.length === 0) continue;
      const top = this.#y + above + (down + first - from) * lineHeight;
      within(index, () => {
        for (const [line, text] of part.entries())
          this.#letters(text, setting, { x: margin.side + x, y: top + line * lineHeight });
      });
    }
  }

  #letters(text: string, { weight, size, colour }: Setting, { x, y }: { x: number; y: number }): void {
    this.#pdf.font(weight).fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false });
  }

  #move({ above, below, lineHeight, ruled }: Row, lines: number): void {
    this.#y += above + lines * lineHeight + below;
    this.#fresh = false;
    if (!ruled) return;
    const end = pageOf(this.#wide ?? false)[0] - margin.side;
    const y = this.#y;
    this.#artifact(() => {
      this.#pdf.moveTo(margin.side, y).lineTo(end, y).lineWidth(0.6).strokeColor(colours.rule).stroke();
    });
  }

  #ground(row: Row): void {
    const width = pageOf(this.#wide ?? false)[0] - 2 * margin.side;
    const height = row.above + linesIn(row) * row.lineHeight + row.below;
    this.#artifact(() => void this.#pdf.rect(margin.side, this.#y, width, height).fill(colours.ground));
  }

  /** What is there for the eye alone. */
  #artifact(draw: () => void): void {
    this.#pdf.markContent("Artifact", { type: "Layout" });
    draw();
    this.#pdf.endMarkedContent();
  }
}
