import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { password, signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { person, sceneAt, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { hashOf, textOf } from "../scene/questions.ts";

let running: TestServer;
let sql: postgres.Sql;
let alice: Visitor;
let robin: Visitor;
let helen: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [], there: [] }), clock: () => sceneAt });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
  alice = await signedIn(running, person("Alice Thornbury").email, "admin");
  robin = await signedIn(running, person("Robin Twohats").email, "admin");
  helen = await signedIn(running, person("Helen Marchetti").email, "admin");
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const many = <Each>(count: number, make: (index: number) => Promise<Each>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const statusesOf = (answers: readonly { readonly status: number }[]) => answers.map(({ status }) => status);
const versionRow = async (id: string) => {
  const [row] = await sql<{ state: string; revision: number; hash: string; canonical: string }[]>`
    select state, revision, hash, canonical from agreement_versions where id = ${id}`;
  return row;
};

/** One is done, the others are told why not; some may be told to try again. */
function expectOne(answers: readonly { readonly status: number }[], refused: readonly number[]): void {
  expect(statusesOf(answers).filter((status) => status === 200)).toHaveLength(1);
  expect(statusesOf(answers).filter((status) => ![200, 503, ...refused].includes(status))).toEqual([]);
}

test("F11 of ten saves of one revision one is kept, and nine are told that it changed", async () => {
  const agreement = textOf(sceneVersions.draft);
  const answers = await many(10, (index) =>
    (index % 2 ? alice : robin).call("agreements.save", {
      id: sceneVersions.draft,
      revision: 1,
      agreement: { ...agreement, title: `Saved as number ${index}` },
    }),
  );
  expectOne(answers, [409]);
  const row = await versionRow(sceneVersions.draft);
  expect(row?.revision).toBe(2);
  const winner = statusesOf(answers).indexOf(200);
  expect(JSON.parse(row?.canonical ?? "{}").title).toBe(`Saved as number ${winner}`);
});

test("a save and a consultation at once: what its parties read is one whole text", async () => {
  const agreement = { ...textOf(sceneVersions.toConsult), title: "Saved while it was shown" };
  const [saved, shown] = await Promise.all([
    robin.call("agreements.save", { id: sceneVersions.toConsult, revision: 1, agreement }),
    alice.call("agreements.consult", { id: sceneVersions.toConsult }),
  ]);
  expect(shown.status).toBe(200);
  expect([200, 409, 412]).toContain(saved.status);
  const row = await versionRow(sceneVersions.toConsult);
  expect(row?.state).toBe("consultation");
  expect(JSON.parse(row?.canonical ?? "{}").title === agreement.title).toBe(saved.status === 200);
});

test("advice against a text and its circulation at once: it is not sent out against advice", async () => {
  const samuel = await signedIn(running, person("Samuel Whitcombe").email, "admin");
  const id = sceneVersions.ready;
  const [advised, circulated] = await Promise.all([
    samuel.call("agreements.advise", { id, hash: hashOf(id), opinion: "against", words: "It goes too far." }),
    alice.call("agreements.circulate", { id }),
  ]);
  const row = await versionRow(id);
  expect(row?.state).toBe(circulated.status === 200 ? "circulated" : "consultation");
  expect([advised.status, circulated.status].toSorted((one, other) => one - other)).toEqual([200, 412]);
});

test("A119 a circulated text does not change by a letter", async () => {
  const before = await versionRow(sceneVersions.toSign);
  const agreement = { ...textOf(sceneVersions.toSign), title: "Another" };
  expect((await alice.call("agreements.save", { id: sceneVersions.toSign, revision: 1, agreement })).status).toBe(412);
  expect(await versionRow(sceneVersions.toSign)).toEqual(before);
});

test("A119 nobody signs a text that they have not before them", async () => {
  const other = hashOf(sceneVersions.draft);
  expect((await helen.call("agreements.sign", { id: sceneVersions.toSign, hash: other, password })).status).toBe(409);
});

test("F12 one signature given ten times at once is given once", async () => {
  const answers = await many(10, () =>
    helen.call("agreements.sign", { id: sceneVersions.toSign, hash: hashOf(sceneVersions.toSign), password }),
  );
  // Few passwords are looked at at once: some are told to wait.
  expectOne(answers, [409, 412, 429]);
  const [count] = await sql<{ count: number }[]>`
    select count(*)::integer from agreement_signatures where version_id = ${sceneVersions.toSign}`;
  expect(count?.count).toBe(1);
});

test("one signature brings nothing into force", async () => {
  expect((await alice.call("agreements.activate", { id: sceneVersions.toSign })).status).toBe(412);
});

test("a text brought into force five times at once comes into force once, and the one before it gives way", async () => {
  const answers = await many(5, (index) =>
    (index % 2 ? alice : robin).call("agreements.activate", { id: sceneVersions.signedByTwo }),
  );
  expectOne(answers, [409, 412]);
  const inForce = await sql<{ id: string }[]>`
    select id from agreement_versions where state = 'inForce'
      and agreement_id = (select agreement_id from agreement_versions where id = ${sceneVersions.signedByTwo})`;
  expect(inForce.map(({ id }) => id)).toEqual([sceneVersions.signedByTwo]);
  const [audited] = await sql<{ count: number }[]>`
    select count(*)::integer from audit_events where act = 'activate' and noun_id = ${sceneVersions.signedByTwo}`;
  expect(audited?.count).toBe(1);
});

test("a withdrawal and a signature at once: a draft is signed by nobody", async () => {
  const imran = await signedIn(running, person("Imran Sheikh").email, "admin");
  const [withdrawn, signed] = await Promise.all([
    alice.call("agreements.withdraw", { id: sceneVersions.circulated }),
    imran.call("agreements.sign", { id: sceneVersions.circulated, hash: hashOf(sceneVersions.circulated), password }),
  ]);
  expect([200, 409, 412]).toContain(withdrawn.status);
  expect([200, 404, 409, 412]).toContain(signed.status);
  const row = await versionRow(sceneVersions.circulated);
  const [count] = await sql<{ count: number }[]>`
    select count(*)::integer from agreement_signatures where version_id = ${sceneVersions.circulated}`;
  expect([row?.state, count?.count]).not.toEqual(["draft", 1]);
});
