import * as fc from "fast-check";
import { test } from "vitest";
import { type Asking, type Authority, type ClauseReading, decide, explain, type Explanation } from "../../src/index.ts";
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

/** The clauses that are said to apply, as they would be cited. */
const applying = (clauses: Explanation["clauses"], does: ClauseReading["does"]): string[] =>
  clauses.filter((each) => each.applies && each.does === does).map(({ version, clause }) => `${version}/${clause}`);

const cited = (authorities: readonly Authority[]): string[] =>
  authorities.flatMap((authority) => (authority.kind === "clause" ? [`${authority.version}/${authority.clause}`] : []));

test("what is explained is what is decided, and every clause that is cited is said to apply", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const asking = askingOf({ ...world, releases: [] });
      return world.rows
        .filter((row) => !isOwn(row) && row.isEntry)
        .every((row) => {
          const { decision, clauses } = explain(asking, row);
          const [decided] = decide({ ...asking, rows: [row] });
          const said = new Set([...applying(clauses, "share"), ...applying(clauses, "ask")]);
          return (
            JSON.stringify(decision) === JSON.stringify(decided) &&
            cited(decision.authorities).every((authority) => said.has(authority))
          );
        });
    }),
    { numRuns: 200 },
  );
});

test("where nothing withholds or is embargoed, and the reader has said why, a clause that is said to share is cited", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const viewer = { ...world.viewer, reasonUntil: at + 1 };
      const asking = askingOf({ ...world, releases: [], viewer });
      return world.rows
        .filter((row) => !isOwn(row) && row.isEntry && row.source === null && (row.embargoUntil ?? 0) <= at)
        .every((row) => {
          const { decision, clauses } = explain(asking, row);
          const open = world.viewer.mayOpen && applying(clauses, "withhold").length === 0;
          const shares = new Set(applying(clauses, "share"));
          return !open || cited(decision.authorities).filter((each) => shares.has(each)).length === shares.size;
        });
    }),
    { numRuns: 200 },
  );
});
