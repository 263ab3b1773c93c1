import { randomUUID } from "node:crypto";
import type { World } from "@concordat/domain";
import { showcase } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { openShowcaseSayingWhy } from "../src/showcase.ts";

let product: Product;
let sql: postgres.Sql;
beforeAll(async () => {
  product = await startProduct({ servers: 2 });
  sql = postgres(product.database.adminUrl, { max: 1, onnotice: () => {} });
}, 180_000);
afterAll(async () => {
  await sql.end();
  await product.stop();
});

/** The version in force of the agreement of a kind. */
function inForce({ agreements }: World, kind: string): string {
  const version = agreements
    .flatMap(({ versions }) => versions)
    .find((each) => each.state === "inForce" && each.agreement.kind === kind);
  if (!version) throw new RangeError(kind);
  return version.id;
}

test("when an agreement ends, in another server process, its fields vanish from the open page within one second", async () => {
  const reader = await visit(product);
  await signInAs(reader.page, product.address("portal"), "Joanne Sykes");
  const watching = reader.page.waitForResponse((response) => response.url().includes("cases.watch"));
  await openShowcaseSayingWhy(reader.page, product.address("portal"), "domesticAbuseSafety");
  await watching;
  const plan = reader.page.getByText(/^Room in the refuge accepted\./);
  await plan.waitFor();

  const lead = await visit(product);
  await signInAs(lead.page, product.address("admin", 1), "Alice Thornbury");
  const status = await lead.page.evaluate(
    async (id) => {
      const response = await fetch("/api/agreements.end", {
        method: "POST",
        headers: { "content-type": "application/json", "x-concordat": "1" },
        body: JSON.stringify({ id }),
      });
      return response.status;
    },
    inForce(product.world, "marac"),
  );
  const ended = performance.now();
  expect(status).toBe(200);
  await plan.waitFor({ state: "detached" });
  expect(performance.now() - ended).toBeLessThan(1000);
  await Promise.all([reader.context.close(), lead.context.close()]);
});

test("when the case is closed to its reader, the page clears, and says what any unknown address says", async () => {
  const { page, context } = await visit(product);
  await signInAs(page, product.address("portal"), "Leanne Cartwright");
  const watching = page.waitForResponse((response) => response.url().includes("cases.watch"));
  await openShowcaseSayingWhy(page, product.address("portal"), "earlyHelp");
  await watching;
  const { id } = product.world.professionals.find(({ name }) => name === "Leanne Cartwright") ?? {};
  await sql`insert into case_barriers (id, partnership_id, case_id, kind, professional_id, valid_from)
    values (${randomUUID()}, ${product.world.partnership.id}, ${showcase.caseId}, 'exclusion', ${id ?? null}, now())`;
  await page.getByRole("heading", { level: 1, name: "This is not here, or not open to you" }).waitFor();
  expect(await page.content()).not.toMatch(/Whitlock|HS-4F7K/);
  await context.close();
});

test("while changes cannot arrive a quiet note says so; when they can again it goes, and what changed meanwhile is there", async () => {
  const { page, context } = await visit(product);
  await page.route("**/api/cases.watch*", (route) => route.abort());
  await signInAs(page, product.address("portal"), "Hannah Fairbrother");
  await openShowcaseSayingWhy(page, product.address("portal"), "childSafeguarding");
  const note = page.getByRole("status").getByText("Live updates are paused.");
  await note.waitFor();
  await page.unroute("**/api/cases.watch*");
  await note.waitFor({ state: "detached" });
  await context.close();
});
