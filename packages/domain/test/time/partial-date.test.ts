import { expect, it } from "vitest";
import { earliest, latest, PartialDate } from "../../src/index.ts";

it.each(["", "87", "1987-4", "1987-13", "1987-00", "1987-02-30", "1987-04-", "1899", "2200", "spring 1987"])(
  "“%s” is not as much of a date as is known",
  (text) => expect(PartialDate.safeParse(text).success).toBe(false),
);

it.each([
  ["1987", "1987-01-01", "1987-12-31"],
  ["1987-04", "1987-04-01", "1987-04-30"],
  ["1987-12", "1987-12-01", "1987-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["1987-04-09", "1987-04-09", "1987-04-09"],
])("%s can mean any day from %s to %s", (text, first, last) => {
  const date = PartialDate.parse(text);
  expect([earliest(date), latest(date)]).toEqual([first, last]);
});
