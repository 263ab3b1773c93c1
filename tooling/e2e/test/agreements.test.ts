import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Look, type Product, signInAs, startProduct, visit } from "../src/product.ts";

const earlyHelp = "Early Help: one team around the family";

let product: Product;
beforeAll(async () => {
  product = await startProduct({ firstPort: 4830 });
}, 120_000);
afterAll(() => product.stop());

const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

/** Does something as somebody in a browser of their own, without a script error. */
async function as(name: string, look: Look, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, troubles } = await visit(product, look);
  await signInAs(page, product.address("admin"), name);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  await work(page);
  expect(troubles).toEqual([]);
  await context.close();
}

const openAgreement = async (page: Page, title: string): Promise<void> => {
  await page.getByRole("article", { name: title }).getByRole("link", { name: /Version \d/ }).first().click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
};

describe("agreements, as their governance lead reads them", () => {
  test.each(looks)("the pages at $width pixels in $colorScheme", async (look) => {
    const kept = `${look.width}-${look.colorScheme}`;
    await as("Alice Thornbury", look, async (page) => {
      await expectAccessible(page);
      await keepScreenshot(page, `agreements-${kept}`);
      await openAgreement(page, earlyHelp);
      await expectAccessible(page);
      await keepScreenshot(page, `agreement-text-${kept}`);
      await page.getByRole("link", { name: "Who sees what" }).click();
      await page.getByRole("grid", { name: "Who sees what" }).waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, `agreement-matrix-${kept}`);
    });
  }, 60_000);
});
