import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { press } from "../scene/press.ts";
import { ownEntries } from "../scene/questions.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

/** A process takes a session for what it was a moment ago. What another process did to it counts at once all the same. */
let running: TestServer;
let sql: postgres.Sql;
let now = sceneAt;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ there: [] }), clock: () => now });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const gavin = person("Gavin Pickles");
const caseId = sceneCases.whitlock.id;
const words = "Written by nobody.";
const [own] = ownEntries(gavin);
const written = { caseId, value: words, observedOn: null };
const work: Record<string, () => readonly [path: string, input: unknown]> = {
  "reads the list": () => ["cases.list", {}],
  "reads the picture": () => ["cases.picture", { caseId }],
  "adds an entry": () => [
    "entries.add",
    { ...written, subjectId: null, field: "safeguarding.concernNarrative", key: press() },
  ],
  "corrects an entry": () => ["entries.correct", { ...written, id: own?.id, key: press() }],
};
async function all(visitor: Visitor) {
  const failures = [];
  for (const ask of Object.values(work)) failures.push((await visitor.call(...ask())).failure);
  return failures;
}
const count = async () => {
  const [row] = await sql`select count(*)::int as n from entry_values where value = to_jsonb(${words}::text)`;
  return row?.["n"];
};

/** Signed in, and remembered: the process has read the session and what the writer stands on. */
async function remembered(): Promise<Visitor> {
  const visitor = await signedIn(running, gavin.email);
  const [path, input] = [
    "entries.add",
    { ...written, subjectId: null, field: "case.notes", value: "Kept.", key: press() },
  ];
  expect((await visitor.call(path, input)).status).toBe(200);
  return visitor;
}

describe.each<[change: string, happen: () => Promise<unknown>, undo: () => Promise<unknown>]>([
  ["was ended", () => sql`delete from sessions`, async () => {}],
  ["has expired", () => sql`update sessions set expires_at = ${new Date(now - 1)}`, async () => {}],
  ["reached its longest time", () => sql`update sessions set absolute_expires_at = ${new Date(now)}`, async () => {}],
  [
    "is of somebody who was suspended",
    () => sql`update professionals set suspended_at = now() where id = ${gavin.id}`,
    () => sql`update professionals set suspended_at = null where id = ${gavin.id}`,
  ],
  [
    "is of somebody who works no cases any more",
    () => sql`update professionals set roles = '{governanceLead}' where id = ${gavin.id}`,
    () => sql`update professionals set roles = ${[...gavin.roles]} where id = ${gavin.id}`,
  ],
])("a session that %s by another process", (_, happen, undo) => {
  test("opens nothing from the next request on, and nothing is written", async () => {
    const visitor = await remembered();
    await happen();
    try {
      expect(await all(visitor)).toEqual(Object.keys(work).map(() => "NOT_SIGNED_IN"));
      expect(await count()).toBe(0);
    } finally {
      await undo();
    }
  });
});

describe("a session that was read within half a minute", () => {
  const withoutReading = async (visitor: Visitor) => {
    await sql`revoke execute on function app.session_by_id(text) from concordat_session`;
    try {
      return await all(visitor);
    } finally {
      await sql`grant execute on function app.session_by_id(text) to concordat_session`;
    }
  };

  test("is not read again by whoever reads or writes a case, only asked for", async () => {
    const visitor = await remembered();
    expect(await withoutReading(visitor)).toEqual(Object.keys(work).map(() => undefined));
  });

  test("is read again after half a minute", async () => {
    const visitor = await remembered();
    now += 30_000;
    expect(await withoutReading(visitor)).not.toContain(undefined);
    expect((await visitor.call("cases.list")).status).toBe(200);
  });

  test("of another role is not refused, but read again", async () => {
    const visitor = await remembered();
    await sql`update professionals set roles = roles || '{supervisor}' where id = ${gavin.id}`;
    try {
      expect((await visitor.call("cases.list")).status).toBe(200);
    } finally {
      await sql`update professionals set roles = ${[...gavin.roles]} where id = ${gavin.id}`;
    }
  });
});
