import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type App, type Reply, signedIn, testServer, Visitor } from "../harness.ts";
import { Office, wilma } from "../people/office.ts";
import { housing, person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { type Known, ProviderHost } from "./provider-host.ts";

const ours = ["http://portal.test", "http://admin.test"];
const meiLing = person("Mei-Ling Cheung");
const two = { amr: ["pwd", "mfa"] };

let host: ProviderHost;
let office: Office;
const clock = { at: sceneAt };

const settings = (changes: object = {}) => ({
  agencyId: housing,
  issuer: host.issuer,
  clientId: "concordat",
  clientSecret: "what only the two know",
  domains: ["housing.example.org"],
  factorWords: ["mfa", "urn:example:mfa"],
  letsIn: "invited",
  ...changes,
});

class Busy extends Office {
  override visit(name: string, app: App = "admin"): Promise<Visitor> {
    return signedIn(this.running, person(name).email, app);
  }
}

/** Nadia proposes it and Alice agrees. */
async function settle(changes: object = {}): Promise<void> {
  expect((await office.asks("Nadia Keeper", "signOn.propose", { provider: settings(changes) })).status).toBe(200);
  const { data } = await office.asks("Alice Thornbury", "signOn.list");
  const { id } = data.providers.find(({ waits }: { waits: boolean }) => waits);
  expect((await office.asks("Alice Thornbury", "signOn.decide", { id, agreed: true })).status).toBe(200);
}

beforeAll(async () => {
  host = await new ProviderHost().open(ours);
  const database = await sceneDatabase({ here: [], there: [] });
  const signOn = { privateNetworks: ["127.0.0.1"], insecure: true };
  office = new Busy(await testServer({ database, clock: () => clock.at, config: { signOn } }));
  await settle();
});
afterAll(async () => {
  await office.close();
  host.close();
});
beforeEach(async () => {
  host.known = { sub: "mei-ling-at-housing", email: meiLing.email, email_verified: true, name: "Mei-Ling", ...two };
  Object.assign(host, { forge: null, strangeKey: false, failing: null });
  // A sign-in belongs to the present moment, which the provider's clock says.
  clock.at = Date.now();
  await office.look((sql) => sql`delete from sign_on_subjects`);
  await office.look((sql) => sql`delete from sign_in_attempts`);
});

interface Trip {
  readonly visitor: Visitor;
  readonly reply: Reply;
  readonly answer: string;
}

const begin = (visitor: Visitor, email = meiLing.email) =>
  visitor.call("signOn.begin", { email, again: false, from: "/cases" });

/** To the provider and back, as a browser goes. */
async function goes(known: Partial<Known> = {}, visitor = new Visitor(office.running)): Promise<Trip> {
  Object.assign(host.known, known);
  const { data } = await begin(visitor);
  const answer = await host.visit(data.address);
  return { visitor, answer, reply: await visitor.call("signOn.finish", { answer }) };
}
const isIn = async (visitor: Visitor): Promise<string | undefined> =>
  (await visitor.call("sessions.current")).data?.name;

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

describe("a provider", () => {
  test("that is down is told so, and stops nobody who signs in otherwise", async () => {
    host.failing = 503;
    expect((await begin(new Visitor(office.running))).failure).toBe("SIGN_ON_AWAY");
    await signedIn(office.running, meiLing.email);
  });

  test("is nobody’s for an address of a domain that none speaks for", async () => {
    expect((await begin(new Visitor(office.running), "somebody@elsewhere.example.org")).failure).toBe(
      "SIGN_ON_UNKNOWN",
    );
  });

  test("answers the same for every address of its domain, whether or not somebody has it", async () => {
    const replies = [meiLing.email, "nobody.at.all@housing.example.org"].map((email) =>
      begin(new Visitor(office.running), email),
    );
    expect((await Promise.all(replies)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test("is settled by nobody alone, nor by two of whom none is a governance lead", async () => {
    await office.asks("Nadia Keeper", "signOn.propose", { provider: settings() });
    const { data } = await office.asks("Nadia Keeper", "signOn.list");
    const { id } = data.providers.find(({ waits }: { waits: boolean }) => waits);
    expect((await office.asks("Nadia Keeper", "signOn.decide", { id, agreed: true })).failure).toBe("NOT_ALLOWED");
    expect((await office.asks("Alice Thornbury", "signOn.decide", { id, agreed: false })).status).toBe(200);
    const asked = await office.look(
      (sql) =>
        sql`select guard.may_agree_to_provider(row(${person("Rob Tanner").id}::uuid, null, null, null, null, null, null)::guard.actor, s) as may from sign_on_providers s where id = ${id}`,
    );
    expect(asked[0]?.["may"]).toBe(false);
  });

  test("that is another’s domain already is not agreed to", async () => {
    const provider = settings({ agencyId: person("Joanne Sykes").agency });
    await office.asks("Alice Thornbury", "signOn.propose", { provider });
    const { data } = await office.asks("Robin Twohats", "signOn.list");
    const { id } = data.providers.find(({ waits }: { waits: boolean }) => waits);
    const reply = await office.asks("Robin Twohats", "signOn.decide", { id, agreed: true });
    expect(reply.failure).toBe("BAD_INPUT");
  });

  test("keeps its secret: it is in no answer and not in the database", async () => {
    const { body } = await office.asks("Alice Thornbury", "signOn.list");
    const rows = await office.look((sql) => sql`select to_jsonb(s)::text as row from sign_on_providers s`);
    expect(body + JSON.stringify(rows)).not.toContain("what only the two know");
  });

  test("that was switched off lets nobody in any more, not even who is on the way", async () => {
    const visitor = new Visitor(office.running);
    const { data } = await begin(visitor);
    const answer = await host.visit(data.address);
    expect((await office.asks("Nadia Keeper", "signOn.end", { agencyId: housing })).status).toBe(200);
    expect((await visitor.call("signOn.finish", { answer })).failure).toBe("SIGN_ON_REFUSED");
    expect((await begin(new Visitor(office.running))).failure).toBe("SIGN_ON_UNKNOWN");
  });
});
