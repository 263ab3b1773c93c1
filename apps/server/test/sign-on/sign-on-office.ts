import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { type App, type Reply, signedIn, testServer, Visitor } from "../harness.ts";
import { Office } from "../people/office.ts";
import { housing, person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { type Known, ProviderHost } from "./provider-host.ts";

export const ours = ["http://portal.test", "http://admin.test"];
export const meiLing = person("Mei-Ling Cheung");
const two = { amr: ["pwd", "mfa"] };

export let host: ProviderHost;
export let office: Office;
export const clock = { at: sceneAt };

export const settings = (changes: object = {}) => ({
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
export async function settle(changes: object = {}): Promise<void> {
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

export const begin = (visitor: Visitor, email = meiLing.email) =>
  visitor.call("signOn.begin", { email, again: false, from: "/cases" });

/** To the provider and back, as a browser goes. */
export async function goes(known: Partial<Known> = {}, visitor = new Visitor(office.running)): Promise<Trip> {
  Object.assign(host.known, known);
  const { data } = await begin(visitor);
  const answer = await host.visit(data.address);
  return { visitor, answer, reply: await visitor.call("signOn.finish", { answer }) };
}
export const isIn = async (visitor: Visitor): Promise<string | undefined> =>
  (await visitor.call("sessions.current")).data?.name;
