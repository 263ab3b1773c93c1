import { reasonLastsMs, type WorldEntry } from "@concordat/domain";
import { plainDecisions, sayingWhy } from "@concordat/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signedIn, type TestServer, type Visitor } from "../harness.ts";
import { harrowmere, person, sceneAt, sceneCases } from "../scene/scene.ts";
import { canaryCases, canaryIn } from "./canary-world.ts";
import { builds, start } from "./one-guard.ts";

const hannah = person("Hannah Fairbrother");
const purpose = "childSafeguarding";
const opening = { caseId: sceneCases.whitlock.id, purpose };
const inAnHour = { caseId: opening.caseId, reason: "assess" };

const whitlock = canaryCases.here.find(({ id }) => id === opening.caseId);
if (!whitlock) throw new RangeError("the Whitlock case");

/** What Hannah is shown in full as soon as she says why she needs it, and nothing of before; by the plain evaluator. */
const waiting: readonly WorldEntry[] = (() => {
  const seen = (world: typeof harrowmere) =>
    world.cases
      .filter(({ id }) => id === whitlock.id)
      .map((file) => plainDecisions({ world, file, who: hannah, purpose, at: sceneAt }))[0];
  const silent = seen({ ...harrowmere, cases: [whitlock] });
  const said = seen(sayingWhy({ ...harrowmere, cases: [whitlock] }, sceneAt));
  return whitlock.entries.filter(({ id, field, value }) => {
    const key = `${id} ${field}`;
    return (
      silent?.get(key)?.level === "ask" &&
      said?.get(key)?.level === "value" &&
      JSON.stringify(value).includes(canaryIn({ id }))
    );
  });
})();

/** Which of what waits is in an answer: by its id, or by the word that stands in it alone. */
const foundIn = ({ body }: { readonly body: string }): string[] =>
  waiting.flatMap(({ id }) => [id, canaryIn({ id })].filter((secret) => body.includes(secret)));

test("something waits for a reason: what follows can fail", () => {
  expect(waiting.length).toBeGreaterThan(3);
});

describe.each(builds)("$name: what a clause shows only to whoever says why they need it", (build) => {
  let running: TestServer;
  let now = sceneAt;
  let visitor: Visitor;
  beforeAll(async () => {
    running = await start(build, () => now);
  });
  beforeEach(async () => {
    visitor = await signedIn(running, hannah.email);
  });
  afterAll(async () => {
    await running.stop();
    await running.database.drop();
  });
  const look = () => visitor.call("cases.picture", opening);

  test("does not come before a reason was given", async () => {
    const picture = await look();
    expect(picture.status).toBe(200);
    expect(foundIn(picture)).toEqual([]);
    expect(foundIn(await visitor.call("cases.list", { search: "canary" }))).toEqual([]);
  });

  test("does not come for a reason that is not one of the partnership’s", async () => {
    const refused = await visitor.call("cases.giveReason", { ...inAnHour, reason: "curiosity" });
    expect(refused.status).toBe(400);
    expect(foundIn(await look())).toEqual([]);
  });

  test("does not come for somebody else’s reason", async () => {
    const colleague = await signedIn(running, person("Joanne Sykes").email);
    expect((await colleague.call("cases.giveReason", inAnHour)).status).toBe(200);
    expect(foundIn(await look())).toEqual([]);
  });

  test("does not come for a reason that the same person gave on another visit", async () => {
    const elsewhere = await signedIn(running, hannah.email);
    await elsewhere.call("cases.giveReason", inAnHour);
    expect(foundIn(await elsewhere.call("cases.picture", opening)).length).toBeGreaterThan(waiting.length);
    expect(foundIn(await look())).toEqual([]);
  });

  test("comes once the reason is given, and no longer than two hours", async () => {
    expect((await visitor.call("cases.giveReason", inAnHour)).status).toBe(200);
    const began = now;
    expect(foundIn(await look()).length).toBeGreaterThan(waiting.length);
    for (; now < began + reasonLastsMs - 1; now = Math.min(now + 600_000, began + reasonLastsMs - 1))
      await visitor.call("sessions.current");
    expect(foundIn(await look()).length).toBeGreaterThan(waiting.length);
    now = began + reasonLastsMs;
    expect(foundIn(await look())).toEqual([]);
  });
});
