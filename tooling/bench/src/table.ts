import type { Figures } from "./measure.ts";

interface Result {
  readonly name: string;
  readonly ours: Figures;
  readonly floor: Figures | null;
  /** The most that the operation may cost, in processor time, as a multiple of the floor. */
  readonly most: number | null;
}

const cpu = ({ serverCpu, postgresCpu }: Figures): number => serverCpu + postgresCpu;
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

/** The figures as a table in Markdown, each operation beside its floor of the same run. */
export function table(results: readonly Result[]): string {
  const rows = results.flatMap(({ name, ours, floor, most }) => {
    const ratio = floor ? `${number(cpu(ours) / cpu(floor), 2)}x${most === null ? "" : ` (at most ${most}x)`}` : "";
    return [row(name, ours, ratio), ...(floor ? [row(`… its floor`, floor, "1x")] : [])];
  });
  return [heads, heads.map(() => "--"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
