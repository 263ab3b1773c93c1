const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The same day so many months earlier, or the month's last. */
export function earlier(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length))));
}

export const localDay = (at: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(at);

/** The first and last day that a partial date can mean. */
export function span(date: string): [string, string] {
  if (date.length === 10) return [date, date];
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  const [year = 0, month = 0] = date.split("-").map(Number);
  return [`${date}-01`, iso(new Date(Date.UTC(year, month, 0)))];
}

/** Whether somebody born that day has reached an age on a day. */
export const hasReached = (born: string, age: number, on: string): boolean => born <= earlier(on, age * 12);

const daysEarlier = (day: string, count: number): string => iso(new Date(Date.parse(day) - count * 86_400_000));

/** The first day of a stretch that is counted back from a day. */
export const stretchBack = (day: string, { within, unit }: { within: number; unit: "days" | "months" }): string =>
  unit === "months" ? earlier(day, within) : daysEarlier(day, within);
