import { SoftwareAuthenticator } from "@concordat/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refusalOf } from "./made/answers.ts";
import { joinWithPasskey } from "./made/joining.ts";
import { type MadePartnership, minute, openPartnership, origins } from "./made/partnership.ts";
import { colleague, somebody, world } from "./made/people.ts";

let here: MadePartnership;
beforeAll(async () => {
  here = await openPartnership(world);
});
afterAll(() => here.close());
beforeEach(() => here.letADayPass());

describe("a passkey", () => {
  test("signs in whose it is", async () => {
    const device = await joinWithPasskey(here);
    expect(
      await here.auth.passkeys.whoSigned("portal", device.signIn(await here.auth.passkeys.askToSignIn("portal"))),
    ).toBe(somebody.id);
  });

  test.each([
    ["for another origin", { origin: "https://portal.example.org.evil.example" }],
    ["over plain http", { origin: "http://portal.example.org" }],
    ["for another host", { host: "admin.example.org" }],
    ["without the person verified", { unverified: true }],
    ["with a counter that went back", { count: 1 }],
  ])("A81 %s is refused", async (_, forgery) => {
    const device = await joinWithPasskey(here);
    for (let use = 0; use < 2; use += 1)
      await here.auth.passkeys.whoSigned("portal", device.signIn(await here.auth.passkeys.askToSignIn("portal")));
    const forged = device.signIn(await here.auth.passkeys.askToSignIn("portal"), forgery);
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", forged))).toBe("SIGN_IN_REFUSED");
  });

  test("A81 an answer is taken once, in its time, for its own application", async () => {
    const device = await joinWithPasskey(here);
    const asked = await here.auth.passkeys.askToSignIn("portal");
    expect(await refusalOf(here.auth.passkeys.whoSigned("admin", device.signIn(asked)))).toBe("SIGN_IN_REFUSED");
    const answer = device.signIn(asked);
    expect(await here.auth.passkeys.whoSigned("portal", answer)).toBe(somebody.id);
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", answer))).toBe("SIGN_IN_REFUSED");
    const late = await here.auth.passkeys.askToSignIn("portal");
    here.now += 5 * minute;
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", device.signIn(late)))).toBe("SIGN_IN_REFUSED");
  });

  test("A81 that nobody has, or somebody else’s key under its name, is refused", async () => {
    const device = await joinWithPasskey(here);
    const stranger = new SoftwareAuthenticator(origins.portal);
    const asked = await here.auth.passkeys.askToSignIn("portal");
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", stranger.signIn(asked)))).toBe("SIGN_IN_REFUSED");
    const again = await here.auth.passkeys.askToSignIn("portal");
    const { challenge, response } = stranger.signIn(again);
    const borrowed = { challenge, response: { ...response, id: device.id, rawId: device.id } };
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", borrowed))).toBe("SIGN_IN_REFUSED");
  });

  test("of somebody suspended signs nobody in", async () => {
    const device = await joinWithPasskey(here, colleague);
    await here.sql`update professionals set suspended_at = now() where id = ${colleague.id}`;
    const answer = device.signIn(await here.auth.passkeys.askToSignIn("portal"));
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", answer))).toBe("SIGN_IN_REFUSED");
    await here.sql`update professionals set suspended_at = null where id = ${colleague.id}`;
  });

  test("A82 that is the last way in is not taken away; with another it is", async () => {
    const device = await joinWithPasskey(here);
    expect(await refusalOf(here.auth.passkeys.remove(somebody.id, device.id))).toBe("WRONG_STATE");
    const second = new SoftwareAuthenticator(origins.portal);
    const asked = await here.auth.passkeys.askToRegister("portal", { ...somebody, professional: somebody.id });
    await here.auth.passkeys.add(
      somebody.id,
      await here.auth.passkeys.made("portal", somebody.id, second.register(asked)),
    );
    expect(await refusalOf(here.auth.passkeys.remove(colleague.id, device.id))).toBe("WRONG_STATE");
    expect(await refusalOf(here.auth.passkeys.remove(somebody.id, device.id))).toBe("none");
    expect((await here.auth.passkeys.of(somebody.id)).map(({ id }) => id)).toEqual([second.id]);
  });

  test("made for somebody else’s challenge is refused", async () => {
    const asked = await here.auth.passkeys.askToRegister("portal", { ...colleague, professional: colleague.id });
    const made = new SoftwareAuthenticator(origins.portal).register(asked);
    expect(await refusalOf(here.auth.passkeys.made("portal", somebody.id, made))).toBe("SIGN_IN_REFUSED");
  });
});
