import { z } from "zod";

/** The columns of a list of people, as they stand in its first line. */
export const importColumns = ["Agency", "Name", "Job title", "Email", "Telephone", "Roles"] as const;

/** Most people that one list adds. */
export const longestImport = 20_000;

/** Most findings that are told of one list; it is mended by then, or its kind is wrong. */
export const mostFindings = 500;

/** What keeps a list from being taken in: in which of its lines and columns, and what is wrong there. */
export const ImportFinding = z.strictObject({
  /** As a spreadsheet counts: its headings are line 1. */
  line: z.int(),
  column: z.string(),
  problem: z.enum(["missing", "required", "unknown", "email", "phone", "tooLong", "unreadable", "twice", "taken"]),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

/**
 * A cell as text that no spreadsheet reckons with: what would begin a formula there gets an apostrophe before it
 * (OWASP, CSV injection).
 */
export const defused = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** A line of a list, as any spreadsheet reads it. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${defused(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
