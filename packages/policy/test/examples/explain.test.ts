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

const refs = (clauses: Explanation["clauses"]): string[] =>
  clauses.map(({ version, clause }) => `${version}/${clause}`);

/** The clauses that are said to apply, as they would be cited. */
const applying = (clauses: Explanation["clauses"], does: ClauseReading["does"]): string[] =>
  refs(clauses.filter((each) => each.applies && each.does === does));

/** The clauses in whose way nothing is said to stand but that the reader has not said why. */
const waiting = (clauses: Explanation["clauses"]): string[] =>
  refs(
    clauses.filter(
      ({ does, applies, lacks }) => does === "share" && !applies && lacks.every(({ about }) => about.kind === "reason"),
    ),
  );

const cited = (authorities: readonly Authority[]): string[] =>
  authorities.flatMap((authority) => (authority.kind === "clause" ? [`${authority.version}/${authority.clause}`] : []));

test("what is explained is what is decided, and every clause that is cited is said to apply, or to wait for a reason", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const asking = askingOf({ ...world, releases: [] });
      return world.rows
        .filter((row) => !isOwn(row) && row.isEntry)
        .every((row) => {
          const { decision, clauses } = explain(asking, row);
          const [decided] = decide({ ...asking, rows: [row] });
          const asked = decision.level === "ask" ? [...applying(clauses, "ask"), ...waiting(clauses)] : [];
          const said = new Set([...applying(clauses, "share"), ...asked]);
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
