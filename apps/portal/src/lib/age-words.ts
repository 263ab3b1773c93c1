import { ageOn, type Day, dayOf, daysBetween, earliest, latest, PartialDate, printDate } from "@concordat/domain";

/** Today, where the partnership is. */
export const todayAt = (at: string): Day => dayOf(Date.parse(at), "Europe/London");

const ago = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"} ago`;

/** `today`, `5 days ago`, `3 months ago`: how old something is, in whole units. */
export function howLongAgo(day: Day, today: Day): string {
  const days = daysBetween(day, today);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 14) return ago(days, "day");
  if (days < 61) return ago(Math.floor(days / 7), "week");
  const months = Math.floor(days / 30.4375);
  return months < 24 ? ago(months, "month") : ago(Math.floor(days / 365.25), "year");
}

/** `34`, or `33 or 34` where only the year of birth is known; null for what is no date. */
export function ageInYears(born: string, today: Day): string | null {
  const date = PartialDate.safeParse(born);
  if (!date.success) return null;
  const [least, most] = [ageOn(latest(date.data), today), ageOn(earliest(date.data), today)];
  if (most < 0) return null;
  return least === most ? `${most}` : `${Math.max(least, 0)} or ${most}`;
}

const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** `24 Aug 2026`. */
export const shortDate = (day: string): string => short.format(Date.parse(day));

export const longDate = (day: string): string => printDate(day.slice(0, 10));
