import type { Validity } from "@concordat/domain";

/** A row as PostgreSQL reads it from JSON: column names and plain values. */
export type LoadRow = Readonly<Record<string, unknown>>;
/** Rows by table, in an order in which every reference finds what it points to. */
export type LoadRows = readonly (readonly [table: string, rows: readonly LoadRow[]])[];

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
export const period = ({ from, until }: Validity) => ({
  valid_from: instant(from),
  valid_until: until === undefined ? "infinity" : instant(until),
});
