import { describe, expect, test } from "vitest";
import { Visitor } from "../harness.ts";
import { wilma } from "../people/office.ts";
import { person } from "../scene/scene.ts";
import type { Known } from "./provider-host.ts";
import { begin, clock, goes, host, isIn, meiLing, office, ours, settle } from "./sign-on-office.ts";

describe("who comes back from their agency’s provider is refused", () => {
  test.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ["for another audience", (claims) => ({ ...claims, aud: "somebody-else" })],
    ["of another issuer", (claims) => ({ ...claims, iss: "https://provider.example.org" })],
    ["with another nonce", (claims) => ({ ...claims, nonce: "another" })],
    ["without a nonce", ({ nonce: _nonce, ...claims }) => claims],
    ["that has run out", (claims) => ({ ...claims, exp: Number(claims["iat"]) - 3600 })],
    ["without a subject", ({ sub: _sub, ...claims }) => claims],
  ])("by an assertion %s", async (_, forge) => {
    host.forge = forge;
    const { visitor, reply } = await goes();
    expect(reply.failure).toBe("SIGN_ON_REFUSED");
    expect(await isIn(visitor)).toBeUndefined();
  });

  test("by an assertion that the provider’s published keys did not sign", async () => {
    host.strangeKey = true;
    expect((await goes()).reply.failure).toBe("SIGN_ON_REFUSED");
  });

  test("by an answer that was used", async () => {
    const { answer, visitor } = await goes();
    expect((await visitor.call("signOn.finish", { answer })).failure).toBe("SIGN_ON_REFUSED");
  });

  test.each([
    ["from another browser, which never went there", () => new Visitor(office.running)],
    [
      "from another browser, which went there itself",
      async () => {
        const other = new Visitor(office.running);
        await begin(other);
        return other;
      },
    ],
    ["at the other application", () => new Visitor(office.running, "admin")],
  ])("by an answer %s", async (_, other) => {
    const { data } = await begin(new Visitor(office.running));
    const answer = await host.visit(data.address);
    expect((await (await other()).call("signOn.finish", { answer })).failure).toBe("SIGN_ON_REFUSED");
  });

  test.each([
    ["state", { state: crypto.randomUUID() }],
    ["code", { code: "made-up" }],
    ["issuer", { iss: "https://provider.example.org" }],
    ["error", { error: "access_denied" }],
  ])("by an answer whose %s was changed", async (_, changes) => {
    const visitor = new Visitor(office.running);
    const { data } = await begin(visitor);
    const params = new URLSearchParams(await host.visit(data.address));
    for (const [name, value] of Object.entries(changes)) params.set(name, value);
    expect((await visitor.call("signOn.finish", { answer: params.toString() })).failure).toBe("SIGN_ON_REFUSED");
  });

  test("by an answer that comes after five minutes", async () => {
    const visitor = new Visitor(office.running);
    const { data } = await begin(visitor);
    const answer = await host.visit(data.address);
    clock.at += 5 * 60_000;
    expect((await visitor.call("signOn.finish", { answer })).failure).toBe("SIGN_ON_REFUSED");
  });

  test.each<[string, Partial<Known>]>([
    ["that the provider has not verified", { email_verified: false }],
    ["of a domain that is not the agency’s", { email: "mei.ling@elsewhere.example.org" }],
    ["of a domain that only ends like the agency’s", { email: "mei.ling@nothousing.example.org" }],
    ["of nobody, where only those come who are invited", { email: "unknown@housing.example.org" }],
  ])("with an address %s", async (_, known) => {
    expect((await goes({ sub: crypto.randomUUID(), ...known })).reply.failure).toBe("SIGN_ON_REFUSED");
    expect(await office.look((sql) => sql`select from sign_on_subjects`)).toHaveLength(0);
  });

  test("with the address of somebody of another agency, though the provider may speak for its domain", async () => {
    const email = "borrowed@housing.example.org";
    const { id, email: own } = person("Joanne Sykes");
    const called = (address: string) =>
      office.look((sql) => sql`update accounts set email = ${address} where professional_id = ${id}`);
    await called(email);
    expect((await goes({ sub: "borrower", email })).reply.failure).toBe("SIGN_ON_REFUSED");
    await called(own);
  });

  test("with an address that was somebody else’s before", async () => {
    expect((await goes()).reply.status).toBe(200);
    expect((await goes({ sub: "a-newcomer-with-her-address" })).reply.failure).toBe("SIGN_ON_REFUSED");
  });

  test("while their account is suspended", async () => {
    await goes();
    await office.look((sql) => sql`update professionals set suspended_at = now() where id = ${meiLing.id}`);
    expect((await goes()).reply.failure).toBe("SIGN_ON_REFUSED");
    await office.look((sql) => sql`update professionals set suspended_at = null where id = ${meiLing.id}`);
  });
});

