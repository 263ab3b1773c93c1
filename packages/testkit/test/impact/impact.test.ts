import { type FreshDatabase, freshDatabase, generatedAt, loadWorlds } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decidedOneByOne, measured, nothing } from "./caseload.ts";
import { comingIn, governed } from "./coming.ts";

/** `WORLDS=500 SEED=7` measures more, from another beginning. */
const worlds = Number(process.env["WORLDS"] ?? 30);
const firstSeed = Number(process.env["SEED"] ?? 1);

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

test(`what is measured by class is what deciding each row for everybody comes to, in ${worlds} worlds`, async () => {
  let changes = 0;
  const open = database.open(() => generatedAt);
  for (let seed = firstSeed; seed < firstSeed + worlds; seed += 1) {
    const world = governed(seed);
    await loadWorlds(database.adminUrl, [world]);
    const coming = comingIn(world, seed);
    const expected = await decidedOneByOne(sql, coming);
    const found = new Map((await measured(open, coming, 1 + (seed % 2))).map((each) => [each.agency, each]));
    for (const [agency, tally] of expected) {
      const entries = Object.values(tally).reduce((sum, each) => sum + each.entries, 0);
      changes += entries;
      const mine = found.get(agency) ?? { gains: false, loses: false, tally: nothing };
      expect(mine.tally, `world ${seed}, agency ${agency}`).toEqual(tally);
      const gained = tally.newlyVisible.entries + tally.fuller.entries;
      const lost = tally.noLongerVisible.entries + tally.lessFull.entries;
      expect(mine.gains || gained === 0, `world ${seed}: the rules let nobody gain`).toBe(true);
      expect(mine.loses || lost === 0, `world ${seed}: the rules let nobody lose`).toBe(true);
    }
  }
  expect(changes, "something changes").toBeGreaterThan(worlds);
}, 600_000);
