import { Signer } from "@concordat/db";
import { Day } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, loadWorlds } from "@concordat/testkit";
import { demonstrationPartnership, showcase } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Behind a pooler a backend serves one transaction of a client, and then another's. */
let database: FreshDatabase;
let sql: postgres.Sql;
const at = Date.parse("2026-06-15T11:00:00Z");
const whole = demonstrationPartnership(Day.parse("2026-06-15"));
const demonstration = { ...whole, cases: whole.cases.filter(({ id }) => id === showcase.caseId) };
const hannah = demonstration.professionals.find(({ name }) => name === "Hannah Fairbrother")!;
const look = {
  professional: hannah.id,
  agency: hannah.agency,
  partnership: demonstration.partnership.id,
  visit: hannah.id,
  purpose: null,
  at,
  scope: [showcase.caseId],
};

beforeAll(async () => {
  database = await freshDatabase();
  await loadWorlds(database.adminUrl, [demonstration]);
  sql = postgres(database.urlFor("request"), { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** How many entries a transaction reads under a context that is signed for what becomes of its mark, for the session. */
const rowsUnder = (signFor: (mark: string) => string) =>
  sql.begin(async (tx) => {
    const [marked] = await tx<{ mark: string }[]>`select app.transaction_mark() as mark`;
    const [context, signature] = new Signer(database.secrets.contextKey).sign(look, signFor(marked!.mark), at);
    await tx`select set_config('concordat.context', ${context}, false), set_config('concordat.signature', ${signature}, false)`;
    await tx`select app.prepare()`;
    const [row] = await tx<{ n: number }[]>`select count(*)::integer as n from entries`;
    return row!.n;
  });
const backend = async () => (await sql`select pg_backend_pid() as pid`)[0]!["pid"];

test("a context captured in one transaction shows nothing in the next, though the backend is the same", async () => {
  const before = await backend();
  let captured = "";
  expect(await rowsUnder((mark) => (captured = mark))).toBeGreaterThan(20);
  expect(await backend()).toBe(before);
  expect(await sql`select from entries`).toHaveLength(0);
  expect(await rowsUnder(() => captured)).toBe(0);
});

test("nobody gets by with half of a mark, or with one that looks like it", async () => {
  expect(await rowsUnder((mark) => mark.split("@")[1]!)).toBe(0);
  expect(await rowsUnder((mark) => mark.replace("@", "@0"))).toBe(0);
  expect(await rowsUnder((mark) => `1${mark}`)).toBe(0);
  expect(await rowsUnder(() => "")).toBe(0);
});
