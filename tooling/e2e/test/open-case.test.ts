import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

describe("opening a case", () => {
  test.each([
    { width: 1280, colorScheme: "light", family: "Applegarth" },
    { width: 390, colorScheme: "dark", family: "Brackenbury" },
  ] as const)("at $width pixels in $colorScheme", async ({ family, ...look }) => {
    const { page, context, troubles } = await visit(product, look);
    await signInAs(page, product.address("portal"), "Gavin Pickles");
    await page.getByRole("link", { name: "Open a case" }).click();
    await page.getByRole("textbox", { name: "Name of somebody it is about" }).fill("Whitlock");
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await page.getByText("Is it one of these?").waitFor();
    await page.getByRole("textbox", { name: "Name of somebody it is about" }).fill(family);
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await page.getByText("None of your cases has that name.").waitFor();
    await page.getByRole("checkbox", { name: "Safeguarding children" }).check();
    await page.getByRole("textbox", { name: "Given name, person 1" }).fill("Wren");
    await page.getByRole("textbox", { name: "Family name, person 1" }).fill(family);
    await page.getByLabel("Date of birth, person 1").fill("2015-02-03");
    await page.getByRole("checkbox", { name: /Calder Vale Police/ }).check();
    await keepScreenshot(page, `open-case-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole("button", { name: "Open the case" }).click();
    await page.getByRole("heading", { level: 2, name: "Shared picture" }).waitFor();
    await page.getByText(`Wren ${family}`).first().waitFor();
    await page.goto(product.address("portal"));
    await page.getByText(`Wren ${family}`).first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});
