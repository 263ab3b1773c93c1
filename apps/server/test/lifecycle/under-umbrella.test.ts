import { canonicalText, type Agreement } from "@concordat/domain";
import { showcase, showcaseEntry } from "@concordat/worlds";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer } from "../harness.ts";
import { textOf } from "../scene/questions.ts";
import { harrowmere, person, sceneAt, sceneCases, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let now = sceneAt;
let running: TestServer;
beforeAll(async () => {
  running = await testServer({
    database: await sceneDatabase({ here: [sceneCases.whitlock], there: [] }),
    clock: () => now,
  });
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

async function asks(name: string, act: string, input: object): Promise<{ status: number; data: any; body: string }> {
  now += 1;
  const visitor = await signedIn(running, person(name).email, "admin");
  return visitor.call(`agreements.${act}`, input);
}

async function does(name: string, act: string, input: object): Promise<any> {
  const { status, data, body } = await asks(name, act, input);
  expect(`${act}: ${status} ${status === 200 ? "" : body}`).toBe(`${act}: 200 `);
  return data;
}

const { umbrella, proposed: annex } = sceneVersions;
const arrears = "Joanna’s arrears";

/** Whether the hub sees what housing shares with it under the annex, by both guards. */
async function hubSeesArrears(): Promise<boolean> {
  const visitor = await signedIn(running, person("Hannah Fairbrother").email);
  const { status, body } = await visitor.call("cases.picture", {
    caseId: showcase.caseId,
    purpose: "childSafeguarding",
  });
  expect(status).toBe(200);
  return body.includes(showcaseEntry(arrears));
}

const agencies = textOf(annex).parties.map(({ agency }) => agency);
const beginning = { title: "Hub for adults", summary: "Made for a test.", purposes: ["childSafeguarding"], agencies };
const firstMash = harrowmere.agreements
  .flatMap(({ versions }) => versions)
  .find(({ state, agreement }) => state === "superseded" && agreement.title === textOf(annex).title);

describe("an annex that is begun", () => {
  test.each<[under: string, umbrella: string]>([
    ["a version that another took the place of", firstMash?.id ?? ""],
    ["an annex", annex],
    ["a draft", sceneVersions.draft],
    ["nothing that is there", "00000000-0000-4000-8000-00000000dead"],
  ])("stands under no such thing as %s", async (_, under) => {
    const { status, body } = await asks("Alice Thornbury", "begin", { ...beginning, umbrella: under });
    expect(status).toBe(400);
    expect(body).toContain('{"path":"umbrella","problem":"notInForce"}');
  });

  test("has the umbrella’s terms; what loosens them, or goes beyond its parties, keeps it from being circulated", async () => {
    const { id } = await does("Alice Thornbury", "begin", { ...beginning, umbrella });
    const version = await does("Alice Thornbury", "byId", { id });
    const { agreement, revision } = version;
    expect(version.umbrella).toMatchObject({ id: umbrella, stands: "inForce" });
    expect(agreement.commonTerms).toEqual(textOf(umbrella).commonTerms);
    const looser: Agreement = { ...agreement, commonTerms: { ...agreement.commonTerms, breachHours: 48 } };
    await does("Alice Thornbury", "save", { id, revision, agreement: looser });
    const found = (await does("Alice Thornbury", "byId", { id })).findings;
    expect(found).toContainEqual(expect.objectContaining({ rule: "looserThanUmbrella", severity: "error" }));
    await does("Alice Thornbury", "consult", { id });
    const refused = await asks("Alice Thornbury", "circulate", { id });
    expect(refused.status).toBe(412);
    expect(refused.body).toContain("FINDINGS_BLOCK");
  });

  test("keeps its link when it is exported and read in again", async () => {
    const { text } = await does("Alice Thornbury", "export", { id: annex, as: "canonical" });
    expect(text).toBe(canonicalText(textOf(annex)));
    const { id } = await does("Alice Thornbury", "import", { text });
    const { umbrella: over, annexes } = await does("Alice Thornbury", "byId", { id });
    expect(over).toMatchObject({ id: umbrella, title: textOf(umbrella).title, number: 1 });
    expect(annexes).toEqual([]);
  });
});

test("an umbrella names what stands under it, and its later draft what will stop with it", async () => {
  const { annexes, agreementId } = await does("Alice Thornbury", "byId", { id: umbrella });
  expect(annexes).toMatchObject([{ id: annex, under: 1, otherVersion: false }]);
  const { id } = await does("Alice Thornbury", "revise", { agreementId });
  expect((await does("Alice Thornbury", "byId", { id })).annexes).toMatchObject([{ id: annex, otherVersion: true }]);
});

const words = "So that it is on record.";

test("a party that suspends its part in the umbrella is out of the annex at once, and back with it", async () => {
  expect(await hubSeesArrears()).toBe(true);
  await does("Helen Marchetti", "suspend", { id: umbrella, words });
  expect(await hubSeesArrears()).toBe(false);
  await does("Helen Marchetti", "resume", { id: umbrella, words });
  expect(await hubSeesArrears()).toBe(true);
});

test("with the umbrella the annex ends, at once and for everybody; it says so", async () => {
  expect(await hubSeesArrears()).toBe(true);
  await does("Alice Thornbury", "end", { id: umbrella });
  expect(await hubSeesArrears()).toBe(false);
  const { umbrella: over, findings } = await does("Alice Thornbury", "byId", { id: annex });
  expect(over).toMatchObject({ stands: "over" });
  expect(findings).toContainEqual(expect.objectContaining({ rule: "umbrellaIsOver" }));
  const { data } = await asks("Alice Thornbury", "umbrellas", {});
  expect(data.map(({ version }: { version: string }) => version)).not.toContain(umbrella);
});
