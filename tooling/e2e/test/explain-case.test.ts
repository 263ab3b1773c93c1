import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { openShowcase } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

/** On a phone the sections are folded at first. */
async function openSections(page: Page, width: number): Promise<void> {
  if (width > 700) return;
  const folded = page.locator('.section-title[aria-expanded="false"]');
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
}

describe("why, on a real case", () => {
  test.each(looks)("of an entry of their own somebody asks who can see it, at $width pixels", async (look) => {
    const { page, context, troubles } = await visit(product, look);
    await signInAs(page, product.address("portal"), "Joanne Sykes");
    await openShowcase(page, product.address("portal"), "domesticAbuseSafety");
    await openSections(page, look.width);
    const own = page
      .locator(".telling")
      .filter({ hasText: /police/i })
      .first();
    await own.getByRole("button", { name: /^Why am I seeing this\?/ }).click();
    await own.getByRole("button", { name: "Who can see this, and why" }).click();
    await own.getByText("This decides: it applies now.").first().waitFor();
    await keepScreenshot(page, `who-sees-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each(looks)("a mark says what would have to be true, and no more, at $width pixels", async (look) => {
    const { page, context, troubles } = await visit(product, look);
    await signInAs(page, product.address("portal"), "Gavin Pickles");
    await openShowcase(page, product.address("portal"), "familyAssessment");
    await openSections(page, look.width);
    const marked = page.locator('[data-withheld="withheld"], [data-withheld="ask"]').first();
    await marked.getByRole("button", { name: /^Ask whom about/ }).click();
    await marked.getByText("It does not tell what is recorded in this case.").waitFor();
    await keepScreenshot(page, `ways-in-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
