import { z } from "zod";
import { Day, daysAfter, monthsBefore } from "./day.ts";

/** A date of which only the year, or year and month, may be known: `1987`, `1987-04`, `1987-04-09`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((value) => Day.safeParse(firstOf(value)).success)
  .brand<"PartialDate">();
export type PartialDate = z.infer<typeof PartialDate>;

const firstOf = (value: string): string => `${value}-01-01`.slice(0, 10);

/** The first day that the date can mean. */
export const earliest = (date: PartialDate): Day => Day.parse(firstOf(date));

/** The last day that the date can mean. */
export const latest = (date: PartialDate): Day => {
  if (date.length === 10) return Day.parse(date);
  const months = date.length === 7 ? 1 : 12;
  return daysAfter(monthsBefore(earliest(date), -months), -1);
};
