import { createHash, randomUUID } from "node:crypto";
import { appRouter, GovernanceShelf, type RequestContext } from "@concordat/api";
import { type Agreement, canonicalText } from "@concordat/domain";
import { type FreshDatabase } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../scene/questions.ts";
import { harrowmere, person, sceneAt, sceneVersions } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

/** The counting itself, as a page that is open on it meets it. */
let database: FreshDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await sceneDatabase();
  sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  const draft = textOf(sceneVersions.draft);
  await write({ ...draft, clauses: draft.clauses.filter(({ effect }) => effect === "withhold") });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

/** The draft of the scene says this from now on. */
async function write(agreement: Agreement): Promise<void> {
  const canonical = canonicalText(agreement);
  const hash = createHash("sha256").update(canonical, "utf8").digest("hex");
  await sql`update agreement_versions set canonical = ${canonical}, hash = ${hash} where id = ${sceneVersions.draft}`;
}

interface Given {
  readonly who?: string;
  /** Whether the session still stands when it is asked for the so-manieth time. */
  readonly stands?: (time: number) => boolean;
}

/** Opens the counting, and tells how often the database was turned to. */
function opened({ who = "Alice Thornbury", stands = () => true }: Given = {}) {
  const { id, agency, roles } = person(who);
  const actor = { professional: id, agency, partnership: harrowmere.partnership.id, visit: randomUUID() };
  const { pool, ...rest } = database.open(() => sceneAt);
  let looks = 0;
  let times = 0;
  const context = {
    app: "admin",
    database: { ...rest, pool: { use: (work: never) => ((looks += 1), pool.use(work)) } },
    shelf: new GovernanceShelf(() => {}),
    newId: () => randomUUID(),
    signedIn: async () => ({ actor, roles, sessionId: "session" }),
    stillSignedIn: async () => stands((times += 1)),
  } as unknown as RequestContext;
  const leaving = new AbortController();
  const caller = appRouter.createCaller(context, { signal: leaving.signal });
  return {
    frames: (version: string = sceneVersions.draft) => caller.proof.impact({ id: version }),
    leave: () => leaving.abort(),
    looks: () => looks,
  };
}

async function all<Frame>(frames: Promise<AsyncIterable<Frame>>): Promise<Frame[]> {
  const seen: Frame[] = [];
  for await (const frame of await frames) seen.push(frame);
  return seen;
}

const failing = (failure: string) => expect.objectContaining({ code: failure });

describe("nothing is counted", () => {
  test.each(["Helen Marchetti", "Samuel Whitcombe", "Gavin Pickles"])("for %s, who does not govern", async (who) => {
    await expect(all(opened({ who }).frames())).rejects.toEqual(failing("NOT_ALLOWED"));
  });

  test("of a text that is in force: what it shows is what people see", async () => {
    await expect(all(opened().frames(sceneVersions.running))).rejects.toEqual(failing("WRONG_STATE"));
  });

  test("of a text that is not there", async () => {
    await expect(all(opened().frames(randomUUID()))).rejects.toEqual(failing("NOT_FOUND"));
  });

  test("any more for whoever has signed out meanwhile", async () => {
    await expect(all(opened({ stands: () => false }).frames())).rejects.toEqual(failing("NOT_SIGNED_IN"));
  });

  test("once the page is left: no case is read, and no number sent", async () => {
    const page = opened();
    const frames = [];
    for await (const frame of await page.frames()) {
      frames.push(frame);
      page.leave();
    }
    expect(frames).toEqual([{ done: 0, found: null }]);
    expect(page.looks(), "to begin").toBe(1);
  });
});

test("what is found comes last, and of fewer than eight it says nothing", async () => {
  const frames = await all(opened().frames());
  const found = frames.at(-1)?.found;
  expect(frames.map(({ done }) => done)).toEqual([0, 99, 100]);
  expect(frames.filter((frame) => frame.found)).toHaveLength(1);
  expect(found?.replaces).toMatchObject({ number: 1 });
  const effects = found?.agencies.flatMap(({ newlyVisible, fuller, lessFull, noLongerVisible }) => ({
    gains: [newlyVisible, fuller],
    losses: [lessFull, noLongerVisible],
  }));
  const numbers = effects?.flatMap(({ losses }) => losses.flatMap((each) => (each ? Object.values(each) : [])));
  expect(effects?.flatMap(({ gains }) => gains).filter((each) => each !== null)).toEqual([]);
  expect(numbers?.filter((number) => number !== null && number < 8)).toEqual([]);
  expect(numbers).toContain(null);
  expect(numbers?.filter((number) => number !== null).length).toBeGreaterThan(0);
});

test("a text that says the same as the one in force changes nothing for anybody, and no case is read to say so", async () => {
  await write(textOf(sceneVersions.left));
  const page = opened();
  expect((await all(page.frames())).at(-1)?.found?.agencies).toEqual([]);
  expect(page.looks()).toBe(1);
});
