import { createHash } from "node:crypto";
import { Agreement, canonicalText } from "@concordat/domain";
import { showcase, showcaseEntry } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { password, signedIn, type TestServer, testServer } from "../harness.ts";
import { textOf } from "../scene/questions.ts";
import { harrowmere, person, sceneAt, sceneCases, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let now = sceneAt;
let running: TestServer;
beforeAll(async () => {
  const database = await sceneDatabase({ here: [sceneCases.whitlock], there: [] });
  // Nobody's training runs out while the clock moves on.
  const sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  await sql`update professional_certificates set valid_until = '2030-01-01'`;
  await sql.end();
  running = await testServer({ database, clock: () => now });
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

/** Does something in the admin application as somebody, at this instant or the next: no two acts are at the same. */
async function does(name: string, act: string, input: object): Promise<any> {
  now += 1;
  const visitor = await signedIn(running, person(name).email, "admin");
  const { status, data, body } = await visitor.call(`agreements.${act}`, input);
  expect(`${act} by ${name}: ${status} ${status === 200 ? "" : body}`).toBe(`${act} by ${name}: 200 `);
  return data;
}

interface Look {
  readonly reader: string;
  readonly purpose: string;
}
const assessment: Look = { reader: "Priya Raman", purpose: "familyAssessment" };
const hub: Look = { reader: "Hannah Fairbrother", purpose: "childSafeguarding" };

/** Which of these things of the showcase case somebody is shown at this instant, by both guards. */
async function seen({ reader, purpose }: Look, ...titles: readonly string[]): Promise<string[]> {
  const visitor = await signedIn(running, person(reader).email);
  await visitor.call("cases.giveReason", { caseId: showcase.caseId, reason: "assess" });
  const { status, body } = await visitor.call("cases.picture", { caseId: showcase.caseId, purpose });
  expect(status).toBe(200);
  return titles.filter((title) => body.includes(showcaseEntry(title)));
}

const arrears = "Joanna’s arrears";
const assault = "Darren’s newest assault";
const words = "So that it is on record.";
const familyContext = harrowmere.agreements.find(({ versions }) =>
  versions.some(({ id }) => id === sceneVersions.signedByTwo),
);
const first = familyContext?.versions[0]?.id ?? sceneVersions.running;
const stateOf = async (id: string): Promise<string> => (await does("Alice Thornbury", "byId", { id })).summary.state;

test("one party suspends its own flows: they are gone at once, those of the others stay, and it alone brings them back", async () => {
  expect(await seen(assessment, arrears, assault)).toEqual([arrears, assault]);
  await does("Helen Marchetti", "suspend", { id: first, words });
  expect(await seen(assessment, arrears, assault)).toEqual([assault]);
  expect(await stateOf(first)).toBe("inForce");
  await does("Helen Marchetti", "resume", { id: first, words });
  expect(await seen(assessment, arrears, assault)).toEqual([arrears, assault]);
});

test("two people suspend it for all, and two resume it; a party that has suspended it for itself stays out", async () => {
  const propose = async (act: string) => {
    await does("Alice Thornbury", act, { id: first, words });
    return (await does("Alice Thornbury", "byId", { id: first })).life.proposal;
  };
  const suspension = await propose("proposeSuspension");
  expect(await seen(assessment, arrears, assault)).toEqual([arrears, assault]);
  await does("Neil Ashworth", "confirm", { id: first, proposal: suspension });
  expect(await seen(assessment, arrears, assault)).toEqual([]);
  expect(await stateOf(first)).toBe("suspended");
  await does("Neil Ashworth", "suspend", { id: first, words });
  const resumption = await propose("proposeResumption");
  expect(await seen(assessment, arrears, assault)).toEqual([]);
  await does("Helen Marchetti", "confirm", { id: first, proposal: resumption });
  expect(await seen(assessment, arrears, assault)).toEqual([arrears]);
  await does("Neil Ashworth", "resume", { id: first, words });
  expect(await seen(assessment, arrears, assault)).toEqual([arrears, assault]);
});

/** Writes a new version of Family Context with these dates, and takes it to its activation by two of its parties. */
async function newVersion(dates: Pick<Agreement, "effectiveFrom" | "reviewBy" | "onLapse">): Promise<string> {
  const agreement = Agreement.parse({ ...textOf(first), ...dates });
  const hash = createHash("sha256").update(canonicalText(agreement)).digest("hex");
  const { id } = await does("Alice Thornbury", "revise", { agreementId: familyContext?.id });
  const { revision } = await does("Alice Thornbury", "byId", { id });
  await does("Alice Thornbury", "save", { id, revision, agreement });
  await does("Alice Thornbury", "consult", { id });
  await does("Alice Thornbury", "circulate", { id });
  for (const [approver, signatory] of [
    ["Alice Thornbury", "Margaret Osei-Bonsu"],
    ["Oona Gallagher", "Helen Marchetti"],
  ] as const) {
    await does(approver, "approve", { id, hash });
    await does(signatory, "sign", { id, hash, password });
  }
  await does("Alice Thornbury", "activate", { id });
  return id;
}

const dates = (effectiveFrom: string, reviewBy: string) => {
  const { effectiveFrom: starts, reviewBy: review } = Agreement.parse({ ...textOf(first), effectiveFrom, reviewBy });
  return { effectiveFrom: starts, reviewBy: review, onLapse: { then: "stop" } } as const;
};

test("a version waits for its day, on which the clocks go forward; the one before it runs until then", async () => {
  now = Date.parse("2027-03-09T12:00:00Z");
  const second = await newVersion(dates("2027-03-28", "2027-04-30"));
  now = Date.parse("2027-03-27T23:59:59.998Z");
  expect(await stateOf(second)).toBe("waiting");
  expect(await seen(assessment, arrears, assault)).toEqual([arrears, assault]);
  now = Date.parse("2027-03-28T00:00:00Z");
  // The police have not signed it.
  expect(await seen(assessment, arrears, assault)).toEqual([arrears]);
  expect(await stateOf(second)).toBe("inForce");
  expect(await stateOf(first)).toBe("superseded");
});

test("a party that has given notice takes part to the last instant of the last day, in summer time by then", async () => {
  now = Date.parse("2027-03-10T12:00:00Z");
  await does("Helen Marchetti", "leave", { id: sceneVersions.proposed, words });
  expect(await seen(hub, arrears)).toEqual([arrears]);
  now = Date.parse("2027-04-07T22:59:59.999Z");
  expect(await seen(hub, arrears)).toEqual([arrears]);
  now = Date.parse("2027-04-07T23:00:00Z");
  expect(await seen(hub, arrears)).toEqual([]);
});

test("what nobody reviews lapses at midnight, and a successor that starts later does not bring it back meanwhile", async () => {
  now = Date.parse("2027-04-29T22:59:59.999Z");
  expect(await seen(assessment, arrears)).toEqual([arrears]);
  now = Date.parse("2027-04-29T23:00:00Z");
  expect(await seen(assessment, arrears)).toEqual([]);
  now = Date.parse("2027-05-10T12:00:00Z");
  const third = await newVersion(dates("2027-06-01", "2028-06-01"));
  expect(await seen(assessment, arrears)).toEqual([]);
  now = Date.parse("2027-05-31T22:59:59.999Z");
  expect(await seen(assessment, arrears)).toEqual([]);
  now = Date.parse("2027-05-31T23:00:00Z");
  expect(await seen(assessment, arrears)).toEqual([arrears]);
  await does("Alice Thornbury", "end", { id: third });
  expect(await seen(assessment, arrears)).toEqual([]);
});
