import { isRunning } from "@concordat/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import postgres from "postgres";
import { signedIn, type TestServer, testServer } from "../harness.ts";
import { harrowmere, person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

const opening = { caseId: sceneCases.whitlock.id, purpose: "childSafeguarding" };
const hannah = person("Hannah Fairbrother");

let running: TestServer;
let sql: postgres.Sql;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
  // What was owed before the scene began.
  await sql`delete from owner_notices`;
  await sql`delete from subject_notices`;
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const owes = (kind: string) =>
  new Set(
    harrowmere.agreements.flatMap(({ versions }) =>
      versions.flatMap(({ id, agreement }) =>
        agreement.clauses
          .filter(isRunning)
          .filter(({ obligations }) => obligations.some((each) => each.kind === kind))
          .map((clause) => `${id}/${clause.id}`),
      ),
    ),
  );

const counts = async () =>
  (
    await sql`select (select count(*)::int from owner_notices) as owners, (select count(*)::int from subject_notices) as subjects`
  )[0];

/** Hannah opens the case and says why; what clauses owe for it is owed. */
async function hannahReads() {
  const visitor = await signedIn(running, hannah.email);
  await visitor.call("cases.giveReason", { caseId: opening.caseId, reason: "assess" });
  await visitor.call("cases.picture", opening);
  return visitor;
}

test("nothing is owed while nothing was shown", async () => {
  const visitor = await signedIn(running, hannah.email);
  await visitor.call("cases.picture", opening);
  expect(await counts()).toEqual({ owners: 0, subjects: 0 });
});

test("a notice is owed once, however often the case is looked at, and only by clauses that owe it", async () => {
  const visitor = await hannahReads();
  const owed = await counts();
  expect(owed?.["subjects"]).toBeGreaterThan(0);
  await visitor.call("cases.picture", opening);
  await (await signedIn(running, hannah.email)).call("cases.picture", opening);
  await hannahReads();
  expect(await counts()).toEqual(owed);
  const cited = await sql<
    { clause: string }[]
  >`select distinct version_id || '/' || clause_id as clause from subject_notices`;
  expect(cited.filter(({ clause }) => !owes("notifySubject").has(clause))).toEqual([]);
});

test("nobody of another agency is told of it, and nobody settles another agency’s", async () => {
  await hannahReads();
  const { data } = await (await signedIn(running, hannah.email)).call("notices.ofCase", { caseId: opening.caseId });
  expect(data.toTell).toEqual([]);
  const [row] = await sql<{ id: string }[]>`select id from subject_notices limit 1`;
  const refused = await (
    await signedIn(running, hannah.email)
  ).call("notices.tell", { caseId: opening.caseId, id: row?.id, outcome: "told" });
  expect(refused.status).toBe(404);
});

test("its owner’s people see whom to tell, and record once what came of it, in a code", async () => {
  await hannahReads();
  const [row] = await sql<
    { id: string; agency: string }[]
  >`select id, agency_id as agency from subject_notices order by id limit 1`;
  const { whitlock } = sceneCases;
  const worker = harrowmere.professionals.find(
    ({ id, agency }) => agency === row?.agency && whitlock.team.some(({ professional }) => professional === id),
  );
  const visitor = await signedIn(running, worker?.email ?? "");
  const settle = (outcome: string) => visitor.call("notices.tell", { caseId: opening.caseId, id: row?.id, outcome });
  const mine = async () =>
    (await visitor.call("notices.ofCase", { caseId: opening.caseId })).data.toTell.find(
      ({ id }: { id: string }) => id === row?.id,
    );
  expect((await settle("She knows, I rang her.")).status).toBe(400);
  expect((await settle("whenever")).status).toBe(400);
  expect((await mine()).outcome).toBeNull();
  expect((await settle("wouldEndanger")).status).toBe(200);
  expect((await settle("told")).status).toBe(409);
  expect((await mine()).outcome).toMatchObject({ code: "wouldEndanger" });
});
