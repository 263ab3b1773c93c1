import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { WorldLoader } from "@concordat/db";
import { clusterHome, databaseNamed, type EmbeddedPostgres, startEmbedded } from "@concordat/db/postgres";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harrowmere } from "../scene/scene.ts";
import { installedPostgres } from "./installed-postgres.ts";

const installed = installedPostgres();
const home = clusterHome(join(tmpdir(), "concordat-copies"), String(process.pid));
const folder = mkdtempSync(join(tmpdir(), "concordat-copies-"));
const copy = join(folder, "copy");
const operate = fileURLToPath(new URL("../../src/operate.ts", import.meta.url));
const secrets = {
  REQUEST_PASSWORD: "kX2v9Qm4Tz7Lw1Rb8Nc5Jd3H",
  SESSION_PASSWORD: "pY6s1Fg8Uq4Xe9Vn2Ma7Kt5Z",
  RELAY_PASSWORD: "wC3h7Bj5Ro9Di2Gl6Sy1Pf8E",
  CONTEXT_KEY: randomBytes(32).toString("hex"),
  SEAL_KEY: randomBytes(32).toString("hex"),
};

let server: EmbeddedPostgres;
let live: string;
beforeAll(async () => {
  server = await startEmbedded({ home, installed, settings: ["fsync=off"] });
  live = await databaseNamed("concordat", server.url);
  expect(await run(live, "migrate")).toMatchObject({
    code: 0,
    said: expect.stringContaining("the key of this database"),
  });
  const loader = new WorldLoader(live);
  await loader.governance(harrowmere);
  await loader.cases(harrowmere, harrowmere.cases);
  await loader.close();
});
afterAll(async () => {
  await server.stop();
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

/** Runs a command as an administrator does, and tells how it ended and what it said. */
const run = (url: string, ...command: string[]): Promise<{ code: number; said: string }> =>
  new Promise((ended) => {
    const env = {
      ...process.env,
      ...secrets,
      DATABASE_ADMIN_URL: url,
      PATH: `${join(installed, "bin")}${delimiter}${process.env["PATH"]}`,
    };
    execFile(process.execPath, [operate, ...command], { env }, (error, out, err) =>
      ended({ code: error ? Number(error.code) : 0, said: `${out}${err}` }),
    );
  });

async function emptyDatabase(name: string): Promise<string> {
  const sql = postgres(live, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(name)}`;
  await sql.end();
  return Object.assign(new URL(live), { pathname: `/${name}` }).toString();
}

const as = (login: string): string =>
  Object.assign(new URL(live), { username: login, password: "a password" }).toString();

test("a login from which row security keeps anything does not back up, restore or rehearse, and writes nothing", async () => {
  const sql = postgres(live, { max: 1, onnotice: () => {} });
  await sql`create role some_admin login createrole createdb password 'a password'`;
  await sql.unsafe("grant connect on database concordat to some_admin");
  await sql.end();
  for (const [command, needed] of [
    ["backup", "BYPASSRLS"],
    ["restore", "a superuser"],
    ["rehearse", "a superuser"],
  ] as const) {
    const { code, said } = await run(as("some_admin"), command, copy);
    expect([command, code]).toEqual([command, 1]);
    expect(said).toContain(needed);
  }
  expect(() => statSync(copy)).toThrow("ENOENT");
});

test("a copy is its owner’s alone, is not written over, and fills a new database with the same", async () => {
  const sql = postgres(live, { max: 1, onnotice: () => {} });
  await sql`create role copies login bypassrls password 'a password' in role pg_read_all_data`;
  await sql.unsafe("grant connect on database concordat to copies");
  const counts = async (on: typeof sql) =>
    (
      await on`select (select count(*)::integer from entry_values) as values, (select count(*)::integer from agreement_versions) as versions`
    )[0];
  expect(await run(as("copies"), "backup", copy)).toMatchObject({ code: 0 });
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(await run(live, "backup", copy)).toMatchObject({ code: 1, said: expect.stringContaining("there already") });

  expect(await run(live, "restore", copy)).toMatchObject({ code: 1, said: expect.stringContaining("not empty") });
  const another = await emptyDatabase("another");
  expect(await run(another, "restore", copy)).toMatchObject({ code: 0 });
  const restored = postgres(another, { max: 1, onnotice: () => {} });
  expect(await counts(restored)).toEqual(await counts(sql));
  await Promise.all([sql.end(), restored.end()]);
});

test("half a copy restores nothing", async () => {
  const half = join(folder, "half");
  const whole = readFileSync(copy);
  writeFileSync(half, whole.subarray(0, whole.length / 2));
  const spoiled = await emptyDatabase("spoiled");
  expect((await run(spoiled, "restore", half)).code).toBe(1);
  const sql = postgres(spoiled, { max: 1, onnotice: () => {} });
  expect(await sql`select from pg_tables where schemaname in ('app', 'guard') or tablename = 'entries'`).toEqual([]);
  await sql.end();
});

test("a rehearsal proves the copy by decisions made anew, and leaves nothing behind", async () => {
  const { code, said } = await run(live, "rehearse");
  expect(said).toMatch(/The copy proved itself: .* and [1-9]\d* decisions made anew/);
  expect(code).toBe(0);
  const sql = postgres(live, { max: 1, onnotice: () => {} });
  expect(await sql`select datname from pg_database where datname like 'concordat_rehearsal%'`).toEqual([]);
  await sql.end();
});
