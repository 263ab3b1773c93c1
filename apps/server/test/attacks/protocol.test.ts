import { Changes } from "@concordat/api";
import { Refusal } from "@concordat/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { password, signedIn, type TestServer, testServer, Visitor } from "../harness.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { press } from "../scene/press.ts";

let running: TestServer;
let gavin: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
  gavin = await signedIn(running, person("Gavin Pickles").email);
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const batch = (paths: readonly string[], inputs: readonly unknown[], visitor = gavin) =>
  visitor.send(`/api/${paths.join(",")}?batch=1`, { payload: JSON.stringify(Object.fromEntries(inputs.entries())) });
const times = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each);
const withoutRequest = (text: string): string => text.replace(/"requestId":"[^"]*"/g, "");

describe("batches", () => {
  test("A22 eleven calls in one request are refused", async () => {
    expect((await batch(times(11, "sessions.current"), times(11, {}))).status).toBe(400);
  });

  test("A23 thousands of commas get a short refusal", async () => {
    const { status, body } = await gavin.send(`/api/${",".repeat(4900)}?batch=1`, { payload: "{}" });
    expect([400, 404, 414]).toContain(status);
    expect(body.length).toBeLessThan(1024);
  });

  test.each(["sessions.signIn", "sessions.signInAsDemonstrator"])("A24 %s is never one of several", async (path) => {
    const { email } = person("Gavin Pickles");
    const tried = await batch(times(10, path), times(10, { email, password: "a guess" }), new Visitor(running));
    expect(tried.status).toBe(400);
    const hidden = await batch(["sessions.current", path], [{}, { email, password }], new Visitor(running));
    expect(hidden.status).toBe(400);
    const encoded = await new Visitor(running).send(`/api/sessions.current%2C${path}?batch=1`, {
      payload: JSON.stringify({ 0: {}, 1: { email, password } }),
    });
    expect(encoded.status).toBe(400);
    expect(
      (await new Visitor(running).send(`/api/${path}?batch=1`, { payload: JSON.stringify({ 0: {} }) })).status,
    ).toBe(400);
  });

  test("A25 asking and acting do not come in one request", async () => {
    const { status } = await batch(["sessions.current", "sessions.signOut"], [{}, {}]);
    expect(status).toBe(400);
    expect((await gavin.call("sessions.current")).body).toContain("Gavin Pickles");
  });

  test("A26 ten calls in one request count as ten", async () => {
    const strict = await testServer({
      database: await sceneDatabase(),
      clock: () => sceneAt,
      config: { requestsPerMinute: 25 },
    });
    const visitor = new Visitor(strict);
    const ask = () => batch(times(10, "sessions.current"), times(10, {}), visitor);
    const statuses = [(await ask()).status, (await ask()).status, (await ask()).status];
    await strict.stop();
    await strict.database.drop();
    expect(statuses).toEqual([200, 200, 429]);
  });

  test("A27 a call is answered in a batch as it is alone, whatever stands beside it", async () => {
    const hidden = { caseId: sceneCases.others.id };
    const alone = await gavin.call("cases.picture", hidden);
    const together = await batch(["catalogue.words", "cases.picture", "sessions.current"], [{}, hidden, {}]);
    const [words, picture, current] = JSON.parse(together.body) as unknown[];
    expect(withoutRequest(JSON.stringify(picture))).toBe(withoutRequest(alone.body));
    expect(words).toHaveProperty("result");
    expect(current).toHaveProperty("result");
  });

  test("A28 one press twice in a batch has one effect", async () => {
    const entry = {
      caseId: sceneCases.whitlock.id,
      subjectId: null,
      field: "safeguarding.concernNarrative",
      value: "Said once.",
      observedOn: null,
      key: press(),
    };
    const { body } = await batch(["entries.add", "entries.add"], [entry, entry]);
    const [one, other] = JSON.parse(body) as { result: { data: { id: string } } }[];
    expect(one?.result.data.id).toBe(other?.result.data.id);
  });
});

