import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { press } from "../scene/press.ts";
import { harrowmere, person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

const [hannah, police, school] = ["Hannah Fairbrother", "Joanne Sykes", "Claire Donnelly"].map(person);
const { whitlock } = sceneCases;

let running: TestServer;
let visitor: Visitor;
let sql: postgres.Sql;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [whitlock], there: [] }), clock: () => sceneAt });
  visitor = await signedIn(running, hannah?.email ?? "");
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const told = (sourceId: string | undefined) => ({
  caseId: whitlock.id,
  subjectId: whitlock.subjects[0]?.id,
  field: "safeguarding.concernNarrative",
  value: "What we were told.",
  sourceId,
  observedOn: null,
});

/** Intelligence, of which the police tell the hub only on the term that it is not passed on. */
const intelligence = (sourceId: string | undefined) => ({
  ...told(sourceId),
  field: "justice.intelligence",
});

describe("what an agency is given on the term that it is not passed on", () => {
  test("is not entered as the giver’s, and the form says so before", async () => {
    for (const [path, more] of [
      ["entries.add", { key: press() }],
      ["entries.whoWillRead", {}],
    ] as const) {
      const { status, body } = await visitor.call(path, { ...intelligence(police?.agency), ...more });
      expect([path, status, body.includes("notToBePassedOn")]).toEqual([path, 400, true]);
    }
  });

  test("is refused by row security too, which asks for itself", async () => {
    const mayPassOn = async (agency: string | undefined, source: string | undefined, field: string) => {
      const at = new Date(sceneAt).toISOString();
      const [row] = await sql<{ may: boolean }[]>`
        select guard.may_pass_on(row(${harrowmere.partnership.id}::uuid, ${agency ?? ""}::uuid, ${hannah?.id ?? ""}::uuid, null, ${at}::timestamptz, null, null)::guard.actor,
          ${source ?? ""}::uuid, ${field}) as may`;
      return row?.may;
    };
    expect(await mayPassOn(hannah?.agency, police?.agency, "justice.intelligence")).toBe(false);
    expect(await mayPassOn(hannah?.agency, school?.agency, "safeguarding.concernNarrative")).toBe(true);
    expect(await mayPassOn(police?.agency, police?.agency, "justice.intelligence")).toBe(true);
  });

  test("binds nobody where the term was not set: what the school said is entered as the school’s", async () => {
    expect((await visitor.call("entries.add", { ...told(school?.agency), key: press() })).status).toBe(200);
  });
});
