import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn } from "../harness.ts";
import { startProcess } from "../pooler/server-process.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

const { whitlock } = sceneCases;
let database: Awaited<ReturnType<typeof sceneDatabase>>;
let sql: postgres.Sql;
beforeAll(async () => {
  database = await sceneDatabase({ here: [whitlock], there: [] });
  sql = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const ahead = () => ({ ahead: sceneAt - Date.now() });
const entry = (key: string) => ({
  caseId: whitlock.id,
  subjectId: null,
  field: "safeguarding.concernNarrative",
  value: `Written under ${key}.`,
  observedOn: null,
  key,
});

test("F25 told to stop under load, it finishes what it began, refuses the rest, and loses nothing that it acknowledged", async () => {
  const server = await startProcess(database, ahead());
  const gavin = await signedIn(server, person("Gavin Pickles").email);
  const promised: string[] = [];
  const statuses = new Set<number>();
  let enough = () => {};
  const underLoad = new Promise<void>((resolve) => (enough = resolve));
  const writers = Array.from({ length: 8 }, async () => {
    for (let status = 200; status !== 0;) {
      const told = await gavin.call("entries.add", entry(crypto.randomUUID()));
      ({ status } = told);
      statuses.add(status);
      if (status === 200) promised.push(told.data.id);
      if (promised.length >= 40) enough();
    }
  });
  await underLoad;
  const { code, took } = await server.stop();
  await Promise.all(writers);
  expect(code).toBe(0);
  expect(took).toBeLessThan(5000);
  expect([...statuses].filter((status) => ![0, 200, 503].includes(status))).toEqual([]);
  const kept = await sql<{ id: string }[]>`select id from entries where id = any (${promised}::uuid[])`;
  expect(kept).toHaveLength(promised.length);
  const [unacknowledged] = await sql<{ n: number }[]>`
    select count(*)::integer as n from idempotency_keys where made_id <> all (${promised}::uuid[])`;
  expect(unacknowledged?.n, "what was begun was also acknowledged").toBe(0);
});

/** Holds what a write needs until it is let go. */
async function holdWrites(): Promise<() => Promise<void>> {
  const holding = await sql.reserve();
  await holding`begin`;
  await holding`lock table idempotency_keys in access exclusive mode`;
  return async () => {
    await holding`commit`;
    holding.release();
  };
}

const untilWaiting = () =>
  expect
    .poll(async () => (await sql`select from pg_locks where not granted`).length, { timeout: 5000 })
    .toBeGreaterThan(0);

test("a write that is under way is finished and acknowledged; what comes after it is refused; streams end at once", async () => {
  const server = await startProcess(database, ahead());
  const gavin = await signedIn(server, person("Gavin Pickles").email);
  const stream = await gavin.watch("cases.watch", { caseId: whitlock.id });
  const letGo = await holdWrites();
  const writing = gavin.call("entries.add", entry(crypto.randomUUID()));
  await untilWaiting();
  const stopping = server.stop();
  await stream.ended();
  expect((await gavin.call("cases.list")).status).toBe(503);
  expect((await gavin.send("/health/ready", { method: "GET" })).status).toBe(503);
  expect((await gavin.send("/health/live", { method: "GET" })).status).toBe(200);
  await letGo();
  expect((await writing).status).toBe(200);
  expect((await stopping).code).toBe(0);
});

test("what takes longer than it may is cut off: it stops within its time", async () => {
  const server = await startProcess(database, { ...ahead(), stopWithinMs: 300 });
  const gavin = await signedIn(server, person("Gavin Pickles").email);
  const letGo = await holdWrites();
  const writing = gavin.call("entries.add", entry(crypto.randomUUID()));
  await untilWaiting();
  const { code, took } = await server.stop();
  expect(code).toBe(0);
  expect(took).toBeLessThan(4000);
  expect((await writing).status).toBe(0);
  await letGo();
});
