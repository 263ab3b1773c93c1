import { idNamed } from "@concordat/worlds";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { person, sceneAt, sceneCases } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { press } from "../scene/press.ts";

let running: TestServer;
let gavin: Visitor;
let grace: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ there: [] }), clock: () => sceneAt });
  gavin = await signedIn(running, person("Gavin Pickles").email);
  grace = await signedIn(running, person("Grace Mutasa").email);
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const { whitlock, colleagues, others } = sceneCases;
const care = whitlock.entries.find(({ field }) => field.startsWith("asc."));

/** What Gavin may not see. */
const hiddenEntry = () => ({
  caseId: whitlock.id,
  subjectId: care?.subject ?? null,
  field: care?.field,
  value: care?.value,
  observedOn: null,
  key: press(),
});
const openEntry = () => ({
  caseId: whitlock.id,
  subjectId: null,
  field: "safeguarding.concernNarrative",
  value: "For everybody who may.",
  observedOn: null,
  key: press(),
});
const framesIn = (text: string): number => text.split('{"changed":true}').length - 1;

test.each(["owner", "value", "tags", "handling", "where", "filter", "orderBy", "fields"])(
  "A126, A131 a filter by %s does not exist, and is refused like one that nobody ever heard of",
  async (name) => {
    const refused = await gavin.call("cases.list", { [name]: "anything" });
    const unheard = await gavin.call("cases.list", { unheard: "anything" });
    const text = ({ body }: typeof refused) => body.replace(/"requestId":"[^"]*"/, "");
    expect(refused.status).toBe(400);
    expect(text(refused)).toBe(text(unheard));
  },
);

test.each(["refuge", "Sheila’s", others.reference, colleagues.reference, "-Whitlock"])(
  "A129, A132 a search for %s, which is hidden, finds what a search for nothing finds",
  async (search) => {
    const hidden = await gavin.call("cases.list", { search });
    expect(hidden.body).toBe((await gavin.call("cases.list", { search: "nothing of the kind" })).body);
  },
);

test("A143 a place in the list that names a hidden case leads where one leads that names nothing", async () => {
  for (const search of [undefined, "Whitlock"]) {
    const from = (caseId: string) =>
      gavin.call("cases.list", { search, cursor: { openedOn: others.openedOn, caseId } });
    expect((await from(others.id)).body).toBe((await from(idNamed("inference/absent"))).body);
  }
});

test("A152 an answer is never compressed beside what somebody typed", async () => {
  const { headers } = await gavin.send("/api/cases.list", {
    payload: JSON.stringify({ search: "Whitlock" }),
    headers: { "accept-encoding": "gzip, br, zstd" },
  });
  expect(headers).not.toHaveProperty("content-encoding");
});

test("A148, A149 a hidden change changes nothing of the picture, and meets no conflict", async () => {
  const before = await gavin.call("cases.picture", { caseId: whitlock.id });
  expect((await grace.call("entries.add", hiddenEntry())).status).toBe(200);
  expect((await gavin.call("cases.picture", { caseId: whitlock.id })).body).toBe(before.body);
  expect((await gavin.call("entries.add", openEntry())).status).toBe(200);
});

/** A stream of the case as somebody has it open, showing what it now is. */
async function opened(visitor: Visitor) {
  const { data } = await visitor.call("cases.picture", { caseId: whitlock.id });
  const stream = await visitor.watch("cases.watch", { caseId: whitlock.id, seen: data.edition });
  await stream.until("connected");
  return stream;
}

test("A174 a hidden change sends no frame to whom it is hidden from; an open one does", async () => {
  const [hers, his] = [await opened(grace), await opened(gavin)];
  expect((await grace.call("entries.add", hiddenEntry())).status).toBe(200);
  await hers.until('{"changed":true}');
  // She has been told. His stream has done its looking in the time in which he looks at the case a few times himself.
  for (let look = 0; look < 5; look += 1) await gavin.call("cases.picture", { caseId: whitlock.id });
  expect(framesIn(his.received())).toBe(0);
  expect((await gavin.call("entries.add", openEntry())).status).toBe(200);
  expect(framesIn(await his.until('{"changed":true}'))).toBe(1);
  hers.close();
  his.close();
});

test("A171 after signing out everywhere a stream says nothing more, and ends", async () => {
  const priya = await signedIn(running, person("Priya Raman").email);
  const stream = await priya.watch("cases.watch", { caseId: whitlock.id });
  await stream.until("connected");
  await priya.call("sessions.signOutEverywhere");
  expect((await gavin.call("entries.add", openEntry())).status).toBe(200);
  await stream.ended();
  expect(framesIn(stream.received())).toBe(0);
});
