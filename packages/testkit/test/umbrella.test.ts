import { type FreshDatabase, freshDatabase, generatedAt, generatedWorld, loadWorlds } from "@concordat/testkit";
import type { World } from "@concordat/domain";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askRowGuard } from "../src/differential/row-guard.ts";

let database: FreshDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await freshDatabase();
  sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** In every third generated world an agreement stands under another. What everybody sees of everything, by the database alone. */
const levelsOf = async (world: World): Promise<Map<string, number>> =>
  new Map(
    (await askRowGuard(sql, world, ["childSafeguarding"], generatedAt)).map((row) => [
      `${row.professional} ${row.case} ${row.row} ${row.field}`,
      row.level,
    ]),
  );

const umbrellasOf = ({ agreements }: World): string[] =>
  agreements.flatMap(({ versions }) =>
    versions.flatMap(({ agreement: { umbrella } }) => (umbrella ? [umbrella.version] : [])),
  );

const ended = (ids: string[]) =>
  sql`update agreement_versions set force_until = least(force_until, ${new Date(generatedAt).toISOString()}::timestamptz) where id = any (${ids}::uuid[]) and force_from is not null`;
const suspended = (ids: string[]) =>
  sql`update party_periods set valid_until = greatest(valid_from, least(valid_until, ${new Date(generatedAt).toISOString()}::timestamptz)) where version_id = any (${ids}::uuid[])`;

describe.each([
  ["ending", ended, [3, 6, 9, 12, 15, 18]],
  ["suspending", suspended, [21, 24, 27, 30, 33, 36]],
] as const)("%s an umbrella, asked of the database", (_, stop, seeds) => {
  test("raises no level, and takes something away", async () => {
    let lowered = 0;
    for (const seed of seeds) {
      const world = generatedWorld(seed);
      await loadWorlds(database.adminUrl, [world]);
      const before = await levelsOf(world);
      await stop(umbrellasOf(world));
      const after = await levelsOf(world);
      const raised = [...after].filter(([row, level]) => level > (before.get(row) ?? 0));
      expect(raised, `world of seed ${seed}`).toEqual([]);
      lowered += [...before].filter(([row, level]) => (after.get(row) ?? 0) < level).length;
    }
    expect(lowered).toBeGreaterThan(0);
  });
});
