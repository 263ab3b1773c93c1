import { describe, expect, test } from "vitest";
import { type App, signedIn, testServer } from "../harness.ts";
import { askedOf } from "../scene/aims.ts";
import { procedures } from "../scene/procedures.ts";
import { type Answered, askEverything } from "../scene/script.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { type Caseload, sceneDatabase } from "../scene/scene-database.ts";
import { differences, isHiddenFrom } from "./differences.ts";

/**
 * Left out of the comparison, since they differ between any two runs: `date` is the machine's own clock, `set-cookie`
 * carries a token of 256 random bits (its attributes are compared), and `keep-alive` and `connection` belong to the socket.
 */
const ofTheMoment = new Set(["date", "keep-alive", "connection"]);

/** Random bits that a device is to sign or a link ends with, and a name that is made of the session's own: they differ between any two runs. */
const withoutRandomness = (body: string): string =>
  body.replaceAll(/"(challenge|visit)":"[^"]*"/g, '"$1":"…"').replaceAll(/#[\w-]{43}/g, "#…");

const attributesOf = (cookie: unknown): string => String(cookie).replace(/=[^;]*/, "=…");

/** An answer as one text, headers in the order in which they were sent. */
const comparable = ({ path, input, status, headers, body }: Answered) => ({
  asked: `${path} ${JSON.stringify({ ...(input as object), key: undefined, agreement: undefined })}`,
  answer: [
    status,
    ...Object.entries(headers)
      .filter(([name]) => !ofTheMoment.has(name))
      .map(([name, value]) => `${name}: ${name === "set-cookie" ? attributesOf(value) : String(value)}`),
    "",
    withoutRandomness(body),
  ].join("\n"),
});
type Comparable = ReturnType<typeof comparable>;

/** Where two worlds answer differently, and how, from a little before the first byte that differs. */
function differing(one: readonly Comparable[], other: readonly Comparable[]): string[] {
  expect(one.map(({ asked }) => asked)).toEqual(other.map(({ asked }) => asked));
  return one.flatMap(({ asked, answer }, index) => {
    const against = other[index]?.answer ?? "";
    if (answer === against) return [];
    let place = 0;
    while (answer[place] === against[place]) place += 1;
    const around = (text: string) => text.slice(Math.max(0, place - 60), place + 120);
    return [`${asked}\n  one:   ${around(answer)}\n  other: ${around(against)}`];
  });
}

/** Ids in the order in which they are asked for, so that two servers give the same ones. */
function counted(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`;
}

const doorOf = (who: string): App =>
  person(who).roles.some((role) => ["governanceLead", "signatory", "dpo"].includes(role)) && who !== "Robin Twohats"
    ? "admin"
    : "portal";

/** All answers that somebody gets in a world of their own. */
async function answersIn(caseload: Caseload, who: string) {
  const database = await sceneDatabase(caseload);
  const running = await testServer({ database, clock: () => sceneAt, newId: counted() });
  const visitor = await signedIn(running, person(who).email, doorOf(who));
  const answers = await askEverything(visitor, person(who));
  await running.stop();
  await database.drop();
  return answers.map(comparable);
}

const first = new Map<string, ReturnType<typeof answersIn>>();

/** The answers in the first world: asked once for each person. */
function usualAnswers(who: string): ReturnType<typeof answersIn> {
  const known = first.get(who) ?? answersIn({}, who);
  first.set(who, known);
  return known;
}

test("every procedure is asked in both worlds", () => {
  expect(Object.keys(askedOf).toSorted()).toEqual(procedures);
});

/** Two servers, two databases, and some hundred questions to each. */
const everything = 120_000;

describe.each(differences)("$what", (difference) => {
  test.each(difference.hiddenFrom)(
    "gives %s the same bytes",
    async (who) => {
      expect(isHiddenFrom(difference, person(who)), "the premise: nothing that they may see differs").toBe(true);
      expect(differing(await usualAnswers(who), await answersIn(difference.caseload, who))).toEqual([]);
    },
    everything,
  );
});

test(
  "one more entry that somebody may see is seen: the comparison tells worlds apart",
  async () => {
    const [more] = differences;
    const seen = differing(await usualAnswers("Grace Mutasa"), await answersIn(more?.caseload ?? {}, "Grace Mutasa"));
    expect(seen.length).toBeGreaterThan(0);
  },
  everything,
);
