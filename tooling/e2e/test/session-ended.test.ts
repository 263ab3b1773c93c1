import { showcase } from "@concordat/worlds";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const words = "Leanne’s half-written note about the visit.";

async function typeSomething(page: Page): Promise<void> {
  await signInAs(page, product.address("portal"), "Leanne Cartwright");
  await page.goto(`${product.address("portal")}/cases/${showcase.caseId}/add`);
  await page.getByRole("radio", { name: "Callum Whitlock" }).check();
  await page.getByLabel("What do you want to record?").first().fill("Concern, in words");
  await page.getByRole("option", { name: "Concern, in words" }).click();
  await page.getByRole("textbox", { name: "Concern, in words" }).fill(words);
}

/** Ends every session of somebody, from another browser. */
async function signOutEverywhere(name: string): Promise<void> {
  const { page, context } = await visit(product);
  await signInAs(page, product.address("portal"), name);
  await page.getByRole("button", { name: new RegExp(`signed in as ${name}`) }).click();
  await page.getByRole("menuitem", { name: "Sign out on every device" }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  await context.close();
}

const ended = (page: Page) => page.getByRole("heading", { level: 1, name: "Sign in again" });

test("when somebody else signs in on a page whose session has ended, everything on it is discarded", async () => {
  const { page, context } = await visit(product);
  await typeSomething(page);
  await signOutEverywhere("Leanne Cartwright");
  await page.getByRole("button", { name: "Record" }).click();
  await ended(page).waitFor();
  await page.getByRole("button", { name: /^Grace Mutasa/ }).click();
  await page.getByRole("heading", { level: 1, name: "My cases" }).waitFor();
  await page.getByRole("button", { name: /signed in as Grace Mutasa/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await page.content()).not.toContain(words);
  await context.close();
});

test("a page whose session has ended shows nothing of the case until the same person signs in; what was typed is kept", async () => {
  const { page, context } = await visit(product);
  await typeSomething(page);
  await signOutEverywhere("Leanne Cartwright");
  await page.getByRole("button", { name: "Record" }).click();
  await ended(page).waitFor();
  expect(
    await page
      .getByText(/Whitlock|HS-4F7K/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await keepScreenshot(page, "session-ended-1280-light");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Leanne Cartwright/ }).click();
  const box = page.getByRole("textbox", { name: "Concern, in words" });
  await box.waitFor();
  expect(await box.inputValue()).toBe(words);
  await page.getByRole("status").getByText("You are signed in again").waitFor();
  await page.getByRole("button", { name: "Record" }).click();
  await page.getByRole("status").getByText("Recorded.").waitFor();
  expect(await page.getByText(words).count()).toBe(1);
  await context.close();
});

test("an open case is covered at once when its reader’s session ends elsewhere and the page asks for anything", async () => {
  const { page, context } = await visit(product, { width: 390, colorScheme: "dark" });
  await signInAs(page, product.address("portal"), "Leanne Cartwright");
  await page.goto(`${product.address("portal")}/cases/${showcase.caseId}`);
  await page.getByRole("heading", { level: 2, name: "Shared picture" }).waitFor();
  await signOutEverywhere("Leanne Cartwright");
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await ended(page).waitFor();
  expect(await page.getByText("Joanna").filter({ visible: true }).count()).toBe(0);
  await keepScreenshot(page, "session-ended-390-dark");
  await expectAccessible(page);
  await context.close();
});
