import { Day, dayNumber } from "@concordat/domain";
import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/index.ts";
import { type Made, reader, structure } from "../made/case.ts";
import { type Truth, truthOf } from "../made/truth.ts";

type Written = Record<string, unknown>;
type Rows = [given: string, condition: Written, made: Made, truth: Truth][];
const facts = (...all: Fact[]): Made => ({ facts: all });

describe.each(["caseType", "stage", "area"] as const)("%s", (kind) => {
  const codes = { caseType: "marac", stage: "closed", area: "north" };
  const written = { kind, in: [codes[kind], "another"] };

  it.each<Rows[number]>([
    ["nobody recorded one", written, {}, "unknown"],
    ["only a fact of another kind says so", written, facts(structure("threshold", { code: codes[kind] })), "unknown"],
    ["it is recorded without a code", written, facts(structure(kind)), "unknown"],
    ["it is another", written, facts(structure(kind, { code: "otherwise" })), "false"],
    ["it is one of these", written, facts(structure(kind, { code: codes[kind] })), "true"],
  ])("given %s: %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
});

it.each<Rows[number]>([
  ["nobody works the case", { kind: "involved", agencyKind: "probation" }, {}, "false"],
  [
    "another works it",
    { kind: "involved", agencyKind: "probation" },
    facts(structure("involved", { code: "school" })),
    "false",
  ],
  [
    "it is recorded without a code",
    { kind: "involved", agencyKind: "probation" },
    facts(structure("involved")),
    "false",
  ],
  [
    "it works it, among others",
    { kind: "involved", agencyKind: "probation" },
    facts(structure("involved", { code: "school" }), structure("involved", { code: "probation" })),
    "true",
  ],
])("involved, given that %s: %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));

it.each<Rows[number]>([
  ["the reader declared one", { kind: "conflict", is: "none" }, { viewer: { ...reader, conflict: true } }, "false"],
  ["the reader declared none", { kind: "conflict", is: "declared" }, {}, "false"],
  ["the reader declared none", { kind: "conflict", is: "none" }, {}, "true"],
  ["the reader declared one", { kind: "conflict", is: "declared" }, { viewer: { ...reader, conflict: true } }, "true"],
])("conflict of interest, given that %s: %o", (_, condition, made, truth) => {
  expect(truthOf(condition, made)).toBe(truth);
});

const closed = (day: string) => structure("closed", { lo: dayNumber(Day.parse(day)) });
const aYear = { kind: "sinceClosed", within: 12, unit: "months" };

it.each<Rows[number]>([
  ["it was closed a year and a day ago", aYear, facts(closed("2025-06-14")), "false"],
  ["it was closed twice, once too long ago", aYear, facts(closed("2026-06-01"), closed("2025-06-14")), "false"],
  ["it was closed a day too long ago", { ...aYear, within: 30, unit: "days" }, facts(closed("2026-05-15")), "false"],
  ["it was closed a year ago", aYear, facts(closed("2025-06-15")), "true"],
  ["it is open", aYear, {}, "true"],
])("kept after closing, given that %s: %o", (_, condition, made, truth) => {
  expect(truthOf(condition, made)).toBe(truth);
});

it.each<Rows[number]>([
  ["none is in force", { kind: "override" }, {}, "false"],
  ["one is in force", { kind: "override" }, facts(structure("override")), "true"],
])("override, given that %s: %s", (_, condition, made, truth) => expect(truthOf(condition, made)).toBe(truth));
