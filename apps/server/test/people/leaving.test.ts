import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signedIn } from "../harness.ts";
import { housing, person, sceneCases } from "../scene/scene.ts";
import { Office } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const gavin = person("Gavin Pickles");
const whitlock = { caseId: sceneCases.whitlock.id };
const watching = async () => {
  const visitor = await office.visit("Gavin Pickles", "portal");
  const stream = await visitor.watch("cases.watch", whitlock);
  await stream.until("connected");
  return { visitor, stream };
};

describe("somebody’s open page closes within a second (A84)", () => {
  test.each(["suspend", "end"])("when an administrator does this to them: %s", async (act) => {
    const { visitor, stream } = await watching();
    await office.asks("Nadia Keeper", `people.${act}`, { id: gavin.id });
    const since = performance.now();
    await stream.ended();
    expect(performance.now() - since).toBeLessThan(1000);
    expect((await visitor.call("cases.picture", whitlock)).failure).toBe("NOT_SIGNED_IN");
  });

  test("and nobody else’s does", async () => {
    const { visitor, stream } = await watching();
    await office.asks("Nadia Keeper", "people.suspend", { id: person("Mei-Ling Cheung").id });
    expect((await visitor.call("cases.picture", whitlock)).status).toBe(200);
    expect(stream.received()).not.toContain("changed");
    stream.close();
  });
});

describe("the next request is decided anew", () => {
  test("a role that was taken away opens nothing any more", async () => {
    const denise = await office.visit("Denise Whitehead", "portal");
    const { colleagues } = sceneCases;
    expect((await denise.call("cases.picture", { caseId: colleagues.id })).status).toBe(200);
    const said = { jobTitle: "Officer", roles: ["practitioner"] };
    await office.asks("Nadia Keeper", "people.change", { id: person("Denise Whitehead").id, said });
    expect((await denise.call("cases.picture", { caseId: colleagues.id })).failure).toBe("NOT_FOUND");
  });

  test("an administrator who no longer is one manages nobody", async () => {
    await office.visit("Nadia Keeper");
    const said = { jobTitle: "Officer", roles: ["practitioner"] };
    await office.asks("Alice Thornbury", "people.change", { id: person("Nadia Keeper").id, said });
    expect((await office.asks("Nadia Keeper", "people.list")).failure).toBe("NOT_SIGNED_IN");
  });

  test("somebody suspended gets in again once it is lifted, with what they had", async () => {
    const id = gavin.id;
    await office.asks("Nadia Keeper", "people.suspend", { id });
    await expect(signedIn(office.running, gavin.email)).rejects.toThrow("SIGN_IN_REFUSED");
    expect(await office.shown("Nadia Keeper", id)).toMatchObject({
      standing: "suspended",
      can: ["change", "resume", "end"],
    });
    await office.asks("Nadia Keeper", "people.resume", { id });
    const visitor = await signedIn(office.running, gavin.email);
    expect((await visitor.call("cases.picture", whitlock)).status).toBe(200);
  });
});

describe("somebody who has left", () => {
  test("does not come back, and is told nothing else than anybody", async () => {
    await office.asks("Nadia Keeper", "people.end", { id: gavin.id });
    for (const act of ["resume", "inviteAgain", "proposeRecovery", "end"])
      expect((await office.asks("Nadia Keeper", `people.${act}`, { id: gavin.id })).failure).toBe("NOT_FOUND");
    await expect(signedIn(office.running, gavin.email)).rejects.toThrow("SIGN_IN_REFUSED");
  });

  test("leaves their entries as theirs, and the number of their cases that need somebody else", async () => {
    const entries = () =>
      office.look((sql) => sql`select id, recorded_by from entries where recorded_by = ${gavin.id} order by id`);
    const before = await entries();
    expect(before.length).toBeGreaterThan(0);
    const places = await office.look(
      (sql) => sql`select distinct case_id from case_team where professional_id = ${gavin.id} and valid_until > now()`,
    );
    const { data } = await office.asks("Nadia Keeper", "people.end", { id: gavin.id });
    expect(data).toEqual({ cases: places.length });
    expect(await entries()).toEqual(before);
    expect(await office.shown("Nadia Keeper", gavin.id)).toMatchObject({ standing: "left", roles: [], can: [] });
    const { data: kept } = await office.asks("Nadia Keeper", "agencies.list");
    const { data: people } = await office.asks("Nadia Keeper", "people.list");
    expect(kept.agencies.find(({ id }: { id: string }) => id === housing).people).toBe(people.length - 1);
  });
});
