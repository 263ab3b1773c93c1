import { createHash } from "node:crypto";
import { Pool, WorldLoader } from "@concordat/db";
import { Refusal } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, generatedAt, generatedWorld } from "@concordat/testkit";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { absoluteMs, type App, hashPassword, idleMs, openAuth, type Sessions } from "../src/index.ts";

const made = generatedWorld(3);
/** A demonstration: there a password alone signs in. */
const world = { ...made, partnership: { ...made.partnership, demonstration: true } };
const [somebody, colleague] = world.professionals;
if (!somebody || !colleague) throw new RangeError("professionals");
const password = "correct horse battery staple";
const minute = 60_000;
const origins = { portal: "http://localhost:4100", admin: "http://admin.localhost:4100" };

let database: FreshDatabase;
let pool: Pool;
let sql: postgres.Sql;
let sessions: Sessions;
let now = generatedAt;

beforeAll(async () => {
  database = await freshDatabase();
  const loader = new WorldLoader(database.adminUrl);
  await loader.governance({ ...world, agreements: [] });
  const hash = await hashPassword(password);
  await loader.accounts(world, new Map(world.professionals.map(({ id }) => [id, hash])));
  await loader.close();
  pool = new Pool({ url: database.urlFor("session"), size: 4 });
  sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
  ({ sessions } = openAuth(pool, () => now, { origins, sealKey: database.secrets.sealKey }));
});
afterAll(async () => {
  await sql.end();
  await pool.close();
  await database.drop();
});
beforeEach(() => {
  now += 24 * 60 * minute;
});

const signIn = async (who = somebody, app: App = "portal"): Promise<string> =>
  (await sessions.signIn(app, { email: who.email, password, address: crypto.randomUUID() })).cookie;
const headerOf = (cookie: string): string => cookie.split(";")[0] ?? "";
const current = (cookie: string, app: App = "portal") => sessions.current(app, headerOf(cookie));
const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "none",
    (error: unknown) => (error instanceof Refusal ? error.code : "fault"),
  );

describe("a session", () => {
  test("is nobody in the other application", async () => {
    const cookie = await signIn();
    expect(await current(cookie.replace("concordat-portal", "concordat-admin"), "admin")).toBeNull();
  });

  test("is nobody under the id that the database holds", async () => {
    const cookie = await signIn();
    const token = headerOf(cookie).split("=")[1] ?? "";
    const id = createHash("sha256").update(token).digest("hex");
    const rows = await sql<{ text: string }[]>`select to_jsonb(s)::text as text from sessions s`;
    expect(rows.some(({ text }) => text.includes(id))).toBe(true);
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
    expect(await current(cookie.replace(token, id))).toBeNull();
  });

  test("ends at the millisecond at which it has been idle too long", async () => {
    const cookie = await signIn();
    now += idleMs.portal - 1;
    expect(await current(cookie)).not.toBeNull();
    now += idleMs.portal;
    expect(await current(cookie)).toBeNull();
    const id = createHash("sha256")
      .update(headerOf(cookie).split("=")[1] ?? "")
      .digest("hex");
    expect(await sql`select from sessions where id = ${id}`).toHaveLength(0);
  });

  test("ends after its absolute time, however busy, and is never drawn out", async () => {
    const cookie = await signIn();
    const begun = now;
    while (now + 10 * minute < begun + absoluteMs) {
      now += 10 * minute;
      expect(await current(cookie)).not.toBeNull();
    }
    now = begun + absoluteMs;
    expect(await current(cookie)).toBeNull();
  });

  test("of somebody suspended is nobody at once", async () => {
    const cookie = await signIn(colleague);
    await sql`update professionals set suspended_at = now() where id = ${colleague.id}`;
    expect(await current(cookie)).toBeNull();
    await sql`update professionals set suspended_at = null where id = ${colleague.id}`;
  });

  test("that is signed out is nobody; the others of that person stay", async () => {
    const [one, other] = [await signIn(), await signIn()];
    await sessions.signOut("portal", (await current(one))?.sessionId ?? "");
    expect(await current(one)).toBeNull();
    expect(await current(other)).not.toBeNull();
  });

  test("signed out everywhere: all of that person’s are nobody, and nobody else’s", async () => {
    const [one, other, another] = [await signIn(), await signIn(), await signIn(colleague)];
    await sessions.signOutEverywhere(somebody.id);
    expect([await current(one), await current(other)]).toEqual([null, null]);
    expect(await current(another)).not.toBeNull();
  });
});

describe("attempts to sign in", () => {
  const guess = (email: string, address: string = crypto.randomUUID()) =>
    refusalOf(sessions.signIn("portal", { email, password: "a guess", address }));

  test("beyond ten on one account are refused, the right password too, until the window has passed", async () => {
    for (let count = 0; count < 10; count += 1) expect(await guess(somebody.email)).toBe("SIGN_IN_REFUSED");
    expect(await guess(somebody.email)).toBe("TOO_MANY_ATTEMPTS");
    expect(await refusalOf(signIn())).toBe("TOO_MANY_ATTEMPTS");
    now += 15 * minute;
    expect(await refusalOf(signIn())).toBe("none");
  });

  test("are counted one by one when they come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess(colleague.email)));
    expect(answers.filter((answer) => answer === "SIGN_IN_REFUSED").length).toBeLessThanOrEqual(10);
    expect(await guess(colleague.email)).toBe("TOO_MANY_ATTEMPTS");
  });

  test("beyond fifty from one address are refused, whichever accounts they are on", async () => {
    const address = crypto.randomUUID();
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
    const rows = await sql<{ text: string }[]>`select to_jsonb(a)::text as text from sign_in_attempts a`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ text }) => /example\.org|203\.0\.113/.test(text))).toEqual([]);
  });
});
