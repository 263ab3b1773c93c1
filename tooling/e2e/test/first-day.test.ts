import { offerFirstDay } from "@concordat/server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withDevice } from "../src/device.ts";
import { expectAccessible, keepScreenshot, type Product, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct({ demonstration: false });
}, 180_000);
afterAll(() => product.stop());

/** What the server prints when it starts on an empty database. */
const printedToken = async (): Promise<string> =>
  (await offerFirstDay(product.database.urlFor("session"))) ?? "nobody needs one";

/** Nobody printed it. */
const madeUp = "n".repeat(43);

const boxes = {
  "Name of the partnership": "Thistledown Safeguarding Partnership",
  "Organisation that answers for its data": "Thistledown Council",
  Agency: "Thistledown Children’s Services",
  "What it is called for short": "Children’s services",
  "Duty telephone": "07700 900600",
  "Duty inbox": "duty@children.thistledown.example.org",
  "Your name": "Rowan Ashdown",
  "Your job title": "Partnership manager",
  "Your work email": "rowan.ashdown@thistledown.example.org",
  "Your work telephone": "07700 900601",
};

async function fillIn(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(boxes))
    await page.getByRole("textbox", { name: label, exact: true }).fill(text);
}

describe("the first day", () => {
  test("without the printed token nobody sets anything up, and what was typed is kept", async () => {
    const { page, context } = await visit(product);
    await page.goto(`${product.address("admin")}/set-up#${madeUp}`);
    await fillIn(page);
    await page.getByRole("button", { name: "Set up, and choose how you sign in" }).click();
    await page.getByText(/This is not the token that the server printed/).waitFor();
    expect(await page.getByRole("textbox", { name: "Your name" }).inputValue()).toBe("Rowan Ashdown");
    await keepScreenshot(page, "set-up-refused");
    await context.close();
  });

  test("with it a partnership is made, its first governance lead gets a passkey, and is signed in", async () => {
    const { page, context, troubles } = await visit(product);
    await withDevice(page);
    const admin = product.address("admin");
    await page.goto(`${admin}/set-up#${await printedToken()}`);
    await fillIn(page);
    await expectAccessible(page);
    await keepScreenshot(page, "set-up-1280");
    await page.getByRole("button", { name: "Set up, and choose how you sign in" }).click();
    await page.getByRole("heading", { name: "Welcome, Rowan Ashdown" }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "welcome-1280");
    await page.getByLabel("I have read this and will keep to it").check();
    await page.getByRole("button", { name: "Make a passkey and sign in" }).click();
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    await page.goto(`${admin}/account`);
    await page.getByText(/A passkey for admin.localhost/).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "account-1280");
    await page.getByRole("button", { name: /signed in as/ }).click();
    await page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    await page.goto(`${admin}/set-up`);
    await page.getByText("This partnership is set up").waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });
});
