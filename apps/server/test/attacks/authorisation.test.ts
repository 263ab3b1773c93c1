import { idNamed, showcaseEntry } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Reply, signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { elsewhere, person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { ownEntries, rightQuestions } from "../scene/questions.ts";
import { press } from "../scene/press.ts";

let running: TestServer;
let sql: postgres.Sql;
let gavin: Visitor;
let alice: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
  gavin = await signedIn(running, person("Gavin Pickles").email);
  alice = await signedIn(running, person("Alice Thornbury").email, "admin");
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const { whitlock, colleagues, restricted, others } = sceneCases;
const absent = idNamed("authorisation/absent");
const [own] = ownEntries(person("Gavin Pickles"));

const entry = (caseId: string, changes: object = {}) => ({
  caseId,
  subjectId: null,
  field: "safeguarding.concernNarrative",
  value: "Written where nobody asked for it.",
  observedOn: null,
  ...changes,
});

/** An answer but for the number of its request. */
const said = ({ status, body, headers }: Reply): string => {
  const { date: _date, ...rest } = headers;
  return `${status} ${JSON.stringify(rest)} ${body.replace(/"requestId":"[^"]*"/, "")}`;
};

/** How many rows there are of everything that a case can be told by. */
const counts = () => sql<{ entries: number; values: number; keys: number; audit: number; ledger: number }[]>`
  select (select count(*)::integer from entries) as entries, (select count(*)::integer from entry_values) as values,
    (select count(*)::integer from idempotency_keys) as keys, (select count(*)::integer from audit_events) as audit,
    (select count(*)::integer from disclosures) as ledger`;

const hidden: readonly (readonly [what: string, id: string])[] = [
  ["a colleague’s case", colleagues.id],
  ["a restricted case", restricted.id],
  ["a case of other agencies", others.id],
  ["a case of another partnership", elsewhere.cases[0]?.id ?? ""],
];

describe.each(hidden)(
  "A105, A106, A110 %s is answered like one that does not exist, and nothing is written",
  (_, caseId) => {
    test.each<[path: string, ask: (caseId: string) => object]>([
      ["cases.picture", (id) => ({ caseId: id })],
      ["cases.picture", (id) => ({ caseId: id, purpose: "childSafeguarding" })],
      ["cases.giveReason", (id) => ({ caseId: id, reason: "assess" })],
      ["notices.ofCase", (id) => ({ caseId: id })],
      ["notices.tell", (id) => ({ caseId: id, id: crypto.randomUUID(), outcome: "told" })],
      ["cases.seeAs", (id) => ({ caseId: id, agencyId: person("Joanne Sykes").agency })],
      ["entries.whoWillRead", (id) => entry(id)],
      ["entries.add", (id) => entry(id, { key: press() })],
      ["entries.correct", (id) => ({ caseId: id, id: own?.id, value: own?.value, observedOn: null, key: press() })],
    ])("%s", async (path, ask) => {
      const before = await counts();
      const answer = said(await gavin.call(path, ask(caseId)));
      expect(answer).toMatch(/^404 /);
      expect(answer).toBe(said(await gavin.call(path, ask(absent))));
      expect(await counts()).toEqual(before);
    });

    test("cases.watch", async () => {
      const frames = async (id: string) => {
        const stream = await gavin.watch("cases.watch", { caseId: id });
        await stream.ended();
        return stream.received().replace(/"requestId":"[^"]*"/, "");
      };
      expect(await frames(caseId)).toContain("NOT_FOUND");
      expect(await frames(caseId)).toBe(await frames(absent));
    });
  },
);

describe("what belongs to others", () => {
  const correction = (id: string, value: unknown, caseId: string = whitlock.id) => ({
    caseId,
    id,
    value,
    observedOn: null,
    key: press(),
  });
  const theirs = showcaseEntry("Sheila’s care package");
  const value = whitlock.entries.find(({ id }) => id === theirs)?.value;

  test("A107 another agency’s entry is not corrected, whether it is seen or hidden, and stays as it was", async () => {
    const before = await counts();
    const seen = showcaseEntry("the police’s DASH score");
    for (const id of [theirs, seen])
      expect(said(await gavin.call("entries.correct", correction(id, "x")))).toBe(
        said(await gavin.call("entries.correct", correction(absent, "x"))),
      );
    expect(await counts()).toEqual(before);
  });

  test("A109 one’s own entry is not corrected under another case", async () => {
    expect((await gavin.call("entries.correct", correction(own?.id ?? "", own?.value, others.id))).status).toBe(404);
  });

  test("A151 a correction with the very value is refused like one with another", async () => {
    expect(said(await gavin.call("entries.correct", correction(theirs, value)))).toBe(
      said(await gavin.call("entries.correct", correction(theirs, "x"))),
    );
  });

  test("A111 nothing is written about somebody of another case, or of another partnership, or who is not there", async () => {
    const subjects = [others.subjects[0]?.id, elsewhere.cases[0]?.subjects[0]?.id, absent];
    const answers = [];
    for (const subjectId of subjects)
      answers.push(said(await gavin.call("entries.add", entry(whitlock.id, { subjectId, key: press() }))));
    expect(answers[0]).toMatch(/^404 /);
    expect(new Set(answers).size).toBe(1);
  });

  test("A117 another partnership’s agreements are answered like ones that do not exist", async () => {
    const [version] = elsewhere.agreements.flatMap(({ versions }) => versions);
    for (const path of ["agreements.byId", "agreements.matrix", "agreements.end", "agreements.activate"])
      expect(said(await alice.call(path, { id: version?.id }))).toBe(said(await alice.call(path, { id: absent })));
    expect((await alice.call("agreements.byId", { id: version?.id })).status).toBe(404);
    const cited = await gavin.call("agreements.cite", { clauses: [{ version: version?.id, clause: "GA1" }] });
    expect(cited.data).toEqual([]);
  });

  test("A124 who has both kinds of role uses one at a time", async () => {
    const { email } = person("Robin Twohats");
    const [portal, admin] = [await signedIn(running, email, "portal"), await signedIn(running, email, "admin")];
    expect((await portal.call("agreements.list")).status).toBe(404);
    expect((await admin.call("cases.picture", rightQuestions["cases.picture"]?.(person("Robin Twohats")))).status).toBe(
      404,
    );
  });
});
