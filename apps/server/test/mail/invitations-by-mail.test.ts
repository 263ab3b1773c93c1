import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Visitor } from "../harness.ts";
import { press } from "../scene/press.ts";
import { person } from "../scene/scene.ts";
import { MailHost } from "./mail-host.ts";
import { PostRoom } from "./post-room.ts";

let host: MailHost;
let room: PostRoom;
beforeAll(async () => {
  host = await new MailHost().open();
  room = await PostRoom.openWith({ port: host.port });
});
afterAll(async () => {
  await room.close();
  await host.close();
});

const linkIn = (text = ""): string => /https?:\/\/\S+/.exec(text)?.[0] ?? "";
const said = (email: string) => ({ email, name: "Wilhelmina Neverheard" });

describe("an invitation by mail", () => {
  test("tells whoever invites no link, and the same whether or not the address is known", async () => {
    const known = await room.add("Nadia Keeper", said(person("Priya Raman").email.toUpperCase()));
    const fresh = await room.add("Nadia Keeper", said("fresh@housing.example.org"));
    expect(fresh.data).toEqual({ id: expect.any(String), link: null, waiting: [] });
    expect(known.data).toEqual({ ...fresh.data, id: expect.any(String) });
    await room.send();
    const [one, other] = [await room.mailTo(known.data.id), await room.mailTo(fresh.data.id)];
    expect({ ...one, id: "", professionalId: "" }).toEqual({ ...other, id: "", professionalId: "" });
  });

  test("opens nothing for an address that has an account, and says that it has one", async () => {
    const [mail, more] = host.to(person("Priya Raman").email);
    expect(more).toBeUndefined();
    expect(mail?.headers.get("subject")).toBe("You have an account with Concordat");
    expect(linkIn(mail?.text)).toBe("http://portal.test");
  });

  test("is nowhere in the database or the log in words that open something", async () => {
    const { data } = await room.add("Nadia Keeper", said("waits@housing.example.org"));
    const rows = () => room.look((sql) => sql`select * from mails where professional_id = ${data.id}`);
    expect((await rows())[0]?.["sealed"]).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await room.send();
    const link = linkIn(host.to("waits@housing.example.org")[0]?.text);
    expect((await rows())[0]?.["sealed"]).toBeNull();
    expect(room.running.log.join("")).not.toContain(new URL(link).hash.slice(1));
    expect(room.running.log.join("")).not.toContain("waits@housing.example.org");
  });

  test.each([
    ["a name", { name: "Wilma\r\nBcc: thief@example.com" }],
    ["a job title", { jobTitle: "Officer\nSubject: Your password" }],
    ["an address", { email: "wilma@housing.example.org\r\nBcc: thief@example.com" }],
    ["two addresses", { email: "wilma@housing.example.org, thief@example.com" }],
    ["a telephone number", { phone: "07700 900997\r\nBcc: thief@example.com" }],
  ])("carries no header that somebody hid in %s", async (_, hidden) => {
    expect((await room.add("Nadia Keeper", { ...said("hidden@housing.example.org"), ...hidden })).failure).toBe(
      "BAD_INPUT",
    );
  });

  test("goes to one mailbox, though an address came to be stored that names more", async () => {
    const { data } = await room.add("Nadia Keeper", said("stored@housing.example.org"));
    const worse = "stored@housing.example.org\r\nBcc: thief@example.com\r\nX-Hidden: yes";
    await room.look((sql) => sql`update accounts set email = ${worse} where professional_id = ${data.id}`);
    const before = host.received.length;
    await room.send();
    for (const { to, headers, raw } of host.received.slice(before)) {
      expect(to).not.toContain("thief@example.com");
      expect(headers.has("bcc") || headers.has("x-hidden")).toBe(false);
      expect(raw.split("\r\n\r\n")[0]).not.toContain("\r\nBcc");
    }
  });

  test("has fixed words: no name, no agency, no role, and nothing that tells which program sent it", async () => {
    const { data } = await room.add("Nadia Keeper", said("plain@housing.example.org"));
    await room.send();
    const [mail] = host.to("plain@housing.example.org");
    for (const word of ["Wilhelmina", "Neverheard", "Nadia", "ousing options", "Harrowmere", data.id])
      expect(mail?.raw).not.toContain(word);
    expect([...(mail?.headers.keys() ?? [])].toSorted()).toEqual([
      "auto-submitted",
      "content-transfer-encoding",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
    ]);
    expect(mail?.from).toBe("concordat@partnership.example.org");
  });

  test("lets in whoever has its link, once", async () => {
    await room.add("Nadia Keeper", said("comes@housing.example.org"));
    await room.send();
    const link = linkIn(host.to("comes@housing.example.org")[0]?.text);
    expect(link.startsWith("http://portal.test/welcome#")).toBe(true);
    expect((await room.takeUp(link)).reply.status).toBe(200);
    expect((await room.takeUp(link)).reply.failure).toBe("NOT_FOUND");
  });

  test("is not sent once a newer one took its place", async () => {
    const key = press();
    await room.add("Nadia Keeper", said("twice@housing.example.org"), key);
    await room.add("Nadia Keeper", said("twice@housing.example.org"), key);
    await room.send();
    expect(host.to("twice@housing.example.org")).toHaveLength(1);
    expect((await room.takeUp(linkIn(host.to("twice@housing.example.org")[0]?.text))).reply.status).toBe(200);
  });
});

