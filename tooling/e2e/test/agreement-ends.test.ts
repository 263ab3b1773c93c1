import { showcase, showcaseEntry } from "@concordat/worlds";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Product, signInAs, startProduct, visit } from "../src/product.ts";

const familyContext = "Family Context: who knows this family";
const promised = 1000;

let product: Product;
beforeAll(async () => {
  product = await startProduct({ servers: 2 });
}, 240_000);
afterAll(() => product.stop());

const line = (title: string): string => `[data-entries~="${showcaseEntry(title)}"]`;

/** Notes in the page itself the instant at which something is no longer on it: the clock is this machine’s for all. */
const noteWhenGone = (page: Page, selector: string): Promise<void> =>
  page.evaluate((sought) => {
    const gone = () => document.querySelector(sought) === null;
    const watch = new MutationObserver(() => {
      if (!gone()) return;
      document.documentElement.dataset["goneAt"] = String(Date.now());
      watch.disconnect();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  }, selector);

test("what an agreement shared is gone from an open page of another server process within one second of its end", async () => {
  const practitioner = await visit(product);
  await signInAs(practitioner.page, product.address("portal", 1), "Priya Raman");
  await practitioner.page.goto(`${product.address("portal", 1)}/cases/${showcase.caseId}?purpose=familyAssessment`);
  const arrears = line("Joanna’s arrears");
  await practitioner.page.locator(arrears).waitFor();
  await noteWhenGone(practitioner.page, arrears);

  const lead = await visit(product);
  await signInAs(lead.page, product.address("admin", 0), "Alice Thornbury");
  await lead.page
    .getByRole("article", { name: familyContext })
    .getByRole("link", { name: /^Version \d/ })
    .click();
  await lead.page.getByRole("button", { name: "End this version" }).click();
  const dialog = lead.page.getByRole("dialog", { name: "End this version?" });
  const answer = lead.page.waitForResponse((response) => response.url().includes("agreements.end"));
  await dialog.getByRole("button", { name: "End this version" }).click();
  const response = await answer;
  expect(response.status()).toBe(200);
  // When the first byte of the answer reached the browser that asked.
  const { startTime, responseStart } = response.request().timing();
  const answeredAt = startTime + responseStart;

  const goneAt = practitioner.page.waitForFunction(() => document.documentElement.dataset["goneAt"]);
  const took = Number(await (await goneAt).jsonValue()) - answeredAt;
  process.stdout.write(`Gone ${Math.round(took)} ms after the answer that the agreement has ended.\n`);
  expect(took).toBeLessThanOrEqual(promised);

  await practitioner.page.reload();
  await practitioner.page.getByRole("heading", { name: "People", exact: true }).waitFor();
  expect(await practitioner.page.locator(arrears).count()).toBe(0);
  await lead.page
    .getByText(/^Ended\./)
    .first()
    .waitFor();
  expect([...practitioner.troubles, ...lead.troubles]).toEqual([]);
}, 120_000);
