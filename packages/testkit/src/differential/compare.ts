import { dayOf, levels, markers, type World } from "@concordat/domain";
import type { Authority } from "@concordat/policy";
import type postgres from "postgres";
import { plainDecisions } from "../plain/plain-decision.ts";
import { keyOf } from "../plain/plain-things.ts";
import { askPolicy, bookOf, factsOf } from "./policy-side.ts";
import { askRowGuard } from "./row-guard.ts";

/** One row on which the three do not agree. Ids only: enough to build the world again and look. */
export interface Difference {
  readonly professional: string;
  readonly case: string;
  readonly purpose: string;
  readonly row: string;
  readonly field: string;
  readonly plain: string;
  readonly policy: string;
  readonly rows: string;
}

const citation = (authority: Authority): string => {
  if (authority.kind === "own") return "own";
  return authority.kind === "clause" ? `${authority.version}/${authority.clause}` : `release:${authority.release}`;
};

/** A decision as text. What marker a row would have had counts only where it is withheld. */
const written = (level: string, marker: string): string => (level === "withheld" ? `${level} ${marker}` : level);

const reasons = (because: readonly string[]): string => [...new Set(because)].toSorted().join(" ");

/**
 * Decides everything in a loaded world three times over: by the plain evaluator, by the policy package on CASL, and by
 * row security's own functions. Returns how many decisions there were and where they differ.
 */
export async function compareGuards(
  sql: postgres.Sql,
  world: World,
  purposes: readonly string[],
  at: number,
): Promise<{ decisions: number; differences: Difference[] }> {
  const book = bookOf(world);
  const facts = await factsOf(sql, world, at);
  const today = dayOf(at, world.partnership.timeZone);
  const guard = new Map(
    (await askRowGuard(sql, world, purposes, at)).map((row) => [
      `${row.professional} ${row.case} ${row.purpose} ${keyOf(row.row, row.field)}`,
      row,
    ]),
  );
  const differences: Difference[] = [];
  let decisions = 0;
  for (const file of world.cases)
    for (const who of world.professionals)
      for (const purpose of purposes) {
        const plain = plainDecisions({ world, file, who, purpose, at });
        for (const { row, decision } of askPolicy({
          world,
          book,
          file,
          facts: facts.get(file.id) ?? [],
          who,
          purpose,
          at,
          today,
        })) {
          decisions += 1;
          const key = keyOf(row.id, row.field);
          const expected = plain.get(key) ?? { level: "hidden", marker: "hidden", because: [] };
          const guarded = guard.get(`${who.id} ${file.id} ${purpose} ${key}`);
          const said = {
            plain: written(expected.level, expected.marker),
            policy: written(decision.level, decision.marker),
            rows: guarded ? written(levels[guarded.level] ?? "?", markers[guarded.marker] ?? "?") : "hidden",
          };
          const because = reasons(expected.because) === reasons(decision.authorities.map(citation));
          if (said.plain !== said.policy || said.plain !== said.rows || !because)
            differences.push({
              professional: who.id,
              case: file.id,
              purpose,
              row: row.id,
              field: row.field,
              ...said,
              ...(because
                ? {}
                : {
                    plain: `${said.plain} ${reasons(expected.because)}`,
                    policy: `${said.policy} ${reasons(decision.authorities.map(citation))}`,
                  }),
            });
        }
      }
  return { decisions, differences };
}