test("a new way in goes by mail once two have agreed, and its owner is told when it is asked for", async () => {
  const { id, email } = person("Mei-Ling Cheung");
  await room.asks("Nadia Keeper", "people.proposeRecovery", { id });
  await room.send();
  expect(host.to(email).map(({ headers }) => headers.get("subject"))).toEqual([
    "A new way in to Concordat was asked for",
  ]);
  expect(linkIn(host.to(email)[0]?.text)).toBe("");
  const proposal = await room.proposal("Alice Thornbury", id);
  const decided = await room.asks("Alice Thornbury", "people.decide", { id: proposal.id, agreed: true });
  expect(decided.data).toEqual({ link: null });
  await room.send();
  expect((await room.takeUp(linkIn(host.to(email)[1]?.text))).reply.status).toBe(200);
});

test("a new role is told to whoever has come, and to nobody before", async () => {
  const give = (id: string) =>
    room.asks("Nadia Keeper", "people.change", {
      id,
      said: { jobTitle: "Officer", roles: ["practitioner", "supervisor"] },
    });
  const { data } = await room.add("Nadia Keeper", said("role@housing.example.org"));
  await give(data.id);
  await room.send();
  const [invitation, ...others] = host.to("role@housing.example.org");
  expect(others).toEqual([]);
  await room.takeUp(linkIn(invitation?.text));
  await room.asks("Nadia Keeper", "people.change", {
    id: data.id,
    said: { jobTitle: "Officer", roles: ["practitioner"] },
  });
  await give(data.id);
  await room.send();
  expect(host.to("role@housing.example.org").map(({ headers }) => headers.get("subject"))).toEqual([
    "Your invitation to Concordat",
    "You have a new role in Concordat",
  ]);
});

test("a sign-in from a network that is new to somebody is told to them, and from one that they know is not", async () => {
  const { email } = person("Rob Tanner");
  const comesFrom = async (address: string) => {
    await Object.assign(new Visitor(room.running), { address }).signIn(email);
    await room.send();
    return host.to(email).map(({ headers }) => headers.get("subject"));
  };
  expect(await comesFrom("192.0.2.7")).toEqual([]);
  expect(await comesFrom("192.0.2.99")).toEqual([]);
  expect(await comesFrom("2001:db8:1::7")).toEqual(["A sign-in from a new place"]);
  expect(await comesFrom("2001:db8:1:2::9")).toEqual(["A sign-in from a new place"]);
  expect(host.to(email)[0]?.raw).not.toContain("2001");
});
