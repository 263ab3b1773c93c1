import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { password, signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { hashOf } from "../scene/questions.ts";
import { person, sceneAt, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { acts } from "./acts.ts";

const { toSign } = sceneVersions;
const signing = { id: toSign, hash: hashOf(toSign), password };

let running: TestServer;
let sql: postgres.Sql;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [], there: [] }), clock: () => sceneAt });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const visits = new Map<string, Promise<Visitor>>();
function visitOf(name: string): Promise<Visitor> {
  const known = visits.get(name) ?? signedIn(running, person(name).email, "admin");
  visits.set(name, known);
  return known;
}

const tries = async (name: string, act: string, input: unknown): Promise<number> =>
  (await (await visitOf(name)).call(`agreements.${act}`, input)).status;

/** How often an act stands in the audit. */
async function audited(act: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::integer from audit_events where act = ${act}`;
  return row?.count ?? 0;
}

describe.each(acts)("$act, given $given", ({ act, input, refused, done, again }) => {
  const each = Object.entries(refused).flatMap(([status, names]) =>
    names.map((name) => [name, Number(status)] as const),
  );
  test.each(each)("refused to %s: %i, and nothing of it stands in the audit", async (name, status) => {
    const before = await audited(act);
    expect(await tries(name, act, input)).toBe(status);
    expect(await audited(act)).toBe(before);
  });

  test.each(done)("done by %s once, and in the audit", async (name) => {
    const before = await audited(act);
    expect(await tries(name, act, input)).toBe(200);
    expect(await audited(act)).toBe(before + 1);
    expect(await tries(name, act, input)).toBe(again);
  });
});

test("nobody who approved a text signs it, though they hold both offices", async () => {
  const neil = person("Neil Ashworth");
  await sql`update professionals set roles = array['signatory', 'siro'] where id = ${neil.id}`;
  await sql`update agreement_approvals set professional_id = ${neil.id}
    where version_id = ${toSign} and agency_id = ${neil.agency}`;
  expect(await tries("Neil Ashworth", "sign", signing)).toBe(412);
});

test("nobody signs what they drafted", async () => {
  await sql`update agreement_versions set drafted_by = ${person("Imran Sheikh").id} where id = ${toSign}`;
  expect(await tries("Imran Sheikh", "sign", signing)).toBe(412);
});

test("wrong passwords at a signature are counted with those at the sign-in, and in the end nobody is let in", async () => {
  const rosalind = await visitOf("Rosalind Keane");
  const wrong = { ...signing, password: "not the password" };
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect((await rosalind.call("agreements.sign", wrong)).failure).toBe("SIGN_IN_REFUSED");
  expect((await rosalind.call("agreements.sign", signing)).failure).toBe("TOO_MANY_ATTEMPTS");
  const { email } = person("Rosalind Keane");
  expect((await rosalind.call("sessions.signIn", { email, password })).failure).toBe("TOO_MANY_ATTEMPTS");
});
