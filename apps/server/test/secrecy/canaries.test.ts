import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type App, password, signedIn, type TestServer } from "../harness.ts";
import { type Answered, askEverything } from "../scene/script.ts";
import { person } from "../scene/scene.ts";
import { canaryCases, everyCanary, forbiddenTo, machinery } from "./canary-world.ts";
import { builds, start } from "./one-guard.ts";

const visitors: readonly (readonly [name: string, door: App])[] = [
  ["Gavin Pickles", "portal"],
  ["Denise Whitehead", "portal"],
  ["Joanne Sykes", "portal"],
  ["Claire Donnelly", "portal"],
  ["Elsewhere Professional 2.1", "portal"],
  ["Alice Thornbury", "admin"],
];

const textOf = ({ body, headers }: Answered): string => `${JSON.stringify(headers)}\n${body}`;

/** Which of these strings came back, and in which answer. */
const found = (answers: readonly Answered[], forbidden: readonly string[]): string[] =>
  answers.flatMap((answer) => {
    const text = textOf(answer);
    return forbidden
      .filter((secret) => text.includes(secret))
      .map((secret) => `${answer.path} ${JSON.stringify(answer.input).slice(0, 200)}: ${secret}`);
  });

describe.each(builds)("$name", (build) => {
  let running: TestServer;
  beforeAll(async () => {
    running = await start(build);
  });
  afterAll(async () => {
    await running.stop();
    await running.database.drop();
  });

  test.each(visitors)("nothing hidden from %s comes back from any procedure", async (name, door) => {
    const visitor = await signedIn(running, person(name).email, door);
    const answers = await askEverything(visitor, person(name));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
    expect(answers.filter(({ status }) => status >= 500).map(({ path, input }) => [path, input])).toEqual([]);
    expect(found(answers, [...forbiddenTo(person(name)), ...machinery])).toEqual([]);
  });

  test("no word of an entry, no search, no password and no token is logged", () => {
    const log = running.log.join("");
    expect(log).toContain("request completed");
    const words = [...everyCanary, "Whitlock", password, "@", "__Host-", ...machinery];
    expect(words.filter((word) => log.includes(word))).toEqual([]);
  });
});

test("with both guards silenced the canaries are found: the sweep can fail", async () => {
  const running = await start({ name: "", policy: false, rows: false });
  const who = person("Gavin Pickles");
  const visitor = await signedIn(running, who.email);
  const answers = [];
  for (const path of ["cases.picture"]) {
    const input = { caseId: canaryCases.here[0]?.id };
    answers.push({ path, input, ...(await visitor.call(path, input)) });
  }
  expect(found(answers, forbiddenTo(who)).length).toBeGreaterThan(20);
  await running.stop();
  await running.database.drop();
});
