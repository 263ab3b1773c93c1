import { afterAll, beforeAll, expect, test } from "vitest";
import { press } from "../scene/press.ts";
import { harrowmere, housing, person } from "../scene/scene.ts";
import { Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const council = harrowmere.controllers[0]?.id;
const harbour = {
  name: "Harbour Carers",
  shortName: "Harbour",
  kind: "charity",
  phone: "01422 000000",
  email: "duty@harbour.example.org",
  controller: { is: "new", name: "Harbour Trust" },
};
const add = (said: object = {}, key = press()) =>
  office.asks("Alice Thornbury", "agencies.add", { key, agency: { ...harbour, ...said } });
const assure = (held: object, agencyId: string = housing) =>
  office.asks("Alice Thornbury", "agencies.assure", { key: press(), agencyId, held });

test.each([
  ["the joint record’s kind", { kind: "joint" }, "kind"],
  ["a kind that nobody knows", { kind: "embassy" }, "kind"],
  ["the name of another", { name: "harrowmere early help" }, "name"],
  ["a controller that is not there", { controller: { is: "known", id: crypto.randomUUID() } }, "controller"],
  ["the name of a controller that is there", { controller: { is: "new", name: "Harrowmere Council" } }, "controller"],
  ["no telephone number", { phone: "ask at the desk" }, "agency.phone"],
])("an agency is not added with %s", async (_, said, path) => {
  const { failure, body } = await add(said);
  expect(failure).toBe("BAD_INPUT");
  expect(JSON.parse(body).error.data.fields[0].path).toBe(path);
});

test.each([
  ["that nobody knows", { assurance: "aGoodFeeling", from: "2026-01-01", until: null }],
  ["that ends before it begins", { assurance: "verifiedAddress", from: "2026-02-01", until: "2026-01-31" }],
])("an assurance is not noted %s", async (_, held) => {
  expect((await assure(held)).failure).toBe("BAD_INPUT");
});

test("an agency of another partnership is not there", async () => {
  const held = { assurance: "verifiedAddress", from: "2026-01-01", until: null };
  expect((await assure(held, person("Elsewhere Professional 0.1").agency)).failure).toBe("NOT_FOUND");
});

test("an agency is added once for one press, under a new controller, and everybody has its name at once", async () => {
  const gavin = await office.visit("Gavin Pickles", "portal");
  await gavin.call("catalogue.words");
  const key = press();
  const [first, second] = [await add({}, key), await add({}, key)];
  expect(second.data).toEqual(first.data);
  const { data: words } = await gavin.call("catalogue.words");
  const named = words.agencies.filter(({ name }: { name: string }) => name === harbour.name);
  expect(named).toMatchObject([{ id: first.data.id, controller: "Harbour Trust", mark: "HA" }]);
  const looks = words.agencies.map(({ mark }: { mark: string }) => mark);
  expect(new Set(looks).size).toBe(looks.length);
});

test("an agency under a known controller adds no other controller", async () => {
  await add({ name: "Harbour Outreach", shortName: "Outreach", controller: { is: "known", id: council } });
  const { data } = await office.asks("Alice Thornbury", "agencies.list");
  const added = data.agencies.find(({ name }: { name: string }) => name === "Harbour Outreach");
  expect(added).toMatchObject({ controllerId: council, people: 0, assurances: [] });
});

test("what an agency holds is noted with its days: the last one counts whole", async () => {
  await assure({ assurance: "dataInUnitedKingdom", from: "2026-11-01", until: "2026-11-20" });
  await assure({ assurance: "verifiedAddress", from: "2026-10-01", until: "2026-11-19" });
  const { data } = await office.asks("Nadia Keeper", "agencies.list");
  const held = (code: string) =>
    data.agencies[0].assurances.find(({ assurance }: { assurance: string }) => assurance === code);
  expect(held("dataInUnitedKingdom")).toMatchObject({ holds: true, until: "2026-11-21T00:00:00.000Z" });
  expect(held("verifiedAddress")).toMatchObject({ holds: false });
});

test("what an agency is called is amended by its own administrator", async () => {
  const said = { name: "Harrowmere Homes", shortName: "Homes", phone: "01422 000001", email: "duty@homes.example.org" };
  expect((await office.asks("Nadia Keeper", "agencies.amend", { id: housing, said })).status).toBe(200);
  const { data } = await (await office.visit("Gavin Pickles", "portal")).call("catalogue.words");
  expect(data.agencies.find(({ id }: { id: string }) => id === housing)).toMatchObject(said);
});
