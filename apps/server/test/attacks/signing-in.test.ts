import { createHash } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { password, signedIn, type TestServer, testServer, Visitor } from "../harness.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let running: TestServer;
let sql: postgres.Sql;
let now = sceneAt;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [], there: [] }), clock: () => now });
  sql = postgres(running.database.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await running.stop();
  await running.database.drop();
});

const minute = 60_000;
const gavin = person("Gavin Pickles");
const tokenOf = ({ cookie }: Visitor): string => cookie.split("=")[1] ?? "";
const isIn = async (visitor: Visitor) => (await visitor.call("sessions.current")).data !== null;
const told = ({ status, body, headers }: Awaited<ReturnType<Visitor["call"]>>) => ({
  status,
  body: body.replace(/"requestId":"[^"]*"/, ""),
  headers: Object.entries(headers).filter(([name]) => name !== "date"),
});

describe("who may not sign in", () => {
  test("A63 a wrong password, an unknown email, somebody suspended and the other application get one answer", async () => {
    const suspended = person("Mei-Ling Cheung");
    await sql`update professionals set suspended_at = now() where id = ${suspended.id}`;
    const attempt = (email: string, typed: string, app: "portal" | "admin" = "portal") =>
      new Visitor(running, app).call("sessions.signIn", { email, password: typed });
    const wrong = told(await attempt(gavin.email, "not the password"));
    expect(wrong.status).toBe(401);
    expect(wrong.headers.map(([name]) => name)).not.toContain("set-cookie");
    expect(told(await attempt("nobody@example.org", password))).toEqual(wrong);
    expect(told(await attempt(suspended.email, password))).toEqual(wrong);
    expect(told(await attempt(person("Alice Thornbury").email, password))).toEqual(wrong);
    expect(told(await attempt(gavin.email, password, "admin"))).toEqual(wrong);
  });

  test("A64 many attempts on one account are throttled from wherever they come, and it passes by itself", async () => {
    const { email } = person("Rob Tanner");
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1)
      statuses.push((await new Visitor(running).call("sessions.signIn", { email, password: `guess ${count}` })).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.at(-1)).toBe(429);
    expect((await new Visitor(running).call("sessions.signIn", { email, password })).status).toBe(429);
    now += 16 * minute;
    expect((await new Visitor(running).call("sessions.signIn", { email, password })).status).toBe(200);
  });

  test("A64 letters of another size are no other account", async () => {
    const { email } = person("Marcus Bright");
    for (let count = 0; count < 10; count += 1)
      await new Visitor(running).call("sessions.signIn", {
        email: count % 2 ? email.toUpperCase() : email,
        password: "a guess",
      });
    expect((await new Visitor(running).call("sessions.signIn", { email, password })).status).toBe(429);
  });

  test("A65 attempts on many accounts from one address are throttled", async () => {
    const visitor = new Visitor(running);
    let status = 0;
    for (let count = 0; count < 51; count += 1)
      ({ status } = await visitor.call("sessions.signIn", { email: `person${count}@example.org`, password: "x" }));
    expect(status).toBe(429);
  });

  test("A66 of forty sign-ins at once few are looked at, the rest told to wait, and others are served", async () => {
    const flood = Array.from({ length: 40 }, (_, count) =>
      new Visitor(running).call("sessions.signIn", { email: `flood${count}@example.org`, password: "x" }),
    );
    expect((await new Visitor(running).call("sessions.current")).status).toBe(200);
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect(new Set(statuses).difference(new Set([401, 429, 503])).size).toBe(0);
  });

  test("A67 a password longer than any is refused before it is hashed", async () => {
    const long = { email: gavin.email, password: "x".repeat(257) };
    expect((await new Visitor(running).call("sessions.signIn", long)).status).toBe(400);
  });

  test("A68 an unknown email costs the same work as a wrong password", async () => {
    const timed = async (email: string) => {
      const began = process.hrtime.bigint();
      await running.services.sessions
        .signIn("portal", { email, password: "not the password", address: crypto.randomUUID() })
        .catch(() => {});
      return Number(process.hrtime.bigint() - began) / 1e6;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let count = 0; count < 30; count += 1) {
      now += 16 * minute;
      known.push(await timed(gavin.email));
      unknown.push(await timed(`nobody${count}@example.org`));
    }
    const middle = (times: number[]) => times.toSorted((one, other) => one - other)[15] ?? 0;
    // Without the decoy an unknown email takes a tenth of the time.
    expect(middle(unknown)).toBeGreaterThan(middle(known) / 2);
    expect(middle(known)).toBeGreaterThan(middle(unknown) / 2);
  });
});

