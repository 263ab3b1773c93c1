import type { FieldKey } from "@concordat/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { person, sceneAt, sceneCases, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { textOf } from "../scene/questions.ts";
import { press } from "../scene/press.ts";

let running: TestServer;
let gavin: Visitor;
let alice: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
  gavin = await signedIn(running, person("Gavin Pickles").email);
  alice = await signedIn(running, person("Alice Thornbury").email, "admin");
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const { whitlock } = sceneCases;
const narrative = "safeguarding.concernNarrative" as FieldKey;
const entry = (changes: object = {}) => ({
  caseId: whitlock.id,
  subjectId: null,
  field: narrative,
  value: "A concern.",
  observedOn: null,
  key: press(),
  ...changes,
});

/** Records words, and returns them as the case then shows them. */
async function shownAs(value: string): Promise<string> {
  const added = await gavin.call("entries.add", entry({ value }));
  expect(added.status).toBe(200);
  const { data } = await gavin.call("cases.picture", { caseId: whitlock.id });
  return data.entries.find(({ id }: { id: string }) => id === added.data.id)?.value;
}

describe("what is refused", () => {
  test.each<[attack: string, path: string, input: () => unknown]>([
    ["A41 a sort that is SQL", "cases.list", () => ({ sort: 'id"; drop table cases; --' })],
    ["A42 a sort by what an object inherits", "cases.list", () => ({ sort: "constructor" })],
    ["A42 a sort by a column that nobody offers", "cases.list", () => ({ sort: "area" })],
    ["A42 a field that is not in the catalogue", "entries.add", () => entry({ field: "identity.passwordHash" })],
    ["A42 a field named by what an object inherits", "entries.add", () => entry({ field: "identity.constructor" })],
    ["A47 a value deeper than any field", "entries.add", () => entry({ value: { a: { b: { c: { d: 1 } } } } })],
    [
      "A48 a value with a prototype",
      "entries.add",
      () => JSON.parse(`${JSON.stringify(entry()).slice(0, -1)},"__proto__":{"roles":["governanceLead"]}}`),
    ],
    ["A49 keys of a constructor", "entries.add", () => entry({ constructor: { prototype: { isAdmin: true } } })],
    ["A50 a subject type of the engine", "entries.add", () => entry({ __caslSubjectType__: "all" })],
    ["A50 a subject type inside a value", "entries.add", () => entry({ value: { __caslSubjectType__: "all" } })],
    ["A51 a condition in place of a code", "cases.list", () => ({ caseType: { $ne: "x" } })],
    ["A51 a condition in place of an id", "cases.picture", () => ({ caseId: { $ne: null } })],
    ["A52 NUL in words", "entries.add", () => entry({ value: "a\u0000b" })],
    ["A53 half a surrogate in words", "entries.add", () => entry({ value: "a\ud800b" })],
    ["A56 a value of a megabyte", "entries.add", () => entry({ value: "x".repeat(400_000) })],
    [
      "A57 a revision beyond every integer",
      "agreements.save",
      () => ({ id: sceneVersions.draft, revision: 2 ** 53, agreement: textOf(sceneVersions.draft) }),
    ],
    [
      "A57 a revision that is half",
      "agreements.save",
      () => ({ id: sceneVersions.draft, revision: 1.5, agreement: textOf(sceneVersions.draft) }),
    ],
    [
      "A57 a revision below one",
      "agreements.save",
      () => ({ id: sceneVersions.draft, revision: -1, agreement: textOf(sceneVersions.draft) }),
    ],
    ["A58 the thirtieth of February", "entries.add", () => entry({ observedOn: "2026-02-30" })],
    ["A58 a day without end", "entries.add", () => entry({ observedOn: "infinity" })],
    ["A58 a day to come", "entries.add", () => entry({ observedOn: "2026-11-21" })],
    ["A58 a cursor of no day", "cases.list", () => ({ cursor: { openedOn: "9999-99-99", caseId: whitlock.id } })],
    ["A59 an id that is none", "cases.picture", () => ({ caseId: "1 or 1=1" })],
    ["A59 an id in braces", "cases.picture", () => ({ caseId: `{${whitlock.id}}` })],
    ["A115 an owner of one’s choosing", "entries.add", () => entry({ ownerAgencyId: person("Priya Raman").agency })],
    ["A115 a time of one’s choosing", "entries.add", () => entry({ recordedAt: "2020-01-01T00:00:00Z" })],
    ["A115 an id of one’s choosing", "entries.add", () => entry({ id: press() })],
    ["A115 a level of one’s choosing", "entries.add", () => entry({ level: 5 })],
    [
      "A122 a text that names an unknown selector",
      "agreements.check",
      () => ({
        agreement: {
          ...textOf(sceneVersions.draft),
          clauses: [{ ...textOf(sceneVersions.draft).clauses[0], fields: ["__proto__"] }],
        },
      }),
    ],
    [
      "A122 a text of ten thousand clauses",
      "agreements.check",
      () => ({
        agreement: {
          ...textOf(sceneVersions.draft),
          clauses: Array.from({ length: 10_000 }, () => textOf(sceneVersions.draft).clauses[0]),
        },
      }),
    ],
  ])("%s", async (_, path, input) => {
    const visitor = path.startsWith("agreements.") ? alice : gavin;
    const { status, failure, body } = await visitor.call(path, input());
    expect([
      [400, "BAD_INPUT"],
      [413, "TOO_LARGE"],
    ]).toContainEqual([status, failure]);
    expect(body.length).toBeLessThan(4096);
    expect(({} as { isAdmin?: unknown; roles?: unknown }).isAdmin).toBeUndefined();
    expect(({} as { isAdmin?: unknown; roles?: unknown }).roles).toBeUndefined();
  });
});

test.each([
  "'; drop table entries; --",
  "' or '1'='1",
  "$1 $2 ${x} %s",
  "<script>alert(1)</script><svg onload=alert(1)>",
  "javascript:alert(1)",
  "line one\nline two\t\u202eright to left\u200b",
  "Zoë, Łukasz, 李, 👩‍👧",
])("A43, A54, A98 %j is words: kept and given back as it was typed", async (value) => {
  expect(await shownAs(value)).toBe(value.normalize("NFC"));
});

test("A55 the two ways of writing é are kept as one", async () => {
  expect(await shownAs("cafe\u0301")).toBe("caf\u00e9");
});

test.each(["%", "_", "\\", "a & ! ( <->", "(a+)+$", "*", "'", "Whitlock%"])(
  "A44, A45, A46 a search for %j means those very letters, and is quick",
  async (search) => {
    const began = performance.now();
    const { status, data } = await gavin.call("cases.list", { search });
    expect(status).toBe(200);
    expect(data.items).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5000);
  },
);

test("A59 an id in capitals is the same id", async () => {
  const { data } = await gavin.call("cases.picture", { caseId: whitlock.id.toUpperCase() });
  expect(data.id).toBe(whitlock.id);
});

test("A61 JSON two hundred thousand deep is refused, and the server goes on", async () => {
  const deep = `{"search":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  expect((await gavin.send("/api/cases.list", { payload: deep })).status).toBe(400);
  expect((await gavin.call("sessions.current")).status).toBe(200);
});

test("A62 of a key given twice, the one that was checked is the one that is used", async () => {
  const twice = `{"caseId":"${whitlock.id}","caseId":"${sceneCases.others.id}"}`;
  expect((await gavin.send("/api/cases.picture", { payload: twice })).status).toBe(404);
});
