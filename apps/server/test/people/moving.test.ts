import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signedIn } from "../harness.ts";
import { elsewhere, harrowmere, housing, person, sceneCases } from "../scene/scene.ts";
import { Office } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const gavin = person("Gavin Pickles");
const police = person("Joanne Sykes").agency;
const whitlock = { caseId: sceneCases.whitlock.id };
const toPolice = { agencyId: police, jobTitle: "Liaison officer", roles: ["practitioner"] };
const move = (who: string, said: object = {}) =>
  office.asks(who, "people.move", { id: gavin.id, said: { ...toPolice, ...said } });

describe("nobody moves somebody", () => {
  test.each<[what: string, who: string, said: object]>([
    ["who manages only the agency that they leave", "Nadia Keeper", {}],
    ["to where they are", "Alice Thornbury", { agencyId: housing }],
    ["to the joint record", "Alice Thornbury", { agencyId: harrowmere.partnership.jointAgency }],
    ["to another partnership", "Alice Thornbury", { agencyId: elsewhere.agencies[0]?.id }],
  ])("%s", async (_, who, said) => {
    expect((await move(who, said)).failure).toBe("NOT_FOUND");
    expect(await office.shown("Alice Thornbury", gavin.id)).toMatchObject({ agencyId: housing });
  });
});

describe("somebody who moves", () => {
  test("loses the old agency’s rights at once: the open page closes, and its case is not open to them", async () => {
    const before = await office.visit("Gavin Pickles", "portal");
    const stream = await before.watch("cases.watch", whitlock);
    await stream.until("connected");
    expect((await move("Alice Thornbury")).data).toMatchObject({ waiting: [] });
    const since = performance.now();
    await stream.ended();
    expect(performance.now() - since).toBeLessThan(1000);
    const after = await signedIn(office.running, gavin.email);
    expect((await after.call("cases.picture", whitlock)).failure).toBe("NOT_FOUND");
    expect((await after.call("cases.list")).data.items).toEqual([]);
  });

  test("leaves what they recorded with the agency, as theirs, and their cases to a colleague", async () => {
    const recorded = () =>
      office.look((sql) => sql`select id, owner_agency_id from entries where recorded_by = ${gavin.id} order by id`);
    const before = await recorded();
    await office.asks("Alice Thornbury", "people.end", { id: person("Robin Twohats").id });
    await move("Alice Thornbury");
    expect(await recorded()).toEqual(before);
    const denise = await office.visit("Denise Whitehead", "portal");
    const { data } = await denise.call("team.waiting");
    const file = data.cases.find(({ id }: { id: string }) => id === whitlock.caseId);
    const taken = await denise.call("team.takeOver", { from: file.last.id, to: person("Aisha Bello").id });
    expect(taken.data.cases).toBeGreaterThan(0);
  });

  test("gets powerful roles there only when a second administrator agrees", async () => {
    const { data } = await move("Alice Thornbury", { roles: ["practitioner", "signatory"] });
    expect(data.waiting).toEqual(["signatory"]);
    expect(await office.shown("Alice Thornbury", gavin.id)).toMatchObject({
      agencyId: police,
      roles: ["practitioner"],
    });
  });
});

describe("a new name and address", () => {
  const said = { name: "Gavin Applegarth", email: "gavin.applegarth@housing.example.org", phone: "07700 900995" };
  const amend = (who: string, id: string = gavin.id) => office.asks(who, "people.amend", { id, said });

  test("are not another agency’s administrator’s to give, nor one’s own", async () => {
    expect((await amend("Nadia Keeper", person("Joanne Sykes").id)).failure).toBe("NOT_FOUND");
    expect((await amend("Nadia Keeper", person("Nadia Keeper").id)).failure).toBe("NOT_ALLOWED");
  });

  test("are shown at once; whoever has a way in goes on signing in by the address that they know", async () => {
    expect((await amend("Nadia Keeper")).status).toBe(200);
    expect(await office.shown("Nadia Keeper", gavin.id)).toMatchObject(said);
    await signedIn(office.running, gavin.email);
  });

  test("are those by which somebody is invited who has not come yet; an address of another account is nobody’s to learn of", async () => {
    const { data } = await office.add("Nadia Keeper", { email: "mistyped@housing.example.org" });
    const addresses = () => office.look((sql) => sql`select email from accounts where professional_id = ${data.id}`);
    expect((await amend("Nadia Keeper", data.id)).status).toBe(200);
    expect(await addresses()).toEqual([{ email: said.email }]);
    const taken = { ...said, email: gavin.email };
    expect((await office.asks("Nadia Keeper", "people.amend", { id: data.id, said: taken })).status).toBe(200);
    expect(await addresses()).toEqual([{ email: said.email }]);
  });
});
