import { createHash } from "node:crypto";
import { SoftwareAuthenticator } from "@concordat/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newToken, tokenHashOf } from "../src/index.ts";
import { anywhere, headerOf, refusalOf } from "./made/answers.ts";
import { acceptWithPasskey, codeAt, invite, joinWithPasskey } from "./made/joining.ts";
import { day, type MadePartnership, openPartnership, origins } from "./made/partnership.ts";
import { colleague, password, somebody, world } from "./made/people.ts";

let here: MadePartnership;
beforeAll(async () => {
  here = await openPartnership(world);
});
afterAll(() => here.close());
beforeEach(() => here.letADayPass());

describe("an invitation", () => {
  test("A70 works once", async () => {
    const token = await invite(here);
    const invited = await here.auth.invitations.byToken(token, anywhere());
    const take = async () => {
      const made = new SoftwareAuthenticator(origins.portal).register(
        await here.auth.passkeys.askToRegister("portal", invited),
      );
      return refusalOf(
        here.auth.invitations.accept("portal", token, { invited, credentials: { kind: "passkey", made } }),
      );
    };
    expect([await take(), await take()]).toEqual(["none", "NOT_FOUND"]);
    expect(await refusalOf(here.auth.invitations.byToken(token, anywhere()))).toBe("NOT_FOUND");
  });

  test("A70 that is late, withdrawn, made up or of somebody suspended is not there", async () => {
    const late = await invite(here);
    const withdrawn = await invite(here, colleague);
    await here.sql`update invitations set withdrawn_at = ${new Date(here.now)} where token_hash = ${tokenHashOf(withdrawn)}`;
    const hash = createHash("sha256").update(late).digest("hex");
    const answers = [withdrawn, newToken(), hash].map((token) =>
      refusalOf(here.auth.invitations.byToken(token, anywhere())),
    );
    expect(await Promise.all(answers)).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    here.now += day;
    expect(await refusalOf(here.auth.invitations.byToken(late, anywhere()))).toBe("NOT_FOUND");
  });

  test("with a wrong code asks for another, and the app need not be set up again", async () => {
    const token = await invite(here);
    const invited = await here.auth.invitations.byToken(token, anywhere());
    const { secret, challenge } = await here.auth.invitations.codeSecret("portal", invited);
    const take = (code: string) =>
      refusalOf(
        here.auth.invitations.accept("portal", token, {
          invited,
          credentials: { kind: "password", password, challenge, code },
        }),
      );
    expect(await take("000000")).toBe("BAD_INPUT");
    expect(await take(codeAt(secret, here.now))).toBe("none");
  });

  test("to recover ends every old credential and session", async () => {
    const lost = await joinWithPasskey(here);
    const { cookie } = await here.auth.sessions.begin("portal", somebody.id, "passkey");
    await acceptWithPasskey(here, await invite(here, somebody, "recovery"));
    expect(await here.auth.sessions.current("portal", headerOf(cookie))).toBeNull();
    const answer = lost.signIn(await here.auth.passkeys.askToSignIn("portal"));
    expect(await refusalOf(here.auth.passkeys.whoSigned("portal", answer))).toBe("SIGN_IN_REFUSED");
  });
});
