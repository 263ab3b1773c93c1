import { generatedAt, generatedWorld, loadWorlds } from "@concordat/testkit";
import { expect, test } from "vitest";
import { openAccounts, testServer, Visitor } from "./harness.ts";
test("smoke", async () => {
  for (const seed of [3, 4, 5, 6, 7, 8]) {
    const running = await testServer({ clock: () => generatedAt });
    const world = generatedWorld(seed);
    await loadWorlds(running.database.adminUrl, [world]);
    await openAccounts(running.database.adminUrl, world);
    for (const who of world.professionals) {
      const visitor = new Visitor(running);
      await visitor.signIn(who.email);
      const list = await visitor.call("cases.list", { search: "some" });
      const list2 = await visitor.call("cases.list");
      if (!list2.data) console.log("FAIL", seed, who.name, list2.body);
      for (const item of list2.data.items) {
        const pic = await visitor.call("cases.picture", { caseId: item.id });
        expect(pic.status).toBe(200);
        const t = performance.now();
        const p2 = await visitor.call("cases.picture", { caseId: item.id });
        expect(p2.body.replace(/"at":"[^"]*"/, "")).toBe(pic.body.replace(/"at":"[^"]*"/, ""));
        0 &&
          console.log(pic.data.entries.length, pic.data.withheld.length, list.data.items.length, performance.now() - t);
        const add = await visitor.call("entries.add", {
          caseId: item.id,
          subjectId: null,
          field: "safeguarding.concernNarrative",
          value: "A concern.",
          observedOn: null,
          key: crypto.randomUUID(),
        });
        const p3 = await visitor.call("cases.picture", { caseId: item.id });
        0 && console.log(add.body.slice(0, 200), p3.data.entries.length);
        const who2 = await visitor.call("entries.whoWillRead", {
          caseId: item.id,
          subjectId: null,
          field: "safeguarding.concernNarrative",
          value: null,
          observedOn: null,
        });
        0 && console.log(who2.body.slice(0, 400));
      }
    }
    await running.stop();
  }
}, 60000);
