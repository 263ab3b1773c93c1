import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Asking, decide, explain } from "../../src/index.ts";
import { anyWorld, isOwn, type World } from "../made/any-world.ts";
import { bookOf } from "../made/case.ts";
import { at, timeZone } from "../made/partnership.ts";

const askingOf = ({ versions, rows, ...rest }: World): Asking => ({
  ...rest,
  rows,
  book: bookOf(versions),
  at,
  timeZone,
});

test("what is explained is what is decided: the clauses that apply are those that are cited, and withholding ones are named", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const asking = askingOf({ ...world, releases: [] });
      for (const row of world.rows.filter((each) => !isOwn(each) && each.isEntry)) {
        const { decision, clauses } = explain(asking, row);
        expect(decision).toEqual(decide({ ...asking, rows: [row] })[0]);
        if (!world.viewer.mayOpen || (row.embargoUntil ?? 0) > at) continue;
        const applying = (does: string) => clauses.filter((each) => each.applies && each.does === does);
        if (decision.level === "withheld" || decision.level === "hidden")
          for (const { owner } of applying("share"))
            expect(
              clauses.some((each) => each.applies && (each.does === "withhold" || each.owner !== owner)) ||
                row.source !== null,
            ).toBe(true);
        else
          for (const authority of decision.authorities)
            expect(clauses).toContainEqual(expect.objectContaining({ ...without(authority), applies: true }));
      }
    }),
    { numRuns: 200 },
  );
});

const without = <Thing extends { kind: string }>({ kind: _, ...rest }: Thing) => rest;
