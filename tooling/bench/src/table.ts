import type { Figures } from "./measure.ts";

/** What was measured of an operation. */
export interface Measured {
  readonly name: string;
  readonly ours: Figures;
  readonly floor: Figures | null;
  /** Of each round, how many times the floor's processor time ours was, the least first. */
  readonly ratios: readonly number[];
  /** The most that the operation may cost, in processor time, as a multiple of the floor. */
  readonly most: number | null;
}

const number = (value: number, places: number): string => value.toFixed(places);

const row = (
  name: string,
  { perSecond, p50, p95, p99, serverCpu, postgresCpu, wrong, requests }: Figures,
  ratio: string,
): string[] => [
  name,
  number(perSecond, 0),
  number(p50, 2),
  number(p95, 2),
  number(p99, 2),
  number(serverCpu, 3),
  number(postgresCpu, 3),
  ratio,
  String(requests),
  String(wrong),
];

const heads = [
  "operation",
  "per second",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "server CPU ms",
  "PostgreSQL CPU ms",
  "of the floor",
  "requests",
  "wrong",
];

/** The middle one of the rounds, and how far they lie apart. */
function ratioOf({ ratios, most }: Measured): string {
  const middle = ratios[Math.floor(ratios.length / 2)];
  if (middle === undefined) return "";
  const spread = `${number(ratios[0] ?? middle, 2)}–${number(ratios.at(-1) ?? middle, 2)}`;
  return `${number(middle, 2)}x (${spread}${most === null ? "" : `; at most ${most}x`})`;
}

/** The figures as a table in Markdown, each operation beside its floor of the same run. */
export function table(results: readonly Measured[]): string {
  const rows = results.flatMap((result) => [
    row(result.name, result.ours, ratioOf(result)),
    ...(result.floor ? [row("… its floor", result.floor, "1x")] : []),
  ]);
  return [heads, heads.map(() => "--"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
