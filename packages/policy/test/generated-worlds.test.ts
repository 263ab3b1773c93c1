import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Clause, levels } from "@concordat/domain";
import { anyClause } from "./made/any-clause.ts";
import { anyWorld, isOwn, rowsIn } from "./made/any-world.ts";

const sample = fc.sample(anyWorld, { numRuns: 2000, seed: 5 }).flatMap(rowsIn);

it.each(levels)(
  "the laws are asked of worlds in which others’ information is often enough at the level %s",
  (level) => {
    const others = sample.filter(({ row, decision }) => !isOwn(row) && decision.level === level);
    expect(others.length / sample.length).toBeGreaterThan(0.015);
  },
);

it("the laws are asked of worlds in which each kind of authority opens something", () => {
  const kinds = sample.flatMap(({ decision }) => decision.authorities.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(["own", "clause", "release"]));
});

it("the laws are asked of clauses that could be signed", () => {
  const clauses = fc.sample(anyClause, { numRuns: 500, seed: 5 });
  expect(clauses.map((clause) => Clause.parse(clause))).toEqual(clauses);
});
