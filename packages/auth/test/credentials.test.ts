import { createHash } from "node:crypto";
import { Pool, WorldLoader } from "@concordat/db";
import { Refusal } from "@concordat/domain";
import {
  type FreshDatabase,
  freshDatabase,
  generatedAt,
  generatedWorld,
  SoftwareAuthenticator,
} from "@concordat/testkit";
import { Secret, TOTP } from "otpauth";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Auth, hashPassword, newToken, openAuth, tokenHashOf } from "../src/index.ts";

/** A partnership that is no demonstration: nobody gets in with a password alone. */
const world = generatedWorld(3);
const [somebody, colleague] = world.professionals;
if (!somebody || !colleague) throw new RangeError("professionals");
const password = "correct horse battery staple";
const origins = { portal: "https://portal.example.org", admin: "https://admin.example.org" };
const minute = 60_000;

let database: FreshDatabase;
let pool: Pool;
let sql: postgres.Sql;
let auth: Auth;
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
  auth = openAuth(pool, () => now, { origins, sealKey: database.secrets.sealKey });
});
afterAll(async () => {
  await sql.end();
  await pool.close();
  await database.drop();
});
beforeEach(() => {
  now += 24 * 60 * minute;
});

const refusalOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "none",
    (error: unknown) => (error instanceof Refusal ? error.code : "fault"),
  );
const anywhere = () => crypto.randomUUID();
const headerOf = (cookie: string): string => cookie.split(";")[0] ?? "";

/** An invitation as an administrator's act leaves it. */
async function invite(
  who: (typeof world.professionals)[number] | undefined = somebody,
  kind = "join",
): Promise<string> {
  const token = newToken();
  const invitation = {
    id: crypto.randomUUID(),
    partnership_id: world.partnership.id,
    professional_id: who?.id ?? "",
    kind,
    token_hash: tokenHashOf(token),
    created_at: new Date(now),
    expires_at: new Date(now + 24 * 60 * minute),
  };
  await sql`insert into invitations ${sql(invitation)}`;
  return token;
}

const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: "SHA1" }).generate({ timestamp: at });

/** Somebody takes up an invitation with a password and an authenticator app. */
async function joinWithCode(who = somebody): Promise<string> {
  const token = await invite(who);
  const invited = await auth.invitations.byToken(token, anywhere());
  const { secret, challenge } = await auth.invitations.codeSecret("portal", invited);
  const credentials = { kind: "password", password, challenge, code: codeAt(secret, now) } as const;
  await auth.invitations.accept("portal", token, { invited, credentials });
  return secret;
}

async function joinWithPasskey(who = somebody, device = new SoftwareAuthenticator(origins.portal)) {
  const token = await invite(who);
  const invited = await auth.invitations.byToken(token, anywhere());
  const made = device.register(await auth.passkeys.askToRegister("portal", invited));
  await auth.invitations.accept("portal", token, { invited, credentials: { kind: "passkey", made } });
  return device;
}

describe("a password alone", () => {
  test("opens the step that asks for the second factor, and nothing else", async () => {
    const { cookie, half } = await auth.sessions.signIn("portal", {
      email: somebody.email,
      password,
      address: anywhere(),
    });
    expect(half).toBe(true);
    expect(await auth.sessions.current("portal", headerOf(cookie))).toBeNull();
    expect((await auth.sessions.half("portal", headerOf(cookie)))?.actor.professional).toBe(somebody.id);
  });

  test("with the code of an authenticator app is whole, and is half no more", async () => {
    const { cookie } = await auth.sessions.begin("portal", somebody.id, "code");
    expect((await auth.sessions.current("portal", headerOf(cookie)))?.factor).toBe("code");
    expect(await auth.sessions.half("portal", headerOf(cookie))).toBeNull();
  });
});

