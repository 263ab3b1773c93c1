import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { absoluteMs, type App, idleMs } from "../src/index.ts";
import { anywhere, headerOf, refusalOf } from "./made/answers.ts";
import { type MadePartnership, minute, openPartnership } from "./made/partnership.ts";
import { colleague, password, somebody, world } from "./made/people.ts";

let here: MadePartnership;
beforeAll(async () => {
  // In a demonstration a password alone signs in.
  here = await openPartnership({ ...world, partnership: { ...world.partnership, demonstration: true } });
});
afterAll(() => here.close());
beforeEach(() => here.letADayPass());

const signIn = async (who = somebody, app: App = "portal"): Promise<string> =>
  (await here.auth.sessions.signIn(app, { email: who.email, password, address: anywhere() })).cookie;
const current = (cookie: string, app: App = "portal") => here.auth.sessions.current(app, headerOf(cookie));

describe("a session", () => {
  test("is nobody in the other application", async () => {
    const cookie = await signIn();
    expect(await current(cookie.replace("concordat-portal", "concordat-admin"), "admin")).toBeNull();
  });

  test("is nobody under the id that the database holds", async () => {
    const cookie = await signIn();
    const token = headerOf(cookie).split("=")[1] ?? "";
    const id = createHash("sha256").update(token).digest("hex");
    const rows = await here.sql<{ text: string }[]>`select to_jsonb(s)::text as text from sessions s`;
    expect(rows.some(({ text }) => text.includes(id))).toBe(true);
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    expect(await current(cookie.replace(token, id))).toBeNull();
  });

  test("ends at the millisecond at which it has been idle too long", async () => {
    const cookie = await signIn();
    here.now += idleMs.portal - 1;
    expect(await current(cookie)).not.toBeNull();
    here.now += idleMs.portal;
    expect(await current(cookie)).toBeNull();
    const id = createHash("sha256")
      .update(headerOf(cookie).split("=")[1] ?? "")
      .digest("hex");
    expect(await here.sql`select from sessions where id = ${id}`).toHaveLength(0);
  });

  test("ends after its absolute time, however busy, and is never drawn out", async () => {
    const cookie = await signIn();
    const begun = here.now;
    while (here.now + 10 * minute < begun + absoluteMs) {
      here.now += 10 * minute;
      expect(await current(cookie)).not.toBeNull();
    }
    here.now = begun + absoluteMs;
    expect(await current(cookie)).toBeNull();
  });

  test("of somebody suspended is nobody at once", async () => {
    const cookie = await signIn(colleague);
    await here.sql`update professionals set suspended_at = now() where id = ${colleague.id}`;
    expect(await current(cookie)).toBeNull();
    await here.sql`update professionals set suspended_at = null where id = ${colleague.id}`;
  });

  test("that is signed out is nobody; the others of that person stay", async () => {
    const [one, other] = [await signIn(), await signIn()];
    await here.auth.sessions.signOut("portal", (await current(one))?.sessionId ?? "");
    expect(await current(one)).toBeNull();
    expect(await current(other)).not.toBeNull();
  });

  test("signed out everywhere: all of that person’s are nobody, and nobody else’s", async () => {
    const [one, other, another] = [await signIn(), await signIn(), await signIn(colleague)];
    await here.auth.sessions.signOutEverywhere(somebody.id);
    expect([await current(one), await current(other)]).toEqual([null, null]);
    expect(await current(another)).not.toBeNull();
  });
});

describe("attempts to sign in", () => {
  const guess = (email: string, address: string = anywhere()) =>
    refusalOf(here.auth.sessions.signIn("portal", { email, password: "a guess", address }));

  test("beyond ten on one account are refused, the right password too, until the window has passed", async () => {
    for (let count = 0; count < 10; count += 1) expect(await guess(somebody.email)).toBe("SIGN_IN_REFUSED");
    expect(await guess(somebody.email)).toBe("TOO_MANY_ATTEMPTS");
    expect(await refusalOf(signIn())).toBe("TOO_MANY_ATTEMPTS");
    here.now += 15 * minute;
    expect(await refusalOf(signIn())).toBe("none");
  });

  test("are counted one by one when they come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(colleague.email)));
    expect(answers.filter((answer) => answer === "SIGN_IN_REFUSED").length).toBeLessThanOrEqual(10);
    expect(await guess(colleague.email)).toBe("TOO_MANY_ATTEMPTS");
  });

  test("beyond fifty from one address are refused, whichever accounts they are on", async () => {
    const address = anywhere();
    for (let count = 0; count < 50; count += 1) await guess(`person${count}@example.org`, address);
    expect(await guess("another@example.org", address)).toBe("TOO_MANY_ATTEMPTS");
  });

  test("that succeed begin the account’s count afresh", async () => {
    for (let count = 0; count < 9; count += 1) await guess(somebody.email);
    expect(await refusalOf(signIn())).toBe("none");
    for (let count = 0; count < 9; count += 1) expect(await guess(somebody.email)).toBe("SIGN_IN_REFUSED");
  });

  test("are kept without the email or the address", async () => {
    await guess("kept.nowhere@example.org", "203.0.113.9");
    const rows = await here.sql<{ text: string }[]>`select to_jsonb(a)::text as text from sign_in_attempts a`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => /example\.org|203\.0\.113/.test(text))).toEqual([]);
  });
});
