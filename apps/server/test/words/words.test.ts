import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestServer, testServer, Visitor } from "../harness.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let running: TestServer;
let lead: Visitor;
let sql: postgres.Sql;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
  lead = new Visitor(running, "admin");
  await lead.signIn(person("Alice Thornbury").email);
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const said = {
  label: "School attendance",
  hint: null,
  section: "education",
  class: "confidential",
  special: [],
  lock: { kind: "exact", why: "Agreed by the board" },
  shield: false,
  owners: [],
};
const attendance = (unusual: object = {}) => ({ key: "education.attendance", field: { ...said, ...unusual } });
const sleep = {
  ...said,
  key: "health.sleep",
  label: "Sleep",
  section: "health",
  lock: { kind: "none", why: "" },
  type: "string",
  vocabulary: null,
  coarsening: null,
  many: false,
};

/** What is wrong with an input, as it was told. */
const refused = async (path: string, input: unknown): Promise<unknown> => {
  const { status, body } = await lead.call(path, input);
  return [status, JSON.parse(body).error?.data?.fields ?? body];
};

describe("the partnership’s words", () => {
  test.each([
    ["a field of a name that there is", "catalogue.addField", { ...sleep, key: "health.disability" }, "key", "taken"],
    [
      "a field of a section that there is not",
      "catalogue.addField",
      { ...sleep, section: "dreams" },
      "section",
      "unknown",
    ],
    [
      "a choice of a list that there is not",
      "catalogue.addField",
      { ...sleep, type: "code", vocabulary: "dreams" },
      "vocabulary",
      "unknown",
    ],
    ["a choice of no list", "catalogue.addField", { ...sleep, type: "code" }, "vocabulary", "required"],
    [
      "special category data of no category",
      "catalogue.addField",
      { ...sleep, class: "special" },
      "special",
      "required",
    ],
    [
      "a lock without a reason",
      "catalogue.addField",
      { ...sleep, lock: { kind: "exact", why: " " } },
      "lock",
      "required",
    ],
    [
      "a term of a code that there is",
      "catalogue.addTerm",
      { vocabulary: "purpose", vocabularyLabel: null, code: "earlyHelp", label: "Again" },
      "code",
      "taken",
    ],
    [
      "a list without a name",
      "catalogue.addTerm",
      { vocabulary: "dreams", vocabularyLabel: null, code: "one", label: "One" },
      "vocabularyLabel",
      "required",
    ],
    [
      "a power given by a kind that there is not",
      "catalogue.addGateway",
      { code: "madeup.s2", title: "Made up", kind: "power", what: "It.", givers: ["circus"], receivers: [] },
      "givers",
      "unknown",
    ],
  ])("%s is refused beside what is wrong", async (_, path, input, where, problem) => {
    expect(await refused(path, input)).toEqual([400, [{ path: where, problem }]]);
  });

  test("a lock can be made stricter and never looser again, by whatever way it is tried", async () => {
    expect((await lead.call("catalogue.amendField", attendance())).status).toBe(200);
    const looser = attendance({ lock: { kind: "none", why: "" } });
    expect(await refused("catalogue.amendField", looser)).toEqual([400, [{ path: "lock", problem: "loosens" }]]);
    await expect(sql`update catalogue_fields set lock = 'none' where key = 'education.attendance'`).rejects.toThrow(
      "does not become less",
    );
    await expect(
      sql`update catalogue_fields set definition = jsonb_set(definition, '{type}', '"text"') where key = 'education.attendance'`,
    ).rejects.toThrow("does not become less");
  });

  test("a lower class is refused, a higher one is not", async () => {
    const lower = attendance({ class: "standard" });
    expect(await refused("catalogue.amendField", lower)).toEqual([400, [{ path: "lock", problem: "loosens" }]]);
    const higher = attendance({ class: "special", special: ["health"] });
    expect((await lead.call("catalogue.amendField", higher)).status).toBe(200);
  });

  test("what is added is there at once, for everybody, and the history says by whom and what was said before", async () => {
    expect((await lead.call("catalogue.addField", sleep)).status).toBe(200);
    const rest = { vocabulary: "purpose", code: "earlyHelp", label: "Family help" };
    expect((await lead.call("catalogue.relabelTerm", rest)).status).toBe(200);
    const words = await lead.call("catalogue.words", {});
    expect(words.data.catalogue.fields.map(({ key }: { key: string }) => key)).toContain("health.sleep");
    const { data: history } = await lead.call("catalogue.history");
    const changeOf = (name: string) => history.find(({ key }: { key: string }) => key === name);
    expect(changeOf("health.sleep")).toMatchObject({ by: "Alice Thornbury", isNew: true });
    const [label, ...others] = changeOf("purpose/earlyHelp").parts;
    expect(label).toMatchObject({ part: "label", after: "Family help" });
    expect(others).toEqual([]);
  });

  test("a term that is no longer offered keeps what it is called, is in the history, and can be offered again", async () => {
    const retire = (retired: boolean, code = "north") =>
      lead.call("catalogue.retireTerm", { vocabulary: "area", code, retired });
    const north = async () =>
      (await lead.call("catalogue.words", {})).data.vocabularies.area.terms.find((term: any) => term.code === "north");
    expect((await retire(true, "nowhere")).status).toBe(404);
    const before = await north();
    expect((await retire(true)).status).toBe(200);
    expect(await north()).toEqual({ ...before, retired: true });
    const { data: history } = await lead.call("catalogue.history");
    expect(history.find(({ key }: { key: string }) => key === "area/north").parts).toEqual([
      { part: "retired", before: null, after: "true" },
    ]);
    expect((await retire(false)).status).toBe(200);
    expect(await north()).toEqual(before);
  });
});
