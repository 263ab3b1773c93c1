import { afterAll, beforeAll, expect, test } from "vitest";
import { press } from "../scene/press.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { Office, wilma } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const tokenOf = (link: string): string => new URL(link).hash.slice(1);

test("an address that has an account gets the same answer, and its link leads nowhere", async () => {
  const known = await office.add("Nadia Keeper", { email: person("Priya Raman").email.toUpperCase() });
  const fresh = await office.add("Nadia Keeper", { email: "fresh@housing.example.org" });
  expect(known.status).toBe(fresh.status);
  expect(Object.keys(known.data)).toEqual(Object.keys(fresh.data));
  const [one, other] = [
    await office.shown("Nadia Keeper", known.data.id),
    await office.shown("Nadia Keeper", fresh.data.id),
  ];
  expect({ ...one, id: "", email: "" }).toEqual({ ...other, id: "", email: "" });
  expect((await office.takeUp(known.data.link)).reply.failure).toBe("NOT_FOUND");
  expect((await (await office.visit("Priya Raman", "portal")).call("sessions.current")).data.name).toBe("Priya Raman");
});

test("the link stands nowhere in the database, and nowhere in the log", async () => {
  const { data } = await office.add("Nadia Keeper", { email: "secret@housing.example.org" });
  const token = tokenOf(data.link);
  const rows = await office.look((sql) => sql`select to_jsonb(i)::text as row from invitations i`);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ row }) => String(row).includes(token))).toEqual([]);
  expect(office.running.log.join("")).not.toContain(token);
});

test("one press makes one person; pressed again, the newer link is the one that works", async () => {
  const key = press();
  const first = await office.add("Nadia Keeper", { email: "twice@housing.example.org" }, key);
  const second = await office.add("Nadia Keeper", { email: "twice@housing.example.org" }, key);
  expect(second.data.id).toBe(first.data.id);
  expect((await office.takeUp(first.data.link)).reply.failure).toBe("NOT_FOUND");
  expect((await office.takeUp(second.data.link)).reply.status).toBe(200);
});

test("ten presses at once make one person", async () => {
  const key = press();
  const said = { email: "at-once@housing.example.org" };
  const replies = await Promise.all(Array.from({ length: 10 }, () => office.add("Nadia Keeper", said, key)));
  expect(new Set(replies.filter(({ status }) => status === 200).map(({ data }) => data.id)).size).toBe(1);
  const made = await office.look((sql) => sql`select from accounts where email = ${said.email}`);
  expect(made).toHaveLength(1);
});

test("somebody suspended, or who has left, does not come in by their link", async () => {
  for (const act of ["suspend", "end"]) {
    const { data } = await office.add("Nadia Keeper", { email: `${act}@housing.example.org` });
    await office.asks("Nadia Keeper", `people.${act}`, { id: data.id });
    expect((await office.takeUp(data.link)).reply.failure).toBe("NOT_FOUND");
  }
});

test("a link works for seven days, and its person is shown as invited until then, and as joined after", async () => {
  const { data } = await office.add("Nadia Keeper", { email: wilma.email });
  expect(data).toMatchObject({ waiting: [] });
  expect(await office.shown("Nadia Keeper", data.id)).toMatchObject({
    name: wilma.name,
    email: wilma.email,
    standing: "invited",
    invitedUntil: new Date(sceneAt + 7 * 86_400_000).toISOString(),
    can: ["change", "inviteAgain", "suspend", "end"],
  });
  const { visitor, reply } = await office.takeUp(data.link);
  expect(reply.status).toBe(200);
  expect((await visitor.call("sessions.current")).data).toMatchObject({ name: wilma.name, roles: ["practitioner"] });
  expect(await office.shown("Nadia Keeper", data.id)).toMatchObject({ standing: "joined", invitedUntil: null });
});

test("the link leads to the portal for who works cases, and to the admin pages for who only administers", async () => {
  const origins = async (...roles: string[]) => {
    const { data } = await office.add("Alice Thornbury", { email: `${roles.join("-")}@housing.example.org`, roles });
    return new URL(data.link).origin;
  };
  expect(await origins("signatory")).toBe("http://admin.test");
  expect(await origins("practitioner")).toBe("http://portal.test");
  expect(await origins("practitioner", "signatory")).toBe("http://portal.test");
});
