import {
  compareGuards,
  type FreshDatabase,
  freshDatabase,
  generatedAt,
  generatedWorld,
  loadWorlds,
} from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

/** `DECISIONS=1000000 SEED=7` runs more, from another beginning. */
const wanted = Number(process.env["DECISIONS"] ?? 100_000);
const firstSeed = Number(process.env["SEED"] ?? 1);
/** The empty one is none in particular: the first that the agency works the case for. */
const purposes = ["childSafeguarding", "earlyHelp", ""];

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

test(`the plain evaluator, the policy and row security agree on ${wanted} decisions`, async () => {
  let decisions = 0;
  for (let seed = firstSeed; decisions < wanted; seed += 1) {
    const world = generatedWorld(seed);
    await loadWorlds(database.adminUrl, [world]);
    const compared = await compareGuards(sql, world, purposes, generatedAt);
    decisions += compared.decisions;
    expect(compared.differences.slice(0, 5), `world of seed ${seed}`).toEqual([]);
  }
}, 3_600_000);
