import PdfKit from "pdfkit";
import type { Paper, Part } from "../paper/paper.ts";
import { face, setting, type Weight } from "./letters.ts";
import { heightOf, type Measure, type Row, rowsOf, textRow } from "./rows.ts";
import { linesOf, type Ruler, rulerOf } from "./ruler.ts";
import { margin, pageOf, Sheets } from "./sheets.ts";

/** How small a page may be set so that it stays one: a tenth each time, and never below eight points. */
const scales = [1, 0.95, 0.9, 0.85, 0.8] as const;

interface Printed {
  readonly paper: Paper;
  readonly ruler: Ruler;
}

function rowsOfPart(part: Part, { paper, ruler }: Printed, scale: number): Row[] {
  const measure: Measure = { ruler, scale, width: pageOf(part.layout === "wide")[0] - 2 * margin.side };
  const opens = paper.parts[0] === part;
  return [
    ...(opens
      ? [
          textRow(paper.title, { style: "title", role: "H1" }, measure),
          textRow(paper.subtitle, { style: "note", role: "P" }, measure),
        ]
      : []),
    textRow(part.title, { style: "part", role: "H2" }, measure),
    ...part.blocks.flatMap((block) => rowsOf(block, measure)),
  ];
}

const heightOfAll = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + heightOf(row), 0);

/** A part as rows; one that must end on its page as large as that allows. */
function fitted(part: Part, printed: Printed): Row[] {
  const [largest, ...smaller] = scales;
  const rows = rowsOfPart(part, printed, largest);
  if (part.layout !== "onePage") return rows;
  const room = pageOf(false)[1] - margin.top - margin.bottom;
  let best = rows;
  for (const scale of smaller) {
    if (heightOfAll(best) <= room) break;
    best = rowsOfPart(part, printed, scale);
  }
  return best;
}

/** At the foot of every page: which text it belongs to, and how many pages there are. */
function number(pdf: PDFKit.PDFDocument, foot: string, ruler: Ruler): void {
  const { start, count } = pdf.bufferedPageRange();
  const set = setting("note", 0.88);
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(start + page);
    const { width, height } = pdf.page;
    const counted = `Page ${page + 1} of ${count}`;
    const lines = linesOf(foot, { ruler, setting: set, width: width - 2 * margin.side - 90 }).slice(0, 3);
    const end = width - margin.side - ruler.widthOf(counted, set);
    // Measuring leaves other letters in the pen.
    pdf.font(set.weight).fontSize(set.size).fillColor(set.colour);
    pdf.markContent("Artifact", { type: "Pagination" });
    for (const [line, text] of lines.entries())
      pdf.text(text, margin.side, height - 38 + line * set.lineHeight, { lineBreak: false });
    pdf.text(counted, end, height - 38, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

/** Tagged for those who hear it read (ISO 14289). pdfkit knows the standard; its types do not yet. */
const accessible: object = { subset: "PDF/UA" };

const blankPdf = ({ title, language }: Paper, at: number): PDFKit.PDFDocument => {
  const pdf = new PdfKit({
    ...accessible,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Creator: "Concordat",
      Producer: "Concordat",
      CreationDate: new Date(at),
      ModDate: new Date(at),
    },
  });
  const weights: readonly Weight[] = ["regular", "strong"];
  for (const weight of weights) pdf.registerFont(weight, face(weight));
  return pdf;
};

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * A paper as a tagged PDF (PDF/UA) with its letters in it. The same paper at the same instant gives the same bytes.
 * Gives way to other work between rows, since a long agreement has hundreds of pages.
 */
export async function printPaper(paper: Paper, at: number): Promise<Uint8Array> {
  const pdf = blankPdf(paper, at);
  const bytes = bytesOf(pdf);
  const printed: Printed = { paper, ruler: rulerOf(pdf) };
  const sheets = new Sheets(pdf);
  for (const part of paper.parts) {
    sheets.begin(part.title, { wide: part.layout === "wide", newPage: part.layout !== "flow" });
    await sheets.place(fitted(part, printed));
  }
  sheets.end();
  number(pdf, paper.foot, printed.ruler);
  pdf.end();
  return bytes;
}
