import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

describe.each(looks)("at $width pixels in $colorScheme", (look) => {
  const { width, colorScheme } = look;

  test("somebody whose agency has no sign-in of its own is told so, and nothing of whether they are known", async () => {
    const { page, context } = await visit(product, look);
    await page.goto(`${product.address("portal")}/sign-in`);
    const form = page.getByRole("form", { name: "Sign in with your agency’s account" });
    await form.getByRole("textbox", { name: "Email at work" }).fill("nobody@agency.example.org");
    await form.getByRole("button", { name: "Sign in with your agency’s account" }).click();
    await form.getByRole("alert").waitFor();
    expect(await form.getByRole("textbox").inputValue()).toBe("nobody@agency.example.org");
    await expectAccessible(page);
    await keepScreenshot(page, `sign-on-refused-${width}-${colorScheme}`);
    await context.close();
  });

  test("an answer that nobody asked for signs nobody in, and says how to go on", async () => {
    const { page, context } = await visit(product, look);
    await page.goto(`${product.address("portal")}/sign-on?code=made-up&state=made-up`);
    await page.getByRole("alert").waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, `sign-on-stray-${width}-${colorScheme}`);
    await context.close();
  });

  test.each([
    ["/agencies/sign-in", "agencies-sign-in"],
    ["/mail", "mail"],
  ])("%s can be read by the governance lead", async (path, name) => {
    const { page, context, troubles } = await visit(product, look);
    await signInAs(page, product.address("admin"), "Alice Thornbury");
    await page.goto(product.address("admin") + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, `${name}-${width}-${colorScheme}`);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