describe("a code of an authenticator app", () => {
  const check = (code: string, who = somebody.id, address = anywhere()) =>
    refusalOf(auth.codes.check(who, code, address));

  test("A78 works once, and neither does an older one work after it", async () => {
    const secret = await joinWithCode();
    now += minute;
    expect(await check(codeAt(secret, now))).toBe("none");
    expect(await check(codeAt(secret, now))).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, now - 30_000))).toBe("CODE_REFUSED");
    now += 30_000;
    expect(await check(codeAt(secret, now))).toBe("none");
  });

  test("A80 counts by the server’s clock: the step before is taken, the one to come and older ones are not", async () => {
    const secret = await joinWithCode();
    now += 10 * minute;
    expect(await check(codeAt(secret, now + 30_000))).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, now - 60_000))).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, now - 30_000))).toBe("none");
  });

  test("A79 is not looked at after five attempts, right or wrong, from wherever they come", async () => {
    const secret = await joinWithCode();
    now += 20 * minute;
    for (let guess = 0; guess < 5; guess += 1) expect(await check("000000")).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, now))).toBe("TOO_MANY_ATTEMPTS");
    now += 16 * minute;
    expect(await check(codeAt(secret, now))).toBe("none");
  });

  test("of somebody else is refused", async () => {
    const secret = await joinWithCode();
    now += 20 * minute;
    expect(await check(codeAt(secret, now), colleague.id)).toBe("CODE_REFUSED");
  });

  test("rests on a secret that the database does not tell", async () => {
    const secret = await joinWithCode();
    const rows = await sql<{ sealed: string }[]>`select sealed from code_secrets`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ sealed }) => sealed.includes(secret))).toEqual([]);
    const other = openAuth(pool, () => now, { origins, sealKey: "1b".repeat(32) });
    now += minute;
    expect(await refusalOf(other.codes.check(somebody.id, codeAt(secret, now), anywhere()))).toBe("fault");
  });
});

describe("a passkey", () => {
  test("signs in whose it is", async () => {
    const device = await joinWithPasskey();
    expect(await auth.passkeys.whoSigned("portal", device.signIn(await auth.passkeys.askToSignIn("portal")))).toBe(
      somebody.id,
    );
  });

  test.each([
    ["for another origin", { origin: "https://portal.example.org.evil.example" }],
    ["over plain http", { origin: "http://portal.example.org" }],
    ["for another host", { host: "admin.example.org" }],
    ["without the person verified", { unverified: true }],
    ["with a counter that went back", { count: 1 }],
  ])("A81 %s is refused", async (_, forgery) => {
    const device = await joinWithPasskey();
    for (let use = 0; use < 2; use += 1)
      await auth.passkeys.whoSigned("portal", device.signIn(await auth.passkeys.askToSignIn("portal")));
    const forged = device.signIn(await auth.passkeys.askToSignIn("portal"), forgery);
    expect(await refusalOf(auth.passkeys.whoSigned("portal", forged))).toBe("SIGN_IN_REFUSED");
  });

  test("A81 an answer is taken once, in its time, for its own application", async () => {
    const device = await joinWithPasskey();
    const asked = await auth.passkeys.askToSignIn("portal");
    expect(await refusalOf(auth.passkeys.whoSigned("admin", device.signIn(asked)))).toBe("SIGN_IN_REFUSED");
    const answer = device.signIn(asked);
    expect(await auth.passkeys.whoSigned("portal", answer)).toBe(somebody.id);
    expect(await refusalOf(auth.passkeys.whoSigned("portal", answer))).toBe("SIGN_IN_REFUSED");
    const late = await auth.passkeys.askToSignIn("portal");
    now += 5 * minute;
    expect(await refusalOf(auth.passkeys.whoSigned("portal", device.signIn(late)))).toBe("SIGN_IN_REFUSED");
  });

  test("A81 that nobody has, or somebody else’s key under its name, is refused", async () => {
    const device = await joinWithPasskey();
    const stranger = new SoftwareAuthenticator(origins.portal);
    const asked = await auth.passkeys.askToSignIn("portal");
    expect(await refusalOf(auth.passkeys.whoSigned("portal", stranger.signIn(asked)))).toBe("SIGN_IN_REFUSED");
    const again = await auth.passkeys.askToSignIn("portal");
    const { challenge, response } = stranger.signIn(again);
    const borrowed = { challenge, response: { ...response, id: device.id, rawId: device.id } };
    expect(await refusalOf(auth.passkeys.whoSigned("portal", borrowed))).toBe("SIGN_IN_REFUSED");
  });

  test("of somebody suspended signs nobody in", async () => {
    const device = await joinWithPasskey(colleague);
    await sql`update professionals set suspended_at = now() where id = ${colleague.id}`;
    const answer = device.signIn(await auth.passkeys.askToSignIn("portal"));
    expect(await refusalOf(auth.passkeys.whoSigned("portal", answer))).toBe("SIGN_IN_REFUSED");
    await sql`update professionals set suspended_at = null where id = ${colleague.id}`;
  });

  test("A82 that is the last way in is not taken away; with another it is", async () => {
    const device = await joinWithPasskey();
    expect(await refusalOf(auth.passkeys.remove(somebody.id, device.id))).toBe("WRONG_STATE");
    const second = new SoftwareAuthenticator(origins.portal);
    const asked = await auth.passkeys.askToRegister("portal", { ...somebody, professional: somebody.id });
    await auth.passkeys.add(somebody.id, await auth.passkeys.made("portal", somebody.id, second.register(asked)));
    expect(await refusalOf(auth.passkeys.remove(colleague.id, device.id))).toBe("WRONG_STATE");
    expect(await refusalOf(auth.passkeys.remove(somebody.id, device.id))).toBe("none");
    expect((await auth.passkeys.of(somebody.id)).map(({ id }) => id)).toEqual([second.id]);
  });

  test("made for somebody else’s challenge is refused", async () => {
    const asked = await auth.passkeys.askToRegister("portal", { ...colleague, professional: colleague.id });
    const made = new SoftwareAuthenticator(origins.portal).register(asked);
    expect(await refusalOf(auth.passkeys.made("portal", somebody.id, made))).toBe("SIGN_IN_REFUSED");
  });
});

