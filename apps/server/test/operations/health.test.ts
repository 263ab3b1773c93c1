import { request } from "node:http";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@concordat/testkit";
import { signedIn, type TestServer, testServer, Visitor } from "../harness.ts";
import { person } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let running: TestServer;
let sql: postgres.Sql;
let metricsPort: number;
let ahead = 0;
beforeAll(async () => {
  metricsPort = await freePort();
  running = await testServer({
    database: await sceneDatabase({ here: [], there: [] }),
    config: { metrics: { address: "127.0.0.1", port: metricsPort }, demonstration: false },
    clock: () => Date.now() + ahead,
  });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const fetched = (port: number, path: string, method = "GET"): Promise<{ status: number; body: string }> =>
  new Promise((told, failed) => {
    const sent = request({ port, host: "127.0.0.1", path, method, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.once("end", () => told({ status: response.statusCode ?? 0, body }));
    });
    sent.once("error", failed).end();
  });

/** An answer is kept for a second: asks until it is another. */
const untilReadyIs = (expected: number) =>
  expect.poll(async () => (await fetched(running.port, "/health/ready")).status, { timeout: 5000 }).toBe(expected);

test("anybody may ask whether it lives and whether it is ready, under any host name, and is told yes or no", async () => {
  expect(await fetched(running.port, "/health/live")).toEqual({ status: 200, body: '{"live":true}' });
  expect(await fetched(running.port, "/health/ready")).toEqual({ status: 200, body: '{"ready":true}' });
});

test("it is not ready on a database that lacks a migration, and lives; the reason stands in the log alone", async () => {
  const migrations = "concordat_migrations.__drizzle_migrations";
  const [newest] = await sql`select * from ${sql(migrations)} order by created_at desc limit 1`;
  await sql`delete from ${sql(migrations)} where id = ${newest?.["id"]}`;
  await untilReadyIs(503);
  expect((await fetched(running.port, "/health/ready")).body).toBe('{"ready":false}');
  expect((await fetched(running.port, "/health/live")).status).toBe(200);
  expect(running.log.join("")).toContain('"notReady":"database older than this version"');
  await sql`insert into ${sql(migrations)} ${sql(newest ?? {})}`;
  await untilReadyIs(200);
});

test("a database that a newer version has added to is well", async () => {
  await sql`insert into concordat_migrations.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;
  await untilReadyIs(200);
  await sql`delete from concordat_migrations.__drizzle_migrations where hash = 'newer'`;
});

test("F17 it is not ready while its clock and the database's are further apart than requests may be", async () => {
  ahead = 5000;
  await untilReadyIs(503);
  expect(running.log.join("")).toContain('"notReady":"clocks differ"');
  ahead = 0;
  await untilReadyIs(200);
});

test("no figure is told where people are served, and nothing but figures where they are told", async () => {
  const { body } = await fetched(running.port, "/metrics");
  expect(body).not.toContain("concordat_");
  expect((await fetched(metricsPort, "/")).status).toBe(404);
  expect((await fetched(metricsPort, "/metrics", "POST")).status).toBe(404);
  expect((await fetched(metricsPort, "/api/cases.list")).status).toBe(404);
});

test("figures are told by kind and outcome, and by no agency, person, case or procedure", async () => {
  const gavin = await signedIn(running, person("Gavin Pickles").email);
  await gavin.call("cases.list");
  await new Visitor(running).call("cases.list");
  const { body } = await fetched(metricsPort, "/metrics");
  expect(body).toMatch(/concordat_requests_total\{kind="query",outcome="answered"\} [1-9]/);
  expect(body).toMatch(/concordat_requests_total\{kind="query",outcome="refused"\} [1-9]/);
  expect(body).toMatch(/concordat_requests_total\{kind="mutation",outcome="answered"\} [1-9]/);
  expect(body).toMatch(/concordat_pool_connections\{pool="request",state="open"\} [1-9]/);
  expect(body).toMatch(/concordat_alarms_total\{alarm="guards_differ"\} 0/);
  expect(body).toMatch(/nodejs_eventloop_lag_seconds /);
  const labels = [...body.matchAll(/^concordat_\w+\{([^}]*)\}/gm)].flatMap(([, all = ""]) =>
    all.split(",").map((label) => label.split("=")[0]),
  );
  expect(new Set(labels)).toEqual(new Set(["alarm", "kind", "le", "outcome", "pool", "state"]));
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|cases\.list|Pickles/);
});
