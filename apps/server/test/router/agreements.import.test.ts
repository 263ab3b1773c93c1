import { canonicalText } from "@concordat/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { hashOf, textOf } from "../scene/questions.ts";
import { elsewhere, person, sceneAt, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let running: TestServer;
let lead: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase(), clock: () => sceneAt });
  lead = await signedIn(running, person("Alice Thornbury").email, "admin");
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const exported = textOf(sceneVersions.running);
const [stranger] = elsewhere.agencies;

const fieldsOf = ({ body }: { readonly body: string }): unknown =>
  (JSON.parse(body) as { error: { data: { fields: unknown } } }).error.data.fields;

const listed = async (): Promise<string> => (await lead.call("agreements.list", {})).body;

describe("an agreement that is handed in", () => {
  test.each<[said: string, text: string, fields: readonly { path: string; problem: string }[]]>([
    ["is not JSON", "an agreement", [{ path: "", problem: "notJson" }]],
    [
      "has a kind of clause that is not known",
      JSON.stringify({ ...exported, clauses: [{ ...exported.clauses[0], effect: "lend" }] }),
      [{ path: "clauses.0.effect", problem: "unknownKind" }],
    ],
    [
      "has a party that is no agency of the partnership",
      canonicalText({
        ...exported,
        parties: exported.parties.map((party, place) =>
          place === 1 && stranger ? { ...party, agency: stranger.id } : party,
        ),
      }),
      [{ path: "parties.1.agency", problem: "notAnAgency" }],
    ],
  ])("is refused, by place and reason, and leaves nothing, when it %s", async (_, text, fields) => {
    const before = await listed();
    const refused = await lead.call("agreements.import", { text });
    expect(refused.status).toBe(400);
    expect(fieldsOf(refused)).toEqual(fields);
    expect(await listed()).toBe(before);
  });

  test("is refused to whoever does not lead", async () => {
    const signatory = await signedIn(running, person("Helen Marchetti").email, "admin");
    const before = await listed();
    expect((await signatory.call("agreements.import", { text: canonicalText(exported) })).status).toBe(403);
    expect(await listed()).toBe(before);
  });

  test("begins a new agreement as a draft of the same fingerprint, signed by nobody", async () => {
    const file = await lead.call("agreements.export", { id: sceneVersions.running, as: "canonical" });
    const { text } = (JSON.parse(file.body) as { result: { data: { text: string } } }).result.data;
    const { body } = await lead.call("agreements.import", { text });
    const { id } = (JSON.parse(body) as { result: { data: { id: string } } }).result.data;
    const read = JSON.parse((await lead.call("agreements.byId", { id })).body) as {
      result: { data: { hash: string; signatures: unknown[]; summary: { state: string; number: number } } };
    };
    const { hash, signatures, summary } = read.result.data;
    expect({ hash, signatures, state: summary.state, number: summary.number }).toEqual({
      hash: hashOf(sceneVersions.running),
      signatures: [],
      state: "draft",
      number: 1,
    });
  });
});

test("a printed agreement is a PDF, named after its title and version", async () => {
  const { body } = await lead.call("agreements.print", { id: sceneVersions.running, as: "agreement" });
  const { fileName, base64 } = (JSON.parse(body) as { result: { data: { fileName: string; base64: string } } }).result
    .data;
  expect(fileName).toMatch(/^[a-z0-9-]+-v\d+\.pdf$/);
  expect(Buffer.from(base64, "base64").subarray(0, 5).toString()).toBe("%PDF-");
});
