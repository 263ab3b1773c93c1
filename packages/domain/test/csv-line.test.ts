import { csvLine, defused } from "@concordat/domain";
import { expect, test } from "vitest";

test.each(["=1+1", "+44 7700 900000", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "what a spreadsheet would reckon with leaves as text: %j",
  (cell) => expect(defused(cell)).toBe(`'${cell}`),
);

test("anything else leaves as it is, quoted where it must be", () =>
  expect(csvLine(["Zoë", 'say "so"', "a, b"])).toBe('"Zoë","say ""so""","a, b"\r\n'));
