import type { FreshDatabase } from "@concordat/testkit";
import { showcase } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { at, type Context, demonstration, demonstrationDatabase, me, StolenLogin } from "./stolen-login.ts";

let database: FreshDatabase;
let stolen: StolenLogin;
beforeAll(async () => {
  database = await demonstrationDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  stolen = await StolenLogin.to(database);
});
afterEach(() => stolen.sql.end());

test("with a true context the case is there: what follows is refused for its own reason", async () => {
  await stolen.enter();
  await stolen.sql`select app.prepare()`;
  expect((await stolen.counts())["entries"]).toBeGreaterThan(20);
});

test("A195: no context, no rows of any table", async () => {
  expect(await stolen.readableTables()).toContain("entries");
  expect(await stolen.counts()).toEqual({});
});

describe("A196: a context that the server did not sign for this backend shows nothing", () => {
  test.each<[name: string, context: Context]>([
    ["signed with another key", { key: "11".repeat(32) }],
    [
      "of another professional, under this one's signature",
      { change: (text) => text.replace(me.professional, demonstration.professionals[0]!.id) },
    ],
    ["of another agency", { change: (text) => text.replace(me.agency, demonstration.agencies.at(-1)!.id) }],
    [
      "with a wider scope",
      { change: (text) => `${text},${demonstration.cases.find(({ id }) => id !== showcase.caseId)!.id}` },
    ],
    ["at another instant", { change: (text) => text.replace(String(at), String(at + 1)) }],
    ["with another purpose", { change: (text) => text.replace("||", "|childSafeguarding|") }],
    ["borrowed from another backend", { pid: 1 }],
  ])("%s", async (_, context) => {
    await stolen.enter(context);
    await stolen.sql`select app.prepare()`.catch(() => {});
    expect(await stolen.counts()).toEqual({});
  });

  test("expired, or of an instant further than two seconds from the clock, in production", async () => {
    const admin = postgres(database.adminUrl, { max: 1 });
    await admin`update guard.context_keys set free_clock = false`;
    try {
      await stolen.enter();
      expect(await stolen.counts()).toEqual({});
    } finally {
      await admin`update guard.context_keys set free_clock = true`;
      await admin.end();
    }
  });
});

describe("A197, A198, A202 to A204: nothing to climb on", () => {
  test.each<[attack: string, statement: string, refusal: RegExp]>([
    ["row security off", "set row_security = off; select * from entries", /would be affected by row-level security/],
    ["row security off for the session's functions", "alter table entries disable row level security", /must be owner/],
    ["becoming the owner", "set role concordat_owner", /permission denied/],
    ["becoming the guard", "set role concordat_guard", /permission denied/],
    ["becoming the guard by a setting", "select set_config('role', 'concordat_guard', false)", /permission denied/],
    ["another session's login", "set session authorization concordat_session", /permission denied/],
    ["becoming PostgreSQL itself", "set session authorization postgres", /permission denied|does not exist/],
    ["reading the key", "select * from guard.context_keys", /permission denied/],
    ["calling a guard's function", "select guard.actor()", /permission denied/],
    ["deciding for itself", "insert into kept_permits select * from kept_permits", /permission denied/],
    ["reading the facts", "select * from facts", /permission denied/],
    ["reading the rules", "select * from disclosure_rules", /permission denied/],
    ["reading credentials", "select * from accounts", /permission denied/],
    ["reading sessions", "select * from sessions", /permission denied/],
    ["reading the ledger", "select * from disclosures", /permission denied/],
    ["a session's function", "select app.session_by_id('x')", /permission denied/],
    ["emptying a table", "truncate entries", /permission denied/],
    ["changing an entry", "update entries set field = 'x'", /permission denied/],
    ["taking an entry away", "delete from entries", /permission denied/],
    ["changing a value", "update entry_values set value = '1'", /permission denied/],
    ["changing what was signed", "update agreement_signatures set hash = ''", /permission denied/],
    ["changing a role of one's own", "update professionals set roles = '{supervisor}'", /permission denied/],
    [
      "a trigger of one's own",
      "create trigger t after insert on entries execute function guard.on_event()",
      /permission denied/,
    ],
    ["a table that copies", "create table mine as select * from entries", /permission denied/],
    ["a temporary table before pg_catalog", "create temporary table pg_class (x int)", /permission denied/],
    [
      "a function of one's own",
      "create function public.leak(text) returns boolean language sql as 'select true'",
      /permission denied/,
    ],
    ["a view over the vault", "create view public.v as select * from entries", /permission denied/],
    ["a rule", "create rule r as on select to entries do instead select 1", /must be owner/],
    ["a program", "copy entries to program 'cat'", /permission denied/],
    ["a file", "copy entries to '/tmp/entries'", /permission denied/],
    ["a file read", "select pg_read_file('/etc/passwd')", /permission denied/],
    ["a large object from a file", "select lo_import('/etc/passwd')", /permission denied/],
    ["an extension", "create extension dblink", /permission denied/],
    ["another server", "create foreign data wrapper w", /permission denied/],
    ["the superuser's settings", "set log_statement = 'all'", /permission denied/],
    ["code", "do language plpython3u 'pass'", /does not exist/],
    ["a statement that never ends", "select pg_sleep(60)", /statement timeout/],
    [
      "ending others",
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres' and pid <> pg_backend_pid()",
      /permission denied|must be/,
    ],
  ])("%s", async (_, statement, refusal) => {
    await stolen.enter();
    await expect(stolen.sql.unsafe(statement)).rejects.toThrow(refusal);
  });
});

describe("A206, A207: what surrounds the rows tells nothing of them", () => {
  test("a predicate that fails on a hidden row is never asked of it", async () => {
    await stolen.enter();
    await stolen.sql`select app.prepare()`;
    const [visible] = await stolen.sql<{ n: number }[]>`select count(*)::int as n from entries`;
    const [asked] = await stolen.sql<{ n: number }[]>`
      select count(*)::int as n from entries where 1 / (case when owner_agency_id is null or not id in (select entry_id from app.permitted()) then 0 else 1 end) = 1`;
    expect(asked!.n).toBe(visible!.n);
  });

  test("planner statistics of protected tables are closed", async () => {
    const admin = postgres(database.adminUrl, { max: 1 });
    await admin`analyze entries, entry_values`;
    await admin.end();
    expect(
      await stolen.sql`select * from pg_stats where schemaname = 'public' and tablename in ('entries', 'entry_values', 'facts')`,
    ).toHaveLength(0);
  });

  test("the statements of others are closed", async () => {
    const [others] = await stolen.sql<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity where usename is distinct from 'concordat_request' and query not in ('', '<insufficient privilege>')`;
    expect(others!.n).toBe(0);
  });
});

describe("A209: a notification is an empty wake-up", () => {
  test("whoever listens hears that something happened somewhere, and nothing else", async () => {
    const heard: string[] = [];
    const listening = await stolen.sql.listen("concordat", (payload) => heard.push(payload));
    const admin = postgres(database.adminUrl, { max: 1 });
    await admin`select guard.touch_case(array[${showcase.caseId}]::uuid[])`;
    await admin.end();
    await expect.poll(() => heard).toEqual([""]);
    await listening.unlisten();
  });
});
