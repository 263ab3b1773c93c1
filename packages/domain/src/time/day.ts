import { z } from "zod";

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a date that the calendar has, between 1900 and 2199. */
const exists = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const parts = (value: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  return [year, month, day];
};

const two = (value: number): string => String(value).padStart(2, "0");

/** Worked out from a day that exists, so it is not asked again whether it does; it may lie before 1900. */
const Reckoned = z.string().brand<"Day">();
const write = (year: number, month: number, day: number): Day => Reckoned.parse(`${year}-${two(month)}-${two(day)}`);

/** A day of the calendar, `YYYY-MM-DD`. Days compare as strings. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => exists(...parts(value)))
  .brand<"Day">();
export type Day = z.infer<typeof Day>;

/** The day on which the instant `at` (milliseconds since 1970) falls in a time zone such as `Europe/London`. */
export function dayOf(at: number, timeZone: string): Day {
  const quarter = Math.floor(at / quarterOfAnHour);
  const told = lastTold.get(timeZone);
  if (told?.quarter === quarter) return told.day;
  const day = Day.parse(calendarOf(timeZone).format(at));
  lastTold.set(timeZone, { quarter, day });
  return day;
}

/** A day begins on a quarter of an hour, wherever it is: within one it is the same day. */
const quarterOfAnHour = 900_000;
const lastTold = new Map<string, { readonly quarter: number; readonly day: Day }>();

const calendars = new Map<string, Intl.DateTimeFormat>();
const calendarOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  calendars.set(timeZone, made);
  return made;
};

/** The same day of the month `months` earlier; the month's last day where it has no such day. */
export const monthsBefore = (day: Day, months: number): Day => {
  const [year, month, date] = parts(day);
  const count = year * 12 + (month - 1) - months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return write(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
};

export const yearsBefore = (day: Day, years: number): Day => monthsBefore(day, years * 12);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.UTC(...utc(to)) - Date.UTC(...utc(from))) / 86_400_000);

const utc = (day: Day): [number, number, number] => {
  const [year, month, date] = parts(day);
  return [year, month - 1, date];
};

export const daysAfter = (day: Day, days: number): Day => {
  const [year, month, date] = utc(day);
  const moved = new Date(Date.UTC(year, month, date + days));
  return write(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
};

/**
 * Full years of age on `on` of a person born on `born`. Somebody born on 29 February comes of age on 1 March of
 * a common year (Family Law Reform Act 1969 s9 speaks of the anniversary; a common year has none before it).
 */
export const ageOn = (born: Day, on: Day): number => {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return born <= yearsBefore(on, years) ? years : years - 1;
};

const epoch = Day.parse("1970-01-01");

/** Whole days since 1 January 1970: how PostgreSQL and the guards count days. */
export const dayNumber = (day: Day): number => daysBetween(epoch, day);
export const dayOfNumber = (days: number): Day => daysAfter(epoch, days);

const hour = 3_600_000;

/** The instant at which a day begins in a time zone, in milliseconds since 1970. Found by looking, so that it is right when clocks change. */
export function startOfDay(day: Day, timeZone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const candidates = Array.from({ length: 53 }, (_, step) => noon - 38 * hour + step * hour);
  const first = candidates.find((at) => dayOf(at, timeZone) === day);
  if (first === undefined) throw new RangeError(`There is no ${day} in ${timeZone}.`);
  return first;
}
