import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer, Visitor } from "../harness.ts";
import { loadDemonstration } from "../../src/index.ts";

/** What a fault says can carry what somebody typed or stored. */
const canary = "27 Dyehouse Lane";

let running: TestServer;
beforeAll(async () => {
  running = await testServer({
    policy: {
      decide: () => [],
      viewerOf: () => {
        throw new RangeError(`cannot read ${canary}`);
      },
    },
  });
  await loadDemonstration(running.database.adminUrl, Date.now());
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

test("a fault of ours is told by its code, and logged by where it happened and never by what it said", async () => {
  const visitor = new Visitor(running);
  const people = await visitor.call("sessions.demonstrationPeople");
  const hannah = people.data.find(({ name }: { name: string }) => name === "Hannah Fairbrother");
  await visitor.call("sessions.signInAsDemonstrator", { professionalId: hannah.id });
  const reply = await visitor.call("cases.list");
  expect([reply.status, reply.failure]).toEqual([500, "INTERNAL"]);
  const fault = running.log.map((line) => JSON.parse(line)).find((line) => line.fault);
  expect(fault).toMatchObject({ fault: "RangeError", procedure: "cases.list" });
  expect(fault.at[0]).toContain("fault-of-ours.test.ts");
  expect(reply.body + running.log.join("")).not.toContain(canary);
});
