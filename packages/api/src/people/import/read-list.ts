import { gunzipSync } from "node:zlib";
import { Refusal } from "@concordat/domain";
import { parse } from "csv-parse/sync";

const longestFile = 8_000_000;
const unreadable = (): Refusal => new Refusal("BAD_INPUT", [{ path: "file", problem: "unreadable" }]);

/** The bytes of a file that the page has packed; no more of them than such a list has. */
function unpacked(file: string): Buffer {
  try {
    return gunzipSync(Buffer.from(file, "base64"), { maxOutputLength: longestFile });
  } catch {
    throw unreadable();
  }
}

const startsWith = (bytes: Buffer, ...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Which of the encodings that spreadsheets write it is: by its mark, or because it cannot be another. */
function encodingOf(bytes: Buffer): string {
  if (startsWith(bytes, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(bytes, 0xfe, 0xff)) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** What stands between the cells of its headings most often: each country's spreadsheets have their own. */
function delimiterOf(text: string): string {
  const [headings = ""] = text.split(/\r?\n/, 1);
  const times = (mark: string): number => headings.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (times(mark) > times(best) ? mark : best));
}

/** The lines of a list as cells of text, without those that are empty. Nothing in a cell is ever reckoned with. */
export function readList(file: string): string[][] {
  const bytes = unpacked(file);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  try {
    const lines: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: false,
      skip_empty_lines: false,
      trim: true,
    });
    return lines;
  } catch {
    throw unreadable();
  }
}
