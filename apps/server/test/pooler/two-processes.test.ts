import { showcaseEntry } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { signedIn } from "../harness.ts";
import { person, sceneAt, sceneCases, sceneVersions, harrowmere } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { type Pooler, startPooler } from "./pooler.ts";
import { type ServerProcess, startProcess } from "./server-process.ts";

const { whitlock } = sceneCases;
let pooler: Pooler;
let sql: postgres.Sql;
let database: Awaited<ReturnType<typeof sceneDatabase>>;
let servers: readonly [ServerProcess, ServerProcess];

beforeAll(async () => {
  database = await sceneDatabase({ here: [whitlock], there: [] });
  sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await sql`update professional_certificates set valid_until = '2030-01-01'`;
  // Two backends of each login for two processes with eight clients each: no client has a backend of its own.
  pooler = await startPooler(database, 2);
  const given = { poolerUrl: pooler.url, ahead: sceneAt - Date.now() };
  servers = [await startProcess(database, given), await startProcess(database, given)];
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await pooler.stop();
  await sql.end();
  await database.drop();
});
afterEach(() => expect(servers.flatMap(({ log }) => log)).toEqual([]));

const arrears = showcaseEntry("Joanna’s arrears");
const picture = { caseId: whitlock.id, purpose: "familyAssessment" };

/** Everything with an id that an answer shows, in one order. */
const shownIn = (body: string): string =>
  [...body.matchAll(/"id":"([0-9a-f-]{36})"/g)]
    .map(([, id = ""]) => id)
    .toSorted((one, other) => one.localeCompare(other))
    .join();

test("nobody is shown another's answer: people of several agencies read through shared backends at once, in both", async () => {
  const names = ["Priya Raman", "Hannah Fairbrother", "Gavin Pickles", "Denise Whitehead"];
  const visitors = await Promise.all(
    names.flatMap((name) => servers.map((server) => signedIn(server, person(name).email))),
  );
  const read = () => Promise.all(visitors.map((visitor) => visitor.call("cases.picture", { caseId: whitlock.id })));
  const alone: string[] = [];
  for (const visitor of visitors)
    alone.push(shownIn((await visitor.call("cases.picture", { caseId: whitlock.id })).body));
  expect(new Set(alone).size).toBeGreaterThan(2);
  for (let round = 0; round < 8; round += 1)
    expect(
      (await read()).filter(({ status, body }, index) => status !== 503 && shownIn(body) !== alone[index]),
    ).toEqual([]);
});

test("what is written through one process is read through the other, and one press is one effect whichever answers", async () => {
  const [here, there] = [
    await signedIn(servers[0], person("Gavin Pickles").email),
    await signedIn(servers[1], person("Gavin Pickles").email),
  ];
  const entry = {
    caseId: whitlock.id,
    subjectId: null,
    field: "safeguarding.concernNarrative",
    value: "Written through one, read through the other.",
    observedOn: null,
    key: crypto.randomUUID(),
  };
  const [one, other] = await Promise.all([here.call("entries.add", entry), there.call("entries.add", entry)]);
  expect([one.status, other.status]).toEqual([200, 200]);
  expect(other.data.id).toBe(one.data.id);
  expect((await there.call("cases.picture", { caseId: whitlock.id })).body).toContain(entry.value);
});

test("a session that one process began, the other knows, and its end ends it in both", async () => {
  const here = await signedIn(servers[0], person("Denise Whitehead").email);
  const there = await signedIn(servers[1], person("Denise Whitehead").email);
  there.cookie = here.cookie;
  expect((await there.call("cases.list")).status).toBe(200);
  expect((await here.call("sessions.signOut")).status).toBe(200);
  expect((await there.call("cases.list")).status).toBe(401);
});

test("an agreement that is ended through one process stops in both at once", async () => {
  const familyContext = harrowmere.agreements.find(({ versions }) =>
    versions.some(({ id }) => id === sceneVersions.signedByTwo),
  );
  const readers = await Promise.all(servers.map((server) => signedIn(server, person("Priya Raman").email)));
  const seen = async () =>
    Promise.all(readers.map(async (reader) => (await reader.call("cases.picture", picture)).body.includes(arrears)));
  expect(await seen()).toEqual([true, true]);
  const alice = await signedIn(servers[0], person("Alice Thornbury").email, "admin");
  const ended = await alice.call("agreements.end", { id: familyContext?.versions[0]?.id });
  expect(ended.status).toBe(200);
  expect(await seen()).toEqual([false, false]);
});

test("a leaver's open page stops within one second in both, and others' stay open", async () => {
  const leaver = person("Gavin Pickles");
  const streams = await Promise.all(
    servers.map(async (server) => {
      const visitor = await signedIn(server, leaver.email);
      const { data } = await visitor.call("cases.picture", { caseId: whitlock.id });
      return visitor.watch("cases.watch", { caseId: whitlock.id, seen: data.edition });
    }),
  );
  const colleague = await signedIn(servers[1], person("Denise Whitehead").email);
  const open = await colleague.watch("cases.watch", { caseId: whitlock.id });
  expect([...streams, open].map(({ status }) => status)).toEqual([200, 200, 200]);
  const began = performance.now();
  await sql`update professionals set suspended_at = now() where id = ${leaver.id}`;
  await Promise.all(streams.map((stream) => stream.ended()));
  expect(performance.now() - began).toBeLessThan(1000);
  expect(open.isOver()).toBe(false);
  open.close();
});