describe("what is not a procedure", () => {
  test.each([
    "__proto__",
    "constructor",
    "toString",
    "_def",
    "createCaller",
    "cases._def",
    "cases.",
    ".cases",
    "cases.list%00",
    "CASES.LIST",
    "cases%2Elist.x",
    "hasOwnProperty",
  ])("A35 %s is not here", async (path) => {
    const { status, failure, body } = await gavin.send(`/api/${path}`, { payload: "{}" });
    expect([status, failure]).toEqual([404, "NOT_FOUND"]);
    expect(body.length).toBeLessThan(1024);
  });

  test("A36 a question by GET is refused, whatever it asks", async () => {
    for (const path of ["sessions.signOut", "cases.list", "entries.add"])
      expect((await gavin.send(`/api/${path}?input=%7B%7D`, { method: "GET" })).status).toBe(403);
  });

  test("A37 parameters of a connection that are no JSON are not minded or refused", async () => {
    const { status } = await gavin.send("/api/sessions.current?connectionParams=notjson", { payload: "{}" });
    expect([200, 400]).toContain(status);
  });

  test("A38 an event id on what does not stream is not minded", async () => {
    const { status } = await gavin.send("/api/sessions.current", { payload: "{}", headers: { "last-event-id": "7" } });
    expect(status).toBe(200);
  });

  test("A39 nobody has more open pages kept told than anybody could read, and a closed one makes room", () => {
    const changes = new Changes();
    const look = (professionalId: string, { signal }: AbortController) =>
      changes.of({ partnershipId: "here", caseId: sceneCases.whitlock.id, professionalId }, signal);
    const [leaving, staying] = [new AbortController(), new AbortController()];
    for (const page of times(12, leaving)) look("one", page);
    expect(() => look("one", staying)).toThrow(new Refusal("BUSY"));
    expect(() => look("another", staying)).not.toThrow();
    leaving.abort();
    for (const page of times(12, staying)) look("one", page);
    expect(() => look("one", staying)).toThrow(new Refusal("BUSY"));
    staying.abort();
  });

  test("A29 a streamed batch says no more than an unstreamed one", async () => {
    const { body } = await gavin.send("/api/cases.picture,cases.picture?batch=1", {
      payload: JSON.stringify({ 0: { caseId: sceneCases.others.id }, 1: { caseId: "nonsense" } }),
      headers: { "trpc-accept": "application/jsonl" },
    });
    expect(body).not.toMatch(/stack|node_modules|Failed query|invalid_format.*nonsense/);
    expect(body).not.toContain(sceneCases.others.reference);
  });
});

describe("what errors say", () => {
  test("A33 an input that cannot be used is told by place and kind, and nothing of it comes back", async () => {
    const { status, body } = await gavin.call("cases.list", {
      sort: "secretColumn",
      surplus: "canary-typed",
      search: 7,
    });
    expect(status).toBe(400);
    expect(body).not.toMatch(/secretColumn|surplus|canary-typed|opened/);
  });

  test.each(["{", "", "[1", "nul", '{"a":}', "\u0000"])(
    "A34 malformed JSON (%j) gets our own words",
    async (payload) => {
      const { status, body } = await gavin.send("/api/cases.list", { payload });
      expect([200, 400]).toContain(status);
      expect(body).not.toMatch(/JSON|Unexpected|token|position/i);
    },
  );

  test("A30, A31 a failure of the database says nothing of statement, table or value", async () => {
    const entry = (key: string) => ({
      caseId: sceneCases.whitlock.id,
      subjectId: null,
      field: "safeguarding.concernNarrative",
      value: "canary-typed",
      observedOn: null,
      key,
    });
    const { default: postgres } = await import("postgres");
    const sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
    await sql`alter table audit_events add constraint planted_fault check (act <> 'add') not valid`;
    const { status, body, failure } = await gavin.call("entries.add", entry(press()));
    await sql`alter table audit_events drop constraint planted_fault`;
    await sql.end();
    expect([status, failure]).toEqual([500, "INTERNAL"]);
    expect(body).not.toMatch(/canary-typed|audit_events|planted_fault|insert|23514|params/i);
    expect(running.log.join("")).not.toMatch(/canary-typed|planted_fault|insert into/i);
  });
});