describe("a session", () => {
  test("A72 the database holds no token, only its hash", async () => {
    const visitor = await signedIn(running, gavin.email);
    const token = tokenOf(visitor);
    const rows = await sql<
      { id: string; everything: string }[]
    >`select id, to_jsonb(s)::text as everything from sessions s`;
    expect(rows.map(({ id }) => id)).toContain(createHash("sha256").update(token).digest("hex"));
    expect(rows.filter(({ everything }) => everything.includes(token))).toEqual([]);
  });

  test("A73 what the database holds is no cookie", async () => {
    const visitor = await signedIn(running, gavin.email);
    const thief = new Visitor(running);
    thief.cookie = `__Host-concordat-portal=${createHash("sha256").update(tokenOf(visitor)).digest("hex")}`;
    expect((await thief.call("cases.list")).status).toBe(401);
  });

  test("A74 of two session cookies neither makes a stranger somebody else", async () => {
    const [one, other] = [await signedIn(running, gavin.email), await signedIn(running, person("Priya Raman").email)];
    const both = new Visitor(running);
    both.cookie = `${one.cookie}; ${other.cookie}`;
    const first = await both.call("sessions.current");
    expect([null, gavin.id, person("Priya Raman").id]).toContain(first.data?.id ?? null);
    expect((await both.call("sessions.current")).body).toBe(first.body);
  });

  test("A75 its cookie is for this host, this site, servers alone, and secure", async () => {
    for (const app of ["portal", "admin"] as const) {
      const who = app === "portal" ? gavin : person("Alice Thornbury");
      const { headers } = await new Visitor(running, app).call("sessions.signIn", { email: who.email, password });
      const cookie = String(headers["set-cookie"]);
      expect(cookie).toMatch(new RegExp(`^__Host-concordat-${app}=[A-Za-z0-9_-]{43};`));
      expect(cookie.toLowerCase().split("; ").slice(1).toSorted()).toEqual([
        "httponly",
        "max-age=43200",
        "path=/",
        "samesite=strict",
        "secure",
      ]);
    }
  });

  test("A76 no token, cookie, password or email is logged", async () => {
    const visitor = await signedIn(running, gavin.email);
    await visitor.call("cases.list");
    const log = running.log.join("");
    expect(["__Host-", tokenOf(visitor), password, gavin.email].filter((secret) => log.includes(secret))).toEqual([]);
  });

  test("A83 signing in gives a token of its own: one that was planted beforehand is nobody", async () => {
    const visitor = new Visitor(running);
    const planted = `__Host-concordat-portal=${"A".repeat(43)}`;
    visitor.cookie = planted;
    await visitor.signIn(gavin.email);
    expect(visitor.cookie).not.toBe(planted);
    const attacker = new Visitor(running);
    attacker.cookie = planted;
    expect(await isIn(attacker)).toBe(false);
  });

  test("A83 signing in as somebody else ends the session that was there", async () => {
    const visitor = await signedIn(running, gavin.email);
    const before = visitor.cookie;
    await visitor.signIn(person("Priya Raman").email);
    const old = new Visitor(running);
    old.cookie = before;
    expect(await isIn(old)).toBe(false);
  });

  test("A84 suspended while signed in: nobody from the next request on", async () => {
    const visitor = await signedIn(running, person("Sofia Petrescu").email);
    await sql`update professionals set suspended_at = now() where id = ${person("Sofia Petrescu").id}`;
    expect((await visitor.call("cases.list")).status).toBe(401);
  });

  test("A84 a role that is taken away is gone from the next request on", async () => {
    const visitor = await signedIn(running, person("Samuel Whitcombe").email, "admin");
    await sql`update professionals set roles = '{practitioner}' where id = ${person("Samuel Whitcombe").id}`;
    expect((await visitor.call("agreements.list")).status).toBe(401);
  });

  test("A85 ends after twelve hours, however busy it was", async () => {
    const visitor = await signedIn(running, gavin.email);
    for (let passed = 0; passed < 12 * 60 - 10; passed += 10) {
      now += 10 * minute;
      expect(await isIn(visitor)).toBe(true);
    }
    now += 10 * minute;
    expect(await isIn(visitor)).toBe(false);
  });

  test.each([
    ["portal", "Gavin Pickles", 15],
    ["admin", "Alice Thornbury", 10],
  ] as const)("A86 of the %s ends when idle", async (app, name, minutes) => {
    const visitor = await signedIn(running, person(name).email, app);
    now += minutes * minute - 1;
    expect(await isIn(visitor)).toBe(true);
    now += minutes * minute;
    expect(await isIn(visitor)).toBe(false);
  });

  test("A87 signed out: its cookie is nobody", async () => {
    const visitor = await signedIn(running, gavin.email);
    const { cookie } = visitor;
    await visitor.call("sessions.signOut");
    visitor.cookie = cookie;
    expect((await visitor.call("cases.list")).status).toBe(401);
  });

  test("A88 signed out everywhere: every device, and nobody else", async () => {
    const [one, other] = [await signedIn(running, gavin.email), await signedIn(running, gavin.email)];
    const colleague = await signedIn(running, person("Priya Raman").email);
    await other.call("sessions.signOutEverywhere");
    expect(await isIn(one)).toBe(false);
    expect(await isIn(colleague)).toBe(true);
  });

  test("A90 of one application is nobody in the other, under either name", async () => {
    const robin = person("Robin Twohats");
    const visitor = await signedIn(running, robin.email, "portal");
    const elsewhere = new Visitor(running, "admin");
    elsewhere.cookie = visitor.cookie;
    expect(await isIn(elsewhere)).toBe(false);
    elsewhere.cookie = visitor.cookie.replace("concordat-portal", "concordat-admin");
    expect(await isIn(elsewhere)).toBe(false);
  });
});