describe("an invitation", () => {
  test("A70 works once", async () => {
    const token = await invite();
    const invited = await auth.invitations.byToken(token, anywhere());
    const take = async () => {
      const made = new SoftwareAuthenticator(origins.portal).register(
        await auth.passkeys.askToRegister("portal", invited),
      );
      return refusalOf(auth.invitations.accept("portal", token, { invited, credentials: { kind: "passkey", made } }));
    };
    expect([await take(), await take()]).toEqual(["none", "NOT_FOUND"]);
    expect(await refusalOf(auth.invitations.byToken(token, anywhere()))).toBe("NOT_FOUND");
  });

  test("A70 that is late, withdrawn, made up or of somebody suspended is not there", async () => {
    const late = await invite();
    const withdrawn = await invite(colleague);
    await sql`update invitations set withdrawn_at = ${new Date(now)} where token_hash = ${tokenHashOf(withdrawn)}`;
    const hash = createHash("sha256").update(late).digest("hex");
    const answers = [withdrawn, newToken(), hash].map((token) =>
      refusalOf(auth.invitations.byToken(token, anywhere())),
    );
    expect(await Promise.all(answers)).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    now += 24 * 60 * minute;
    expect(await refusalOf(auth.invitations.byToken(late, anywhere()))).toBe("NOT_FOUND");
  });

  test("with a wrong code asks for another, and the app need not be set up again", async () => {
    const token = await invite();
    const invited = await auth.invitations.byToken(token, anywhere());
    const { secret, challenge } = await auth.invitations.codeSecret("portal", invited);
    const take = (code: string) =>
      refusalOf(
        auth.invitations.accept("portal", token, {
          invited,
          credentials: { kind: "password", password, challenge, code },
        }),
      );
    expect(await take("000000")).toBe("BAD_INPUT");
    expect(await take(codeAt(secret, now))).toBe("none");
  });

  test("to recover ends every old credential and session", async () => {
    const lost = await joinWithPasskey();
    const { cookie } = await auth.sessions.begin("portal", somebody.id, "passkey");
    const token = await invite(somebody, "recovery");
    const invited = await auth.invitations.byToken(token, anywhere());
    const made = new SoftwareAuthenticator(origins.portal).register(
      await auth.passkeys.askToRegister("portal", invited),
    );
    await auth.invitations.accept("portal", token, { invited, credentials: { kind: "passkey", made } });
    expect(await auth.sessions.current("portal", headerOf(cookie))).toBeNull();
    const answer = lost.signIn(await auth.passkeys.askToSignIn("portal"));
    expect(await refusalOf(auth.passkeys.whoSigned("portal", answer))).toBe("SIGN_IN_REFUSED");
  });
});
