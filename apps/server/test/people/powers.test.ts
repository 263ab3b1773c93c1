import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { press } from "../scene/press.ts";
import { housing, person, sceneProposals } from "../scene/scene.ts";
import { Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const elsewhereInPartnership = person("Priya Raman");
const idOf = (name: string) => ({ id: person(name).id });
const asPractitioner = { said: { jobTitle: "Officer", roles: ["practitioner"] } };

describe("an agency’s administrator (A117, A118)", () => {
  test.each([
    ["change", asPractitioner],
    ["suspend", {}],
    ["resume", {}],
    ["end", {}],
    ["inviteAgain", {}],
    ["proposeRecovery", {}],
  ])("cannot %s somebody of another agency, who is not there for them", async (act, more) => {
    const refused = await office.asks("Nadia Keeper", `people.${act}`, { id: elsewhereInPartnership.id, ...more });
    const absent = await office.asks("Nadia Keeper", `people.${act}`, { id: crypto.randomUUID(), ...more });
    expect(refused.failure).toBe("NOT_FOUND");
    expect(refused.body.replace(/"requestId":"[^"]*"/, "")).toBe(absent.body.replace(/"requestId":"[^"]*"/, ""));
  });

  test.each([
    ["change", { said: { jobTitle: "Director", roles: ["agencyAdministrator", "governanceLead"] } }],
    ["suspend", {}],
    ["resume", {}],
    ["end", {}],
    ["proposeRecovery", {}],
  ])("cannot %s themselves", async (act, more) => {
    const { failure } = await office.asks("Nadia Keeper", `people.${act}`, { ...idOf("Nadia Keeper"), ...more });
    expect(failure).toBe("NOT_ALLOWED");
    expect(
      await office.look((sql) => sql`select roles from professionals where id = ${idOf("Nadia Keeper").id}`),
    ).toEqual([{ roles: ["agencyAdministrator"] }]);
  });

  test("cannot add somebody to another agency", async () => {
    expect((await office.add("Nadia Keeper", { agencyId: elsewhereInPartnership.agency })).failure).toBe("NOT_FOUND");
  });

  test("cannot add an agency, vouch for one, or amend another’s", async () => {
    const held = { assurance: "verifiedAddress", from: "2026-11-01", until: null };
    const said = { name: "Mine now", shortName: "Mine", phone: "01422 000001", email: "duty@mine.example.org" };
    const agency = { ...said, kind: "charity", controller: { is: "new", name: "Mine" } };
    const asked = [
      ["agencies.add", { key: press(), agency }],
      ["agencies.assure", { key: press(), agencyId: housing, held }],
      ["agencies.amend", { id: elsewhereInPartnership.agency, said }],
    ] as const;
    for (const [path, input] of asked)
      expect((await office.asks("Nadia Keeper", path, input)).failure, path).toBe("NOT_ALLOWED");
  });

  test("sees their own agency and its people alone, and no proposal of another", async () => {
    const { data: people } = await office.asks("Nadia Keeper", "people.list");
    expect(new Set(people.map(({ agencyId }: { agencyId: string }) => agencyId))).toEqual(new Set([housing]));
    const { data: kept } = await office.asks("Nadia Keeper", "agencies.list");
    expect(kept.agencies.map(({ id }: { id: string }) => id)).toEqual([housing]);
    expect(kept.mayAdd).toBe(false);
    await office.asks("Alice Thornbury", "people.proposeRecovery", { id: elsewhereInPartnership.id });
    expect(await office.proposal("Nadia Keeper", elsewhereInPartnership.id)).toBeUndefined();
    const { id } = await office.proposal("Robin Twohats", elsewhereInPartnership.id);
    expect((await office.asks("Nadia Keeper", "people.decide", { id, agreed: true })).failure).toBe("NOT_FOUND");
  });
});

describe("whoever manages people", () => {
  test("cannot give a role that is no word of the partnership", async () => {
    expect((await office.add("Alice Thornbury", { roles: ["superuser"] })).failure).toBe("BAD_INPUT");
  });

  test("cannot decide what they proposed", async () => {
    const [{ id } = { id: "" }] = sceneProposals;
    for (const agreed of [true, false])
      expect((await office.asks("Robin Twohats", "people.decide", { id, agreed })).failure).toBe("NOT_ALLOWED");
  });

  test("is asked for a fresh proof of who they are, and nothing is done before", async () => {
    const { sessionId } = await office.look(async (sql) => {
      const [row] =
        await sql`select id as "sessionId" from sessions where professional_id = ${person("Nadia Keeper").id}`;
      await sql`update sessions set proven_at = proven_at - interval '6 minutes' where id = ${row?.["sessionId"]}`;
      return { sessionId: String(row?.["sessionId"]) };
    });
    const id = person("Mei-Ling Cheung").id;
    expect((await office.asks("Nadia Keeper", "people.suspend", { id })).failure).toBe("PROVE_AGAIN");
    expect((await office.add("Nadia Keeper")).failure).toBe("PROVE_AGAIN");
    expect((await office.shown("Nadia Keeper", id)).standing).toBe("joined");
    await office.look(
      (sql) => sql`update sessions set proven_at = proven_at + interval '6 minutes' where id = ${sessionId}`,
    );
  });

  test("leaves a line in the audit for each act, with ids alone", async () => {
    const { data } = await office.add("Nadia Keeper", { email: "audited@housing.example.org" });
    await office.asks("Nadia Keeper", "people.suspend", { id: data.id });
    const rows = await office.look(
      (sql) => sql`select act, noun, professional_id as by from audit_events where noun_id = ${data.id} order by act`,
    );
    const by = person("Nadia Keeper").id;
    expect(rows).toEqual([
      { act: "add", noun: "professional", by },
      { act: "suspend", noun: "professional", by },
    ]);
  });
});
