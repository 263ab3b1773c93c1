import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { password } from "../harness.ts";
import { person } from "../scene/scene.ts";
import { Office } from "./office.ts";

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const meiLing = person("Mei-Ling Cheung").id;
const rob = person("Rob Tanner").id;
const rolesOf = async (id: string): Promise<string[]> =>
  office.look(async (sql) => (await sql`select roles from professionals where id = ${id}`)[0]?.["roles"]);
const give = (by: string, id: string, role: string) =>
  office.asks(by, "people.change", { id, said: { jobTitle: "Officer", roles: ["practitioner", role] } });
const decide = async (by: string, id: string, agreed = true) =>
  office.asks(by, "people.decide", { id: (await office.proposal(by, id))?.id, agreed });

describe("a powerful role", () => {
  test("is not given by one administrator alone", async () => {
    const powerful = ["governanceLead", "signatory", "dpo", "caldicottGuardian", "siro", "agencyAdministrator"];
    for (const role of powerful)
      expect((await give("Nadia Keeper", meiLing, role)).data, role).toEqual({ waiting: [role] });
    expect(await rolesOf(meiLing)).toEqual(["practitioner"]);
    expect((await office.shown("Nadia Keeper", meiLing)).waiting.toSorted()).toEqual(powerful.toSorted());
  });

  test("is not given by who proposed it, nor by whom it is about", async () => {
    const nadia = person("Nadia Keeper").id;
    const said = { jobTitle: "Business support manager", roles: ["agencyAdministrator", "dpo"] };
    await office.asks("Alice Thornbury", "people.change", { id: nadia, said });
    expect((await decide("Alice Thornbury", nadia)).failure).toBe("NOT_ALLOWED");
    expect((await decide("Nadia Keeper", nadia)).failure).toBe("NOT_ALLOWED");
    expect(await rolesOf(nadia)).toEqual(["agencyAdministrator"]);
  });

  test("is not given when the second administrator refuses", async () => {
    await give("Nadia Keeper", meiLing, "signatory");
    expect((await decide("Alice Thornbury", meiLing, false)).data).toEqual({ link: null });
    expect(await rolesOf(meiLing)).toEqual(["practitioner"]);
    expect(await office.proposal("Alice Thornbury", meiLing)).toBeUndefined();
  });

  test("is not given on the word of somebody who no longer manages the agency", async () => {
    await give("Nadia Keeper", meiLing, "signatory");
    await office.asks("Alice Thornbury", "people.suspend", { id: person("Nadia Keeper").id });
    expect((await decide("Robin Twohats", meiLing)).failure).toBe("NOT_ALLOWED");
    expect((await decide("Robin Twohats", meiLing, false)).status).toBe(200);
    expect(await rolesOf(meiLing)).toEqual(["practitioner"]);
  });

  test("is given once a second administrator agrees; pressed twice it is decided once", async () => {
    await give("Nadia Keeper", meiLing, "signatory");
    const { id } = await office.proposal("Alice Thornbury", meiLing);
    expect((await office.asks("Alice Thornbury", "people.decide", { id, agreed: true })).status).toBe(200);
    expect(await rolesOf(meiLing)).toEqual(["practitioner", "signatory"]);
    expect((await office.asks("Alice Thornbury", "people.decide", { id, agreed: true })).failure).toBe("NOT_FOUND");
  });

  test("a governance lead is not made by two administrators of one agency", async () => {
    await give("Alice Thornbury", rob, "agencyAdministrator");
    await decide("Robin Twohats", rob);
    await give("Nadia Keeper", meiLing, "governanceLead");
    expect((await decide("Rob Tanner", meiLing)).failure).toBe("NOT_ALLOWED");
    expect((await decide("Alice Thornbury", meiLing)).status).toBe(200);
  });
});

describe("the first days", () => {
  const unreachable = (...names: string[]) =>
    office.look(
      (sql) =>
        sql`update accounts set password_hash = null where professional_id in ${sql(names.map((name) => person(name).id))}`,
    );

  test("do not begin again by suspending the others", async () => {
    for (const name of ["Nadia Keeper", "Robin Twohats"])
      await office.asks("Alice Thornbury", "people.suspend", { id: person(name).id });
    expect((await give("Alice Thornbury", meiLing, "signatory")).data).toEqual({ waiting: ["signatory"] });
  });

  test("let no agency’s administrator make a governance lead", async () => {
    await unreachable("Alice Thornbury", "Robin Twohats");
    expect((await give("Nadia Keeper", meiLing, "governanceLead")).data).toEqual({ waiting: ["governanceLead"] });
  });

  test("let the only administrator who can sign in give a role at once", async () => {
    await unreachable("Nadia Keeper", "Robin Twohats");
    expect((await give("Alice Thornbury", meiLing, "governanceLead")).data).toEqual({ waiting: [] });
    expect(await rolesOf(meiLing)).toEqual(["practitioner", "governanceLead"]);
  });
});

describe("a new way in for somebody who lost theirs (A82)", () => {
  test("is not had by inviting again: who has a way in keeps it", async () => {
    for (const by of ["Nadia Keeper", "Alice Thornbury"])
      expect((await office.asks(by, "people.inviteAgain", { id: meiLing })).failure).toBe("WRONG_STATE");
  });

  test("is not had by one administrator alone", async () => {
    expect((await office.asks("Nadia Keeper", "people.proposeRecovery", { id: meiLing })).data).toEqual({ done: true });
    expect((await decide("Nadia Keeper", meiLing)).failure).toBe("NOT_ALLOWED");
    const links = await office.look((sql) => sql`select from invitations where professional_id = ${meiLing}`);
    expect(links).toHaveLength(0);
  });

  test("is proposed once, however often it is pressed", async () => {
    for (let presses = 0; presses < 3; presses += 1)
      await office.asks("Nadia Keeper", "people.proposeRecovery", { id: meiLing });
    const { data } = await office.asks("Alice Thornbury", "people.proposals");
    expect(data.filter((each: { professionalId: string }) => each.professionalId === meiLing)).toHaveLength(1);
  });

  test("is had once two agree: by a link that works once, and ends every way in that was there before", async () => {
    await office.asks("Nadia Keeper", "people.proposeRecovery", { id: meiLing });
    const { data } = await decide("Alice Thornbury", meiLing);
    const before = await office.visit("Mei-Ling Cheung", "portal");
    expect((await before.call("sessions.current")).data).not.toBeNull();
    const { visitor, reply } = await office.takeUp(data.link);
    expect(reply.status).toBe(200);
    expect((await visitor.call("sessions.current")).data.id).toBe(meiLing);
    expect((await before.call("sessions.current")).data).toBeNull();
    const email = person("Mei-Ling Cheung").email;
    expect((await before.call("sessions.signIn", { email, password })).failure).toBe("SIGN_IN_REFUSED");
    expect((await office.takeUp(data.link)).reply.failure).toBe("NOT_FOUND");
  });
});
