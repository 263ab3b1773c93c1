import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { entryTitled, openShowcase, showcaseFile } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

describe("what others see of ours", () => {
  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)("an owner looks as a partner does, at $width pixels in $colorScheme", async (look) => {
    const { page, context, troubles } = await visit(product, look);
    await signInAs(page, product.address("portal"), "Joanne Sykes");
    await openShowcase(page, product.address("portal"), "domesticAbuseSafety");
    await page.getByRole("link", { name: /^What they see of ours.*NHS Trust/ }).click();
    await page.getByRole("heading", { level: 1, name: "What others see of ours" }).waitFor();
    const refused = entryTitled(showcaseFile(product.world), "the call-out");
    const groups = page.locator("[data-level]");
    await groups.first().waitFor();
    const levelOf = () => page.locator(`[data-level]:has([data-entry="${refused.id}"])`).getAttribute("data-level");
    const asTrust = await levelOf();
    await page
      .getByRole("button", { name: /^Why do they see this\?/ })
      .first()
      .click();
    await page
      .getByText(/^Law: /)
      .first()
      .waitFor();
    await keepScreenshot(page, `see-as-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    await page.getByLabel("Agency", { exact: true }).selectOption({ label: "Eastwold High School" });
    await page.getByText("Seen as").getByText("Eastwold High School").waitFor();
    await expect.poll(levelOf).not.toBe(asTrust);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
