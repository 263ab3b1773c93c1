import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signedIn, type Visitor } from "../harness.ts";
import { Office } from "../people/office.ts";
import { elsewhere, harrowmere, housing, person, sceneCases } from "../scene/scene.ts";

let office: Office;
let denise: Visitor;
beforeEach(async () => {
  office = await Office.open();
  denise = await office.visit("Denise Whitehead", "portal");
});
afterEach(() => office.close());

const { whitlock, restricted, colleagues } = sceneCases;
const onWhitlock = { caseId: whitlock.id };
const aisha = person("Aisha Bello");
const school = person("Hannah Fairbrother").agency;
const member = (name: string, caseRoles = ["member"]) => ({
  ...onWhitlock,
  professionalId: person(name).id,
  caseRoles,
});
const opens = async (name: string, caseId: string) =>
  (await (await office.visit(name, "portal")).call("cases.picture", { caseId })).status;
const places = () =>
  office.look(
    (sql) =>
      sql`select id, professional_id, case_roles, valid_until < 'infinity' as ended from case_team where case_id = ${whitlock.id} order by id`,
  );

describe("nobody is put on a team", () => {
  test.each<[what: string, who: string, asked: object, failure: string]>([
    ["by a member who does not lead", "Gavin Pickles", member("Aisha Bello"), "NOT_ALLOWED"],
    ["by a colleague to whom the case is not open", "Aisha Bello", member("Aisha Bello"), "NOT_FOUND"],
    ["who works for another agency", "Denise Whitehead", member("Hannah Fairbrother"), "WRONG_STATE"],
    ["who works no cases", "Denise Whitehead", member("Nadia Keeper"), "WRONG_STATE"],
    ["of another partnership", "Denise Whitehead", member(elsewhere.professionals[0]?.name ?? ""), "WRONG_STATE"],
    ["in a part that nobody has named", "Denise Whitehead", member("Aisha Bello", ["bogus"]), "BAD_INPUT"],
    ["as the lead, by an agency that never led", "Denise Whitehead", member("Aisha Bello", ["lead"]), "WRONG_STATE"],
    ["of a restricted case", "Denise Whitehead", { ...member("Aisha Bello"), caseId: restricted.id }, "NOT_FOUND"],
  ])("%s", async (_, who, asked, failure) => {
    const before = await places();
    const visitor = await office.visit(who, "portal");
    expect((await visitor.call("team.allocate", asked)).failure).toBe(failure);
    expect(await places()).toEqual(before);
  });

  test("who is suspended, or has left", async () => {
    for (const act of ["suspend", "end"]) {
      await office.asks("Nadia Keeper", `people.${act}`, { id: aisha.id });
      expect((await denise.call("team.allocate", member("Aisha Bello"))).failure).toBe("WRONG_STATE");
    }
  });
});

describe("a manager allocates", () => {
  test("a colleague, who opens the case from then on, and no longer once they are taken off", async () => {
    expect(await opens("Aisha Bello", whitlock.id)).toBe(404);
    expect((await denise.call("team.allocate", member("Aisha Bello"))).status).toBe(200);
    expect(await opens("Aisha Bello", whitlock.id)).toBe(200);
    expect((await denise.call("team.takeOff", { ...onWhitlock, professionalId: aisha.id })).status).toBe(200);
    expect(await opens("Aisha Bello", whitlock.id)).toBe(404);
    expect((await denise.call("team.takeOff", { ...onWhitlock, professionalId: aisha.id })).failure).toBe(
      "WRONG_STATE",
    );
  });

  test("twice by a double press, and there is one place", async () => {
    await Promise.all([1, 2, 3].map(() => denise.call("team.allocate", member("Aisha Bello"))));
    const { data } = await denise.call("cases.picture", onWhitlock);
    expect(data.team.filter(({ professionalId }: any) => professionalId === aisha.id)).toHaveLength(1);
  });

  test("another part, and the part before stays in the records with its end", async () => {
    const before = await places();
    const another = member("Gavin Pickles", ["taf"]);
    await denise.call("team.allocate", another);
    const after = await places();
    expect(after).toHaveLength(before.length + 1);
    expect(
      after.filter(({ ended, professional_id }) => ended && professional_id === another.professionalId),
    ).toHaveLength(1);
  });
});

describe("the lead", () => {
  test("is handed over within its agency, and the case keeps one", async () => {
    const priya = await office.visit("Priya Raman", "portal");
    const { data: others } = await priya.call("team.colleagues", onWhitlock);
    const next = others.find(({ id }: any) => id !== person("Priya Raman").id);
    const off = { ...onWhitlock, professionalId: person("Priya Raman").id };
    expect((await priya.call("team.takeOff", off)).failure).toBe("WRONG_STATE");
    expect((await priya.call("team.allocate", { ...off, caseRoles: ["member"] })).failure).toBe("WRONG_STATE");
    await priya.call("team.allocate", { ...onWhitlock, professionalId: next.id, caseRoles: ["lead"] });
    const { data } = await priya.call("cases.picture", onWhitlock);
    const lead = data.team.filter(({ caseRoles }: any) => caseRoles.includes("lead"));
    expect(lead.map(({ professionalId }: any) => professionalId)).toEqual([next.id]);
    expect(data.can.allocate).toBe(false);
  });
});

