import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anywhere, headerOf, refusalOf } from "./made/answers.ts";
import { codeAt, joinWithCode } from "./made/joining.ts";
import { type MadePartnership, minute, openPartnership } from "./made/partnership.ts";
import { colleague, password, somebody, world } from "./made/people.ts";

let here: MadePartnership;
beforeAll(async () => {
  here = await openPartnership(world);
});
afterAll(() => here.close());
beforeEach(() => here.letADayPass());

describe("a password alone", () => {
  test("opens the step that asks for the second factor, and nothing else", async () => {
    const { cookie, half } = await here.auth.sessions.signIn("portal", {
      email: somebody.email,
      password,
      address: anywhere(),
    });
    expect(half).toBe(true);
    expect(await here.auth.sessions.current("portal", headerOf(cookie))).toBeNull();
    expect((await here.auth.sessions.half("portal", headerOf(cookie)))?.actor.professional).toBe(somebody.id);
  });

  test("with the code of an authenticator app is whole, and is half no more", async () => {
    const { cookie } = await here.auth.sessions.begin("portal", somebody.id, "code");
    expect((await here.auth.sessions.current("portal", headerOf(cookie)))?.factor).toBe("code");
    expect(await here.auth.sessions.half("portal", headerOf(cookie))).toBeNull();
  });
});

describe("a code of an authenticator app", () => {
  const check = (code: string, who = somebody.id, address = anywhere()) =>
    refusalOf(here.auth.codes.check(who, code, address));

  test("A78 works once, and neither does an older one work after it", async () => {
    const secret = await joinWithCode(here);
    here.now += minute;
    expect(await check(codeAt(secret, here.now))).toBe("none");
    expect(await check(codeAt(secret, here.now))).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, here.now - 30_000))).toBe("CODE_REFUSED");
    here.now += 30_000;
    expect(await check(codeAt(secret, here.now))).toBe("none");
  });

  test("A80 counts by the server’s clock: the step before is taken, the one to come and older ones are not", async () => {
    const secret = await joinWithCode(here);
    here.now += 10 * minute;
    expect(await check(codeAt(secret, here.now + 30_000))).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, here.now - 60_000))).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, here.now - 30_000))).toBe("none");
  });

  test("A79 is not looked at after five attempts, right or wrong, from wherever they come", async () => {
    const secret = await joinWithCode(here);
    here.now += 20 * minute;
    for (let guess = 0; guess < 5; guess += 1) expect(await check("000000")).toBe("CODE_REFUSED");
    expect(await check(codeAt(secret, here.now))).toBe("TOO_MANY_ATTEMPTS");
    here.now += 16 * minute;
    expect(await check(codeAt(secret, here.now))).toBe("none");
  });

  test("of somebody else is refused", async () => {
    const secret = await joinWithCode(here);
    here.now += 20 * minute;
    expect(await check(codeAt(secret, here.now), colleague.id)).toBe("CODE_REFUSED");
  });

  test("rests on a secret that the database does not tell", async () => {
    const secret = await joinWithCode(here);
    const rows = await here.sql<{ sealed: string }[]>`select sealed from code_secrets`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ sealed }) => sealed.includes(secret))).toEqual([]);
    const other = here.sealedWith("1b".repeat(32));
    here.now += minute;
    expect(await refusalOf(other.codes.check(somebody.id, codeAt(secret, here.now), anywhere()))).toBe("fault");
  });
});
