import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { openShowcase, openShowcaseSayingWhy } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const portal = () => product.address("portal");
const reader = "Hannah Fairbrother";
const purpose = "childSafeguarding";

describe("what a clause shows only to whoever says why they need it", () => {
  test("is asked for once, for the case; without a choice nothing is recorded; then it is shown", async () => {
    const { page, context, troubles } = await visit(product);
    await signInAs(page, portal(), reader);
    await openShowcase(page, portal(), purpose);
    const why = page.getByRole("combobox", { name: "Why do you need it?" });
    await why.waitFor();
    const waiting = page.locator('[data-withheld="reason"]');
    expect(await waiting.count()).toBeGreaterThan(2);

    await page.getByRole("button", { name: "Show it" }).click();
    await page.getByText("Choose why you need it.").waitFor();
    expect(await waiting.count()).toBeGreaterThan(2);
    const before = await page.locator("[data-entries]").count();

    await why.selectOption({ label: "To assess needs or risk" });
    await page.getByRole("button", { name: "Show it" }).press("Enter");
    await page.getByText("You said why you need what is shown here: To assess needs or risk.").waitFor();
    expect(await waiting.count()).toBe(0);
    expect(await page.locator("[data-entries]").count()).toBeGreaterThan(before);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("is asked for again on another visit of the same person", async () => {
    const first = await visit(product);
    await signInAs(first.page, portal(), reader);
    await openShowcaseSayingWhy(first.page, portal(), purpose);
    const second = await visit(product);
    await signInAs(second.page, portal(), reader);
    await openShowcase(second.page, portal(), purpose);
    await second.page.getByRole("combobox", { name: "Why do you need it?" }).waitFor();
    await Promise.all([first.context.close(), second.context.close()]);
  });

  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)("can be asked for at $width pixels in $colorScheme", async (look) => {
    const { page, context } = await visit(product, look);
    await signInAs(page, portal(), reader);
    await openShowcase(page, portal(), purpose);
    await page.getByRole("button", { name: "Show it" }).waitFor();
    await keepScreenshot(page, `say-why-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await context.close();
  });
});