describe("bringing an agency in", () => {
  test.each([
    ["one’s own", housing],
    ["the joint record", harrowmere.partnership.jointAgency],
    ["one of another partnership", elsewhere.agencies[0]?.id],
  ])("is refused for %s", async (_, agencyId) => {
    const asked = { ...onWhitlock, agencyId, purposes: ["earlyHelp"] };
    expect((await denise.call("team.bringIn", asked)).failure).toBe("BAD_INPUT");
  });

  test("says the same of one that is there already, and changes nothing for it", async () => {
    const parts = () =>
      office.look((sql) => sql`select * from involvements where case_id = ${whitlock.id} order by id`);
    const before = await parts();
    const asked = { ...onWhitlock, agencyId: school, purposes: ["earlyHelp"] };
    expect((await denise.call("team.bringIn", asked)).data).toEqual({ done: true });
    expect(await parts()).toEqual(before);
  });

  test("shows the case to its managers, who put one of theirs on the team", async () => {
    const { others } = sceneCases;
    const jamal = await office.visit("Jamal Edwards", "portal");
    expect(await opens("Denise Whitehead", others.id)).toBe(404);
    const asked = { caseId: others.id, agencyId: housing, purposes: ["earlyHelp"] };
    expect((await jamal.call("team.bringIn", asked)).status).toBe(200);
    expect(await opens("Denise Whitehead", others.id)).toBe(200);
    expect(await opens("Gavin Pickles", others.id)).toBe(404);
    const { data } = await denise.call("team.waiting");
    expect(data.cases.find(({ id }: any) => id === others.id)).toMatchObject({ last: null });
    const gavin = { caseId: others.id, professionalId: person("Gavin Pickles").id, caseRoles: ["member"] };
    expect((await denise.call("team.allocate", gavin)).status).toBe(200);
    expect(await opens("Gavin Pickles", others.id)).toBe(200);
    expect((await denise.call("team.waiting")).data.cases.some(({ id }: any) => id === others.id)).toBe(false);
  });
});

describe("what somebody leaves behind", () => {
  const waiting = async (visitor: Visitor) =>
    (await visitor.call("team.waiting")).data.cases.filter(({ id }: any) => id === whitlock.id);
  const leave = async () => {
    for (const name of ["Gavin Pickles", "Robin Twohats"])
      await office.asks("Alice Thornbury", "people.end", { id: person(name).id });
  };

  test("is shown to the agency’s managers, with who was last, and to nobody else", async () => {
    expect(await waiting(denise)).toEqual([]);
    await leave();
    expect(await waiting(denise)).toMatchObject([{ last: { name: expect.stringMatching(/Gavin|Robin/) } }]);
    for (const name of ["Aisha Bello", "Joanne Sykes"])
      expect(await waiting(await office.visit(name, "portal"))).toEqual([]);
  });

  test("waits also while its only people are suspended, and no longer when they are back", async () => {
    for (const name of ["Gavin Pickles", "Robin Twohats"])
      await office.asks("Alice Thornbury", "people.suspend", { id: person(name).id });
    expect(await waiting(denise)).toHaveLength(1);
    await office.asks("Alice Thornbury", "people.resume", { id: person("Gavin Pickles").id });
    expect(await waiting(denise)).toEqual([]);
  });

  test("a named colleague takes over with the part that they had; pressed again, nothing more", async () => {
    await leave();
    const [{ last }] = await waiting(denise);
    const asked = { from: last.id, to: aisha.id };
    const { data } = await denise.call("team.takeOver", asked);
    expect(data.cases).toBeGreaterThan(0);
    expect(await waiting(denise)).toEqual([]);
    expect((await denise.call("team.takeOver", asked)).data).toEqual({ cases: 0 });
    expect(await opens("Aisha Bello", whitlock.id)).toBe(200);
  });

  test("goes to nobody who is not a colleague who works cases", async () => {
    await leave();
    const [{ last }] = await waiting(denise);
    for (const name of ["Hannah Fairbrother", "Nadia Keeper", "Gavin Pickles"])
      expect((await denise.call("team.takeOver", { from: last.id, to: person(name).id })).failure).toBe("BAD_INPUT");
    const rob = await signedIn(office.running, person("Rob Tanner").email);
    expect((await rob.call("team.takeOver", { from: last.id, to: person("Rob Tanner").id })).failure).toBe(
      "NOT_ALLOWED",
    );
  });

  test("a case that is closed waits for nobody", async () => {
    const { data } = await denise.call("team.waiting");
    expect(colleagues.stage).toBe("closed");
    expect(data.cases.some(({ id }: any) => id === colleagues.id)).toBe(false);
  });
});
