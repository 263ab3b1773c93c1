import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type TestServer, testServer } from "../harness.ts";
import { MailHost } from "./mail-host.ts";
import { PostRoom } from "./post-room.ts";

/** What the mail server answers to each recipient, at once or when the test lets it. */
let answer: number;
let asked: PromiseWithResolvers<void>;
let held: Promise<void>;

let host: MailHost;
let room: PostRoom;
/** Another process at work on the same mail. */
let second: TestServer;

beforeAll(async () => {
  host = await new MailHost({
    onRcptTo: (_address, _session, done) => {
      asked.resolve();
      void (async () => {
        const responseCode = answer;
        await held;
        done(responseCode === 250 ? null : Object.assign(new Error("No."), { responseCode }));
      })();
    },
  }).open();
  room = await PostRoom.openWith({ port: host.port });
  second = await testServer({
    database: room.running.database,
    clock: () => room.clock.at,
    config: { mail: { host: "127.0.0.1", port: host.port, security: "none", from: "us@example.org" } },
  });
});
afterAll(async () => {
  await second.stop();
  await room.close();
  await host.close();
});
beforeEach(async () => {
  await room.look((sql) => sql`delete from mails`);
  host.received.splice(0);
  answer = 250;
  asked = Promise.withResolvers<void>();
  held = Promise.resolve();
});

let invited = 0;
/** Invites somebody, which succeeds whatever becomes of the mail. */
async function invite(): Promise<{ id: string; email: string }> {
  invited += 1;
  const email = `somebody-${invited}@housing.example.org`;
  const { status, data } = await room.add("Nadia Keeper", { email });
  expect(status).toBe(200);
  return { id: data.id, email };
}

const sendTogether = () => Promise.all([room.send(), second.courier?.sendDue()]);
const at = () => new Date(room.clock.at).toISOString();
/** A process takes what is due, and is not heard of for a while. */
const takenBySomeProcess = async () => {
  const [taken] = await room.look((sql) => sql`select * from app.take_mails(${at()}, 5)`);
  return taken;
};

describe("a mail", () => {
  test("that is refused for now is tried again, later each time, and in the end sent", async () => {
    const { id } = await invite();
    answer = 451;
    await room.send();
    expect(await room.mailTo(id)).toMatchObject({ state: "waiting", problem: "refusedForNow", attempts: 1 });
    await room.send();
    room.pass(1);
    await room.send();
    room.pass(4);
    await room.send();
    expect((await room.mailTo(id)).attempts).toBe(2);
    answer = 250;
    room.pass(1);
    await room.send();
    expect(await room.mailTo(id)).toMatchObject({ state: "sent", problem: null, attempts: 3 });
  });

  test("that is refused for good is tried once: the administrator sees it, and the link is gone", async () => {
    const { id } = await invite();
    answer = 550;
    await room.send();
    room.pass(60);
    await room.send();
    expect(await room.mailTo(id)).toMatchObject({ state: "bounced", problem: "refused", attempts: 1 });
    expect(await room.look((sql) => sql`select from mails where sealed is not null`)).toHaveLength(0);
  });

  test("that cannot be sent for three days is given up, and the administrator sees it", async () => {
    const { id } = await invite();
    answer = 451;
    await room.send();
    room.pass(3 * 24 * 60);
    await room.send();
    expect(await room.mailTo(id)).toMatchObject({ state: "failed", problem: "refusedForNow", attempts: 1 });
  });

  test("to somebody who was suspended meanwhile is not sent", async () => {
    const { id } = await invite();
    await room.asks("Nadia Keeper", "people.suspend", { id });
    await room.send();
    expect(await room.mailTo(id)).toMatchObject({ state: "dropped" });
    expect(host.received).toEqual([]);
  });

  test("that a slow mail server dawdles over holds up nobody, and no other process takes it", async () => {
    const { id } = await invite();
    const letting = Promise.withResolvers<void>();
    held = letting.promise;
    const sending = room.send();
    await asked.promise;
    await second.courier?.sendDue();
    expect((await room.mailTo(id)).state).toBe("waiting");
    letting.resolve();
    await sending;
    expect((await room.mailTo(id)).state).toBe("sent");
    expect(host.received).toHaveLength(1);
  });

  test("is sent once by two processes at work at the same time", async () => {
    const addresses: string[] = [];
    for (let place = 0; place < 12; place += 1) addresses.push((await invite()).email);
    await sendTogether();
    await sendTogether();
    expect(host.received.flatMap(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
  });

  test("that a process took and died with is sent by another, under the same message id", async () => {
    const { id, email } = await invite();
    const taken = await takenBySomeProcess();
    expect(taken?.["address"]).toBe(email);
    room.pass(9);
    await room.send();
    expect(host.received).toEqual([]);
    room.pass(2);
    await room.send();
    expect(host.received[0]?.headers.get("message-id")).toBe(`<${taken?.["id"]}@admin.test>`);
    expect(await room.mailTo(id)).toMatchObject({ state: "sent", attempts: 2 });
  });

  test("that a process took too long over is not its to settle any more", async () => {
    const { id } = await invite();
    const taken = await takenBySomeProcess();
    room.pass(11);
    await room.send();
    await room.look(
      (sql) =>
        sql`select app.settle_mail(${taken?.["id"]}, ${taken?.["attempts"]}, 'bounced', 'refused', null, ${at()})`,
    );
    expect((await room.mailTo(id)).state).toBe("sent");
  });

  test("whose link was sealed with another key waits, and holds up no other", async () => {
    const [one, other] = [await invite(), await invite()];
    await room.look((sql) => sql`update mails set sealed = 'AAAA.AAAA.AAAA' where professional_id = ${one.id}`);
    await room.send();
    expect((await room.mailTo(one.id)).state).toBe("waiting");
    expect((await room.mailTo(other.id)).state).toBe("sent");
  });

  test("is nobody’s to see who does not manage its addressee", async () => {
    await invite();
    expect((await room.asks("Helen Marchetti", "mails.list")).failure).toBe("NOT_ALLOWED");
    expect((await room.asks("Nadia Keeper", "mails.list")).data.mails).toHaveLength(1);
  });
});

test("a server that is told to stop finishes the mail that it is handing over", async () => {
  const leaving = await testServer({
    database: room.running.database,
    clock: () => room.clock.at,
    config: { mail: { host: "127.0.0.1", port: host.port, security: "none", from: "us@example.org" } },
  });
  let stopped = false;
  onTestFinished(async () => void (stopped || (await leaving.stop())));
  const { id } = await invite();
  const letting = Promise.withResolvers<void>();
  held = letting.promise;
  const sending = leaving.courier?.sendDue();
  await asked.promise;
  const stopping = leaving.stop();
  stopped = true;
  letting.resolve();
  await Promise.all([sending, stopping]);
  expect((await room.mailTo(id)).state).toBe("sent");
});
