import { Day, type Level } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import type { Row } from "../../src/index.ts";
import { share, signed } from "../made/agreements.ts";
import { decisionsOn, entryOf, type Made } from "../made/case.ts";
import { at, hospital, mother, police } from "../made/partnership.ts";

describe("at most so many records", () => {
  const newest = (records: number, terms: Record<string, unknown> = {}) =>
    share({ fields: ["justice.offences", "csc.status"], when: [{ kind: "atMost", records }], ...terms });
  const offence = (number: number, observedOn: string | null, unusual: Partial<Row> = {}) =>
    entryOf(number, "justice.offences", { observedOn: observedOn === null ? null : Day.parse(observedOn), ...unusual });
  const levels = (made: Made) => decisionsOn(made).map(({ level }) => level);
  const june = [offence(1, "2026-06-01"), offence(2, "2026-06-03"), offence(3, "2026-06-02")];

  it.each<[given: string, made: Made, seen: Level[]]>([
    ["the newest by the day it was observed", { clauses: [newest(1)], rows: june }, ["withheld", "value", "withheld"]],
    ["the two newest", { clauses: [newest(2)], rows: june }, ["withheld", "value", "value"]],
    [
      "the least of two counts",
      {
        clauses: [
          newest(2, {
            when: [
              { kind: "atMost", records: 2 },
              { kind: "atMost", records: 1 },
            ],
          }),
        ],
        rows: june,
      },
      ["withheld", "value", "withheld"],
    ],
    [
      "then by when it was recorded",
      {
        clauses: [newest(1)],
        rows: [offence(1, "2026-06-01", { recordedAt: at - 2 }), offence(2, "2026-06-01", { recordedAt: at - 1 })],
      },
      ["withheld", "value"],
    ],
    [
      "then by its id",
      { clauses: [newest(1)], rows: [offence(1, "2026-06-01"), offence(2, "2026-06-01")] },
      ["withheld", "value"],
    ],
    [
      "whatever their order",
      { clauses: [newest(1)], rows: [offence(2, "2026-06-01"), offence(1, "2026-06-01")] },
      ["value", "withheld"],
    ],
    [
      "what has no day counts as oldest",
      { clauses: [newest(1)], rows: [offence(2, null), offence(1, "2020-01-01")] },
      ["withheld", "value"],
    ],
    [
      "what has no day counts as oldest, in whatever order",
      { clauses: [newest(1)], rows: [offence(1, "2020-01-01"), offence(2, null)] },
      ["value", "withheld"],
    ],
    [
      "of what has no day, the one recorded last",
      {
        clauses: [newest(1)],
        rows: [offence(1, null, { recordedAt: at - 1 }), offence(2, null, { recordedAt: at - 2 })],
      },
      ["value", "withheld"],
    ],
    [
      "of each field together",
      { clauses: [newest(1)], rows: [offence(1, "2026-06-01"), entryOf(2, "csc.status")] },
      ["withheld", "value"],
    ],
    [
      "of each person apart",
      { clauses: [newest(1)], rows: [offence(1, "2026-06-01"), offence(2, "2026-06-02", { subject: mother })] },
      ["value", "value"],
    ],
    [
      "of each holder apart",
      { clauses: [newest(1)], rows: [offence(1, "2026-06-01"), offence(2, "2026-06-02", { owner: hospital })] },
      ["value", "value"],
    ],
    [
      "of each clause apart",
      {
        clauses: [newest(1, { fields: ["csc.status"] }), newest(1)],
        rows: [offence(1, "2026-06-02"), entryOf(2, "csc.status")],
      },
      ["value", "value"],
    ],
    [
      "not counting rows of structure, which it never shares",
      { clauses: [newest(1)], rows: [offence(1, "2026-06-01"), offence(2, "2026-06-02", { isEntry: false })] },
      ["value", "withheld"],
    ],
    [
      "not counting the reader’s own",
      { clauses: [newest(1)], rows: [offence(1, "2026-06-01"), offence(2, "2026-06-02", { owner: police })] },
      ["value", "value"],
    ],
    [
      "not counting what does not meet the rest of the clause",
      {
        clauses: [
          newest(1, {
            when: [
              { kind: "atMost", records: 1 },
              { kind: "tag", tag: "relevant", is: "present" },
            ],
          }),
        ],
        rows: [offence(1, "2026-06-01", { tags: ["relevant"] }), offence(2, "2026-06-02")],
      },
      ["value", "withheld"],
    ],
  ])("shows %s", (_, made, seen) => expect(levels(made)).toEqual(seen));

  it("counts each record once, though its version be there twice", () => {
    const versions = [signed([newest(2)]), signed([newest(2)])];
    expect(levels({ versions, rows: june })).toEqual(["withheld", "value", "value"]);
  });

  it("counts nothing for clauses that do not ask it", () => {
    const clauses = [newest(1), share({ fields: ["justice.offences"], show: "known" })];
    expect(levels({ clauses, rows: june })).toEqual(["known", "value", "known"]);
  });
});
