import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

describe.each(["portal", "admin"] as const)("signing in to the %s", (app) => {
  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)("is accessible at $width pixels in $colorScheme", async (look) => {
    const { page, context, troubles } = await visit(product, look);
    await page.goto(`${product.address(app)}/sign-in`);
    await page.getByRole("heading", { name: "Demonstration: sign in as" }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, `sign-in-${app}-${look.width}-${look.colorScheme}`);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("its files are kept by the browser for as long as they are called so, its page never", async () => {
    const { page, context } = await visit(product);
    const script = page.waitForResponse(/\/assets\/[^/]+\.js$/);
    const document = await page.goto(product.address(app));
    expect(document?.headers()["cache-control"]).toBe("no-store");
    expect((await script).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    await context.close();
  });
});
