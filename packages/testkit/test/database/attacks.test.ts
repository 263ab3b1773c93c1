import { Signer } from "@concordat/db";
import { Day } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, loadWorlds } from "@concordat/testkit";
import { demonstrationPartnership, showcase } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

/** Somebody has got SQL of their own past the server: what can it do with the request login? */
let database: FreshDatabase;
let sql: postgres.Sql;
let pid: number;
const at = Date.parse("2026-06-15T11:00:00Z");
const whole = demonstrationPartnership(Day.parse("2026-06-15"));
const demonstration = { ...whole, cases: whole.cases.filter(({ id }, index) => id === showcase.caseId || index < 3) };
const hannah = demonstration.professionals.find(({ name }) => name === "Hannah Fairbrother")!;
const me = {
  professional: hannah.id,
  agency: hannah.agency,
  partnership: demonstration.partnership.id,
  visit: hannah.id,
};

beforeAll(async () => {
  database = await freshDatabase();
  await loadWorlds(database.adminUrl, [demonstration]);
  const admin = postgres(database.adminUrl, { max: 1 });
  await admin`analyze`;
  await admin.end();
});
afterAll(() => database.drop());

beforeEach(async () => {
  sql = postgres(database.urlFor("request"), {
    max: 1,
    onnotice: () => {},
    connection: { statement_timeout: 5000, jit: "off", plan_cache_mode: "force_generic_plan" },
  });
  pid = Number((await sql`select pg_backend_pid() as pid`)[0]!["pid"]);
});
afterEach(() => sql.end());

interface Context {
  readonly key?: string;
  readonly pid?: number;
  readonly now?: number;
  readonly change?: (context: string) => string;
}

/** Signs a context as the server does, or as somebody would who has no key, another's or an old one. */
async function enter({ key = database.secrets.contextKey, now = at, change = (same) => same, ...given }: Context = {}) {
  const look = { ...me, purpose: null, at, scope: [showcase.caseId] };
  const [context, signature] = new Signer(key).sign(look, given.pid ?? pid, now);
  await sql`select set_config('concordat.context', ${change(context)}, false), set_config('concordat.signature', ${signature}, false)`;
}

const readableTables = async (): Promise<string[]> =>
  (
    await sql<{ name: string }[]>`
      select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select') order by 1`
  ).map(({ name }) => name);

/** How many rows of each table there are to read; tables without any are left out. */
async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of await readableTables()) {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(table)}`;
    if (row!.n > 0) found[table] = row!.n;
  }
  return found;
}

test("with a true context the case is there: what follows is refused for its own reason", async () => {
  await enter();
  await sql`select app.prepare()`;
  expect((await counts())["entries"]).toBeGreaterThan(20);
});

test("A195: no context, no rows of any table", async () => {
  expect(await readableTables()).toContain("entries");
  expect(await counts()).toEqual({});
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
    await enter(context);
    await sql`select app.prepare()`.catch(() => {});
    expect(await counts()).toEqual({});
  });

  test("expired, or of an instant further than two seconds from the clock, in production", async () => {
    const admin = postgres(database.adminUrl, { max: 1 });
    await admin`update guard.context_keys set free_clock = false`;
    try {
      await enter();
      expect(await counts()).toEqual({});
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
    await enter();
    await expect(sql.unsafe(statement)).rejects.toThrow(refusal);
  });
});

describe("A206, A207: what surrounds the rows tells nothing of them", () => {
  test("a predicate that fails on a hidden row is never asked of it", async () => {
    await enter();
    await sql`select app.prepare()`;
    const [visible] = await sql<{ n: number }[]>`select count(*)::int as n from entries`;
    const [asked] = await sql<{ n: number }[]>`
      select count(*)::int as n from entries where 1 / (case when owner_agency_id is null or not id in (select entry_id from app.permitted()) then 0 else 1 end) = 1`;
    expect(asked!.n).toBe(visible!.n);
  });

  test("planner statistics of protected tables are closed", async () => {
    const admin = postgres(database.adminUrl, { max: 1 });
    await admin`analyze entries, entry_values`;
    await admin.end();
    expect(
      await sql`select * from pg_stats where schemaname = 'public' and tablename in ('entries', 'entry_values', 'facts')`,
    ).toHaveLength(0);
  });

  test("the statements of others are closed", async () => {
    const [others] = await sql<{ n: number }[]>`
      select count(*)::int as n from pg_stat_activity where usename is distinct from 'concordat_request' and query not in ('', '<insufficient privilege>')`;
    expect(others!.n).toBe(0);
  });
});

describe("A209: a notification is an empty wake-up", () => {
  test("whoever listens hears that something happened somewhere, and nothing else", async () => {
    const heard: string[] = [];
    const listening = await sql.listen("concordat", (payload) => heard.push(payload));
    const admin = postgres(database.adminUrl, { max: 1 });
    await admin`select guard.touch_case(array[${showcase.caseId}]::uuid[])`;
    await admin.end();
    await expect.poll(() => heard).toEqual([""]);
    await listening.unlisten();
  });
});

describe("writing on what one cannot see", () => {
  const entry = (caseId: string, agency: string = me.agency) =>
    sql`insert into entries (id, partnership_id, case_id, field, owner_agency_id, recorded_by, recorded_at)
      values (gen_random_uuid(), ${me.partnership}, ${caseId}, 'case.notes', ${agency}, ${me.professional}, ${new Date(at).toISOString()})`;

  test("another case, and one that does not exist, are refused alike", async () => {
    await enter();
    const elsewhere = demonstration.cases.find(({ id }) => id !== showcase.caseId)!;
    const refusals = await Promise.all(
      [elsewhere.id, "00000000-0000-4000-8000-000000000000"].map((id) =>
        entry(id).then(
          () => "allowed",
          (error: Error) => error.message,
        ),
      ),
    );
    expect(new Set(refusals)).toEqual(new Set(['new row violates row-level security policy for table "entries"']));
  });

  test("in another agency's name it is refused", async () => {
    await enter();
    const other = demonstration.agencies.find(({ id }) => id !== me.agency)!;
    await expect(entry(showcase.caseId, other.id)).rejects.toThrow(/row-level security/);
  });

  test("a value is not added to an entry that stands", async () => {
    await enter();
    await sql`select app.prepare()`;
    const [own] = await sql<{ id: string }[]>`select id from entries where owner_agency_id = ${me.agency} limit 1`;
    await expect(
      sql`insert into entry_values (entry_id, level, position, partnership_id, value) values (${own!.id}, 5, 1, ${me.partnership}, '"other"')`,
    ).rejects.toThrow(/row-level security/);
  });

  test("the ledger is not written in another's name, nor about another instant", async () => {
    await enter();
    const row = (professional: string, when: number) =>
      sql`insert into disclosures (id, partnership_id, case_id, at, professional_id, agency_id, procedure, epoch, rows, levels, because, authorities, own_rows)
        values (gen_random_uuid(), ${me.partnership}, ${showcase.caseId}, ${new Date(when).toISOString()}, ${professional}, ${me.agency}, 'x', 1, '{}', '{}', '{}', '{}', 0)`;
    await expect(row(demonstration.professionals[0]!.id, at)).rejects.toThrow(/row-level security/);
    await expect(row(me.professional, at + 1000)).rejects.toThrow(/row-level security/);
  });
});
