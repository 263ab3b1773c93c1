import { describe, expect, test } from "vitest";
import { signedIn, Visitor } from "../harness.ts";
import { housing, person } from "../scene/scene.ts";
import { begin, host, meiLing, office, settings } from "./sign-on-office.ts";

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
