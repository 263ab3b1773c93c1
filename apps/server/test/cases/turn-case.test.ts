import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer } from "../harness.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

const { whitlock } = sceneCases;

let now = sceneAt;
let running: TestServer;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [whitlock], there: [] }), clock: () => now });
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const call = async (name: string, path: string, more: object) =>
  (await signedIn(running, person(name).email)).call(path, { caseId: whitlock.id, ...more });
const close = (name: string, reason = "needsMet") => call(name, "cases.close", { reason });
const reopen = (name: string, reason = "newConcern") => call(name, "cases.reopen", { reason });

describe("closing a case, and opening it again", () => {
  test.each([
    ["somebody who may not open it", "Aisha Bello", 404],
    ["somebody who works it and does not lead it", "Gavin Pickles", 403],
  ])("%s does not close it", async (_, name, status) => expect((await close(name)).status).toBe(status));

  test("for a reason that the partnership does not have it is not closed", async () => {
    expect((await close("Priya Raman", "boredom")).status).toBe(400);
  });

  test("an open case is not opened again", async () => {
    expect((await reopen("Priya Raman")).status).toBe(412);
  });

  test("whoever leads it closes it, once, and everybody who may open it is told", async () => {
    expect((await close("Priya Raman")).status).toBe(200);
    expect((await close("Priya Raman")).status).toBe(412);
    const { data } = await call("Gavin Pickles", "cases.picture", {});
    expect(data.closed).toEqual({
      at: new Date(sceneAt).toISOString(),
      agencyId: person("Priya Raman").agency,
      reason: "needsMet",
    });
    expect([data.can.close, data.can.reopen]).toEqual([false, false]);
  });

  test("an agency that only receives does not open it again; whoever leads it does, and both are on record", async () => {
    now = sceneAt + 60_000;
    expect((await reopen("Gavin Pickles")).status).toBe(403);
    expect((await reopen("Priya Raman")).status).toBe(200);
    expect((await call("Gavin Pickles", "cases.picture", {})).data.closed).toBeNull();
    const sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
    const acts = await sql`select act from audit_events where noun = 'case' and act in ('close', 'reopen') order by at`;
    const [kept] = await sql`select reason, reopened_for, closed_by, reopened_by from closings`;
    await sql.end();
    expect(acts.map(({ act }) => act)).toEqual(["close", "reopen"]);
    const { id } = person("Priya Raman");
    expect(kept).toEqual({ reason: "needsMet", reopened_for: "newConcern", closed_by: id, reopened_by: id });
  });
});