describe("who comes back from their agency’s provider", () => {
  test("is in, on the page where they were", async () => {
    const { visitor, reply } = await goes();
    expect(reply.data).toEqual({ next: "in", from: "/cases" });
    expect(await isIn(visitor)).toBe("Mei-Ling Cheung");
  });

  test("is in by an assertion that was signed anew and not changed: the forgeries above are refused for what they say", async () => {
    host.forge = (claims) => claims;
    expect((await goes()).reply.status).toBe(200);
  });

  test("is known from then on by the provider’s own name for them, whatever their address is there", async () => {
    await goes();
    const { visitor, reply } = await goes({ email: "married@elsewhere.example.org", email_verified: false });
    expect(reply.status).toBe(200);
    expect(await isIn(visitor)).toBe("Mei-Ling Cheung");
  });

  test("is in though the provider has changed its keys meanwhile", async () => {
    const visitor = new Visitor(office.running);
    await goes({}, visitor);
    host.rotateKeys(ours);
    expect((await goes()).reply.status).toBe(200);
  });

  test("with one factor is asked for a second one, as after a password", async () => {
    const demonstration = (on: boolean) => office.look((sql) => sql`update partnerships set demonstration = ${on}`);
    await demonstration(false);
    for (const less of [{ amr: ["pwd"] }, { amr: [] }, { amr: ["pwd"], acr: "urn:example:low" }]) {
      const { visitor, reply } = await goes(less);
      expect(reply.failure ?? reply.data.next).toBe("SECOND_FACTOR_NEEDED");
      expect(await isIn(visitor)).toBeUndefined();
      expect((await visitor.call("cases.list")).failure).toBe("NOT_SIGNED_IN");
    }
    await demonstration(true);
  });

  test("leaves the provider as well when they sign out", async () => {
    const { visitor } = await goes();
    const { data } = await visitor.call("sessions.signOut");
    expect(data.leaveBy.startsWith(`${host.issuer}/session/end?`)).toBe(true);
    expect(new URL(data.leaveBy).searchParams.get("post_logout_redirect_uri")).toBe("http://portal.test/sign-in");
  });

  test("comes in by that, if they were invited: the invitation is used", async () => {
    const { data } = await office.add("Nadia Keeper", { email: "invited@housing.example.org" });
    const { visitor } = await goes({ sub: "invited", email: "invited@housing.example.org" });
    expect(await isIn(visitor)).toBe(wilma.name);
    expect((await office.takeUp(data.link)).reply.failure).toBe("NOT_FOUND");
    expect((await office.shown("Nadia Keeper", data.id)).standing).toBe("joined");
  });

  test("waits for their administrator, where the agency lets anybody of its own ask", async () => {
    await settle({ letsIn: "anybody" });
    const newcomer = { sub: "newcomer", email: "new.comer@housing.example.org", name: "New\r\nComer" };
    expect((await goes(newcomer)).reply.failure).toBe("SIGN_ON_WAITS");
    const [waiting] = (await office.asks("Nadia Keeper", "signOn.list")).data.waiting;
    expect(waiting).toMatchObject({ name: "New Comer", email: newcomer.email });
    await office.asks("Nadia Keeper", "people.resume", { id: waiting.id });
    const { visitor, reply } = await goes(newcomer);
    expect(reply.status).toBe(200);
    expect((await visitor.call("sessions.current")).data.roles).toEqual(["practitioner"]);
    await settle();
  });
});
