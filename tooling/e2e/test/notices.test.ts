import { showcase } from "@concordat/worlds";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { openShowcaseSayingWhy, showcaseFile } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const portal = () => product.address("portal");

/** Somebody on the case of the agency that owes, or is owed, word of something. */
async function someoneOf(table: "subject_notices") {
  const sql = postgres(product.database.adminUrl, { max: 1, onnotice: () => {} });
  const rows = await sql<{ agency: string }[]>`
    select distinct agency_id as agency from ${sql(table)} where case_id = ${showcase.caseId} order by 1`;
  await sql.end();
  const { team } = showcaseFile(product.world);
  const found = product.world.professionals.find(
    ({ id, agency }) =>
      rows.some((row) => row.agency === agency) && team.some(({ professional }) => professional === id),
  );
  if (!found) throw new RangeError(`nobody of ${table}`);
  return found.name;
}

test("after the hub has read, the owner’s people see what was shown and whom to tell, and record what came of it", async () => {
  const hub = await visit(product);
  await signInAs(hub.page, portal(), "Hannah Fairbrother");
  await openShowcaseSayingWhy(hub.page, portal(), "childSafeguarding");
  await hub.context.close();

  const { page, context, troubles } = await visit(product);
  await signInAs(page, portal(), await someoneOf("subject_notices"));
  await page.goto(`${portal()}/cases/${showcase.caseId}`);
  const people = page.getByRole("region", { name: "People to tell" });
  const first = people.getByRole("listitem").first();
  await first.getByText(/under clause MA1a/).waitFor();
  const before = await people.getByRole("combobox").count();
  await first.getByRole("button", { name: "Record it" }).click();
  await first.getByText("Choose what came of it.").waitFor();
  await first.getByRole("combobox").selectOption({ label: "Not told: it would put somebody at risk" });
  await first.getByRole("button", { name: "Record it" }).click();
  await people.getByText(/^Not told: it would put somebody at risk, /).waitFor();
  expect(await people.getByRole("combobox").count()).toBe(before - 1);
  expect(troubles).toEqual([]);
  await context.close();
});

test("the owner sees that the hub’s manager was told that something exists, under which clause, and when", async () => {
  const manager = await visit(product);
  await signInAs(manager.page, portal(), "Ruth Abernathy");
  await openShowcaseSayingWhy(manager.page, portal(), "childSafeguarding");
  await manager.context.close();

  const { page, context } = await visit(product);
  await signInAs(page, portal(), "Joanne Sykes");
  await page.goto(`${portal()}/cases/${showcase.caseId}`);
  const shown = page.getByRole("region", { name: "What others were shown of ours" });
  await shown.getByText(/under clause MA11a/).waitFor();
  expect(await shown.innerText()).toMatch(/was shown your Police intelligence on \d+ \w+ \d{4}, under clause MA11a/s);
  await context.close();
});

test.each([
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const)("notices can be read at $width pixels in $colorScheme", async (look) => {
  const { page, context } = await visit(product, look);
  await signInAs(page, portal(), await someoneOf("subject_notices"));
  await page.goto(`${portal()}/cases/${showcase.caseId}`);
  await page.getByRole("region", { name: "People to tell" }).waitFor();
  await keepScreenshot(page, `notices-${look.width}-${look.colorScheme}`);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await context.close();
});
