import type { Setting, Weight } from "./letters.ts";

/** How wide a text is in points. */
export interface Ruler {
  widthOf(text: string, setting: Setting): number;
}

/** What a ruler is made from: pdfkit's document, as far as it measures. */
interface Measuring {
  font(name: string): Measuring;
  fontSize(size: number): Measuring;
  widthOfString(text: string): number;
}

const measuredAt = 100;

/** Measures each word once at one size: widths grow with the size. */
export function rulerOf(pdf: Measuring): Ruler {
  const known = new Map<string, number>();
  const measured = (text: string, weight: Weight): number => {
    const key = `${weight} ${text}`;
    const width = known.get(key) ?? pdf.font(weight).fontSize(measuredAt).widthOfString(text) / measuredAt;
    known.set(key, width);
    return width;
  };
  return { widthOf: (text, { weight, size }) => measured(text, weight) * size };
}

interface Room {
  readonly ruler: Ruler;
  readonly setting: Setting;
  readonly width: number;
}

/** A word that is wider than the column, cut where the column ends. */
function pieces(word: string, { ruler, setting, width }: Room): string[] {
  if (ruler.widthOf(word, setting) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    const wide = ruler.widthOf(character, setting);
    if (piece !== "" && used + wide > width) {
      cut.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += wide;
  }
  return [...cut, piece];
}

/** A text as lines that fit the room. A line that ends between words keeps its space, so that the text is read back as it was. */
export function linesOf(text: string, room: Room): string[] {
  const space = room.ruler.widthOf(" ", room.setting);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    for (const [index, piece] of pieces(word, room).entries()) {
      const wide = room.ruler.widthOf(piece, room.setting);
      const gap = line === "" || index > 0 ? 0 : space;
      if (line !== "" && (index > 0 || used + gap + wide > room.width)) {
        lines.push(index > 0 ? line : `${line} `);
        line = piece;
        used = wide;
      } else {
        line += (gap > 0 ? " " : "") + piece;
        used += gap + wide;
      }
    }
  }
  return [...lines, line];
}
