import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sceneCases } from "../scene/scene.ts";
import { Plant, type Told } from "./plant.ts";

const plant = new Plant();
beforeAll(() => plant.start(), 120_000);
afterAll(() => plant.stop());

/** What the writers were promised, by key, and everything that they were told. */
interface Ledger {
  readonly promised: Map<string, string>;
  readonly told: Told[];
}

const entry = (key: string) => ({
  caseId: sceneCases.whitlock.id,
  subjectId: null,
  field: "safeguarding.concernNarrative",
  value: `Written under ${key}.`,
  observedOn: null,
  key,
});

const writers = 6;

/** Writes without pause, each writer the same again until it is acknowledged, until it is told to stop. */
function writing(): Ledger & { stop: () => Promise<void>; promisedMore: (than: number) => Promise<void> } {
  const ledger: Ledger = { promised: new Map(), told: [] };
  const stopping = new AbortController();
  const waiting = new Set<() => void>();
  const write = async () => {
    while (!stopping.signal.aborted) {
      const key = crypto.randomUUID();
      for (let acknowledged = false; !acknowledged;) {
        const told = await plant.call("entries.add", entry(key));
        ledger.told.push(told);
        acknowledged = told.status === 200;
        if (acknowledged) ledger.promised.set(key, JSON.parse(told.body).result.data.id);
        else await pause(20);
        for (const look of waiting) look();
      }
    }
  };
  const all = Promise.all(Array.from({ length: writers }, write));
  return {
    ...ledger,
    stop: async () => (stopping.abort(), void (await all)),
    promisedMore: (than) =>
      new Promise((resolve) => {
        const from = ledger.promised.size;
        const look = () => ledger.promised.size >= from + than && (waiting.delete(look), resolve());
        waiting.add(look);
        look();
      }),
  };
}

/** Every write that was acknowledged is there once, under the id that was told, with its row of what was done; and nothing else is. */
async function expectKept({ promised }: Ledger): Promise<void> {
  const sql = postgres(plant.adminUrl, { max: 1, onnotice: () => {} });
  const kept = await sql<{ key: string; made: string; entries: number; said: number; audited: number }[]>`
    select k.key, k.made_id as made,
      (select count(*)::integer from entries e where e.id = k.made_id) as entries,
      (select count(*)::integer from entry_values v where v.level = 5 and v.value = to_jsonb('Written under ' || k.key || '.')) as said,
      (select count(*)::integer from audit_events a where a.noun_id = k.made_id) as audited
    from idempotency_keys k`;
  const [orphans] = await sql<{ count: number }[]>`
    select count(*)::integer from entries e where e.recorded_at > now() - interval '10 minutes'
      and not exists (select from idempotency_keys k where k.made_id = e.id)`;
  await sql.end();
  const byKey = new Map(kept.map((row) => [row.key, row]));
  expect([...promised].filter(([key, id]) => byKey.get(key)?.made !== id)).toEqual([]);
  expect(kept.filter(({ entries, said, audited }) => entries !== 1 || said !== 1 || audited !== 1)).toEqual([]);
  expect(orphans?.count).toBe(0);
}

const restartOf = (stop: () => Promise<void>) => async () => {
  await stop();
  // Everybody meets the outage before it ends.
  const met = await Promise.all(
    Array.from({ length: 12 }, () => plant.call("entries.add", entry(crypto.randomUUID()))),
  );
  await plant.startPostgres();
  return met;
};

const faults: readonly [name: string, inflict: () => Promise<Told[]>][] = [
  ["F2 PostgreSQL is killed and starts again", restartOf(plant.killPostgres)],
  ["F3 PostgreSQL is stopped and starts again", restartOf(plant.stopPostgres)],
  [
    "F4 backends are ended one after another",
    async () => {
      const sql = postgres(plant.adminUrl, { max: 1, onnotice: () => {} });
      for (let count = 0; count < 15; count += 1) {
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'concordat%' order by random() limit 1`;
        await pause(100);
      }
      await sql.end();
      return [];
    },
  ],
  [
    "F1 the server is killed and starts again",
    async () => {
      for (let count = 0; count < 2; count += 1) {
        await plant.killServer();
        await plant.startServer();
        await plant.call("sessions.current", {});
      }
      return [];
    },
  ],
];

describe.each(faults)("%s", (_, inflict) => {
  test("nothing acknowledged is lost or doubled; refusals are quick; it recovers by itself", async () => {
    const load = writing();
    await load.promisedMore(20);
    const met = await inflict();
    const back = performance.now();
    await load.promisedMore(writers);
    expect(performance.now() - back, "back at work within five seconds").toBeLessThan(5000);
    await load.promisedMore(20);
    await load.stop();

    expect(met.map(({ status }) => status).filter((status) => status !== 503)).toEqual([]);
    expect(Math.max(0, ...met.map(({ took }) => took)), "told within two seconds").toBeLessThan(2000);
    expect(
      [...new Set(load.told.map(({ status }) => status))].filter((status) => ![0, 200, 503].includes(status)),
    ).toEqual([]);
    expect(plant.serverLives).toBe(true);
    expect(plant.complaints).toBe("");
    await expectKept(load);
  }, 90_000);
});
