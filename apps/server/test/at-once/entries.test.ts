import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { ownEntries } from "../scene/questions.ts";
import { press } from "../scene/press.ts";

let running: TestServer;
let sql: postgres.Sql;
let gavin: Visitor;
let denise: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ there: [] }), clock: () => sceneAt });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
  gavin = await signedIn(running, person("Gavin Pickles").email);
  denise = await signedIn(running, person("Denise Whitehead").email);
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const { whitlock } = sceneCases;
const entry = (key: string, value = "A concern.") => ({
  caseId: whitlock.id,
  subjectId: null,
  field: "safeguarding.concernNarrative",
  value,
  observedOn: null,
  key,
});
const many = <Each>(count: number, make: (index: number) => Promise<Each>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const countOf = async (query: postgres.PendingQuery<postgres.Row[]>) => Number((await query)[0]?.["count"]);

const [first, second, third] = ownEntries(person("Gavin Pickles"));
const correction = (id: string | undefined, value: unknown, key: string) => ({
  caseId: whitlock.id,
  id,
  value,
  observedOn: null,
  key,
});

test("F12 one press sent twenty times has one effect and twenty equal answers", async () => {
  const key = press();
  const answers = await many(20, () => gavin.call("entries.add", entry(key, "Pressed once.")));
  const done = answers.filter(({ status }) => status === 200);
  expect(answers.filter(({ status }) => ![200, 503].includes(status))).toEqual([]);
  expect(new Set(done.map(({ body }) => body)).size).toBe(1);
  expect(
    await countOf(sql`select count(*) from entry_values where value = to_jsonb('Pressed once.'::text) and level = 5`),
  ).toBe(1);
  expect((await gavin.call("entries.add", entry(key, "Pressed once."))).body).toBe(done[0]?.body);
});

test("one key with other words is still the first press", async () => {
  const key = press();
  const one = await gavin.call("entries.add", entry(key, "These words."));
  const other = await gavin.call("entries.add", entry(key, "Other words."));
  expect(other.body).toBe(one.body);
  expect(await countOf(sql`select count(*) from entry_values where value = to_jsonb('Other words.'::text)`)).toBe(0);
});

test("one key of two people is two presses, and neither learns of the other", async () => {
  const key = press();
  const one = await gavin.call("entries.add", entry(key));
  const other = await denise.call("entries.add", entry(key));
  expect([one.status, other.status]).toEqual([200, 200]);
  expect(other.data.id).not.toBe(one.data.id);
});

test("F11 of ten corrections of one entry at once one is made, and nine are told that it changed or is gone", async () => {
  const answers = await many(10, (index) =>
    (index % 2 ? gavin : denise).call("entries.correct", correction(first?.id, first?.value, press())),
  );
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(statuses.filter((status) => ![200, 404, 409, 503].includes(status))).toEqual([]);
  expect(await countOf(sql`select count(*) from entries where supersedes = ${first?.id ?? ""}`)).toBe(1);
});

test("F12 one correction sent ten times is made once", async () => {
  const key = press();
  const answers = await many(10, () => gavin.call("entries.correct", correction(second?.id, second?.value, key)));
  expect(answers.filter(({ status }) => ![200, 503].includes(status))).toEqual([]);
  expect(new Set(answers.filter(({ status }) => status === 200).map(({ body }) => body)).size).toBe(1);
  expect(await countOf(sql`select count(*) from entries where supersedes = ${second?.id ?? ""}`)).toBe(1);
});

test("a correction that fails leaves nothing behind: no key, no row of what was done, no end of what it corrects", async () => {
  const key = press();
  const refused = await gavin.call("entries.correct", correction(third?.id, { no: "such part" }, key));
  expect(refused.status).toBe(400);
  expect(await countOf(sql`select count(*) from idempotency_keys where key = ${key}`)).toBe(0);
  expect(await countOf(sql`select count(*) from entries where supersedes = ${third?.id ?? ""}`)).toBe(0);
  expect((await gavin.call("entries.correct", correction(third?.id, third?.value, key))).status).toBe(200);
});

test("every entry that was added here has its row of what was done, once, and every such row its entry", async () => {
  expect(
    await countOf(sql`
      select count(*) from idempotency_keys k
      where (select count(*) from audit_events a where a.noun_id = k.made_id) <> 1
        or not exists (select from entries e where e.id = k.made_id)`),
  ).toBe(0);
  expect(
    await countOf(sql`
    select count(*) from audit_events a where a.noun = 'entry' and not exists (select from entries e where e.id = a.noun_id)`),
  ).toBe(0);
});
