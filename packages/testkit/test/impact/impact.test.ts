import { type Agreement, VersionId, type World } from "@concordat/domain";
import {
  anyAgreement,
  type FreshDatabase,
  freshDatabase,
  generatedAt,
  generatedWorld,
  loadWorlds,
} from "@concordat/testkit";
import { Chance } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Coming, decidedOneByOne, measured } from "./caseload.ts";

/** `WORLDS=500 SEED=7` measures more, from another beginning. */
const worlds = Number(process.env["WORLDS"] ?? 60);
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

/** A world with somebody in it who governs, and reads no case. */
function governed(seed: number): World {
  const made = generatedWorld(seed);
  const [first] = made.professionals;
  const lead = {
    ...first!,
    id: crypto.randomUUID() as never,
    roles: ["governanceLead"],
    email: `lead${seed}@example.org`,
  };
  return { ...made, professionals: [...made.professionals, lead] };
}

/** The text in force a little otherwise: a condition, a clause or a field less; or another text altogether. */
function changed(chance: Chance, world: World, text: Agreement): Agreement {
  const clause = chance.one(text.clauses);
  const others = text.clauses.filter((each) => each !== clause);
  const instead = (terms: object): Agreement => ({
    ...text,
    clauses: [...others, { ...clause, ...terms } as typeof clause],
  });
  const changes: (() => Agreement)[] = [
    () => ({ ...text, clauses: others }),
    () => ("when" in clause ? instead({ when: clause.when.slice(1) }) : text),
    () => ("fields" in clause && clause.fields.length > 1 ? instead({ fields: clause.fields.slice(1) }) : text),
    () => ("show" in clause ? instead({ show: chance.one(["known", "coarse", "value"]) }) : text),
    () =>
      anyAgreement(chance, {
        agencies: world.agencies.slice(0, -1),
        starts: text.effectiveFrom,
        plain: chance.happens(0.5),
      }),
  ];
  return chance.one(changes)();
}

function comingIn(world: World, seed: number): Coming {
  const chance = new Chance(seed + 90_000);
  const { versions } = chance.one(world.agreements);
  const text = versions.at(-1)!.agreement;
  const replaces = chance.happens(0.8) ? versions.map(({ id }) => id) : [];
  return { world, id: VersionId.parse(chance.uuid()), agreement: changed(chance, world, text), replaces };
}

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
      const mine = found.get(agency);
      if (!mine) expect(entries, `world ${seed}: the rules say that nothing changes for ${agency}`).toBe(0);
      else {
        expect(mine.tally, `world ${seed}, agency ${agency}`).toEqual(tally);
        if (!mine.gains) expect(tally.newlyVisible.entries + tally.fuller.entries, `world ${seed}: no gains`).toBe(0);
        if (!mine.loses)
          expect(tally.noLongerVisible.entries + tally.lessFull.entries, `world ${seed}: no losses`).toBe(0);
      }
    }
  }
  expect(changes, "something changes").toBeGreaterThan(worlds);
}, 600_000);
