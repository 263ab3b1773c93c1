import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAgreement } from "../src/governance.ts";
import {
  expectAccessible,
  keepScreenshot,
  type Look,
  type Product,
  signInAs,
  startProduct,
  visit,
} from "../src/product.ts";

const earlyHelp = "Early Help: one team around the family";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
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

describe("who sees what", { timeout: 90_000 }, () => {
  const openMatrix = async (page: Page): Promise<void> => {
    await openAgreement(page, earlyHelp);
    await page.getByRole("link", { name: "Who sees what" }).click();
    await page.getByRole("grid", { name: "Who sees what" }).waitFor();
  };

  test("arrow keys walk through the matrix, and Enter opens the clauses of a cell", async () => {
    await as("Samuel Whitcombe", {}, async (page) => {
      await openMatrix(page);
      await page.getByRole("combobox", { name: "Agencies" }).or(page.getByLabel("Agencies")).first().focus();
      await page.keyboard.press("Tab");
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      expect(await focused()).toMatch(/^Full if: Local reference, Harrowmere Early Help,/);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      expect(await focused()).toMatch(/^Full if: Family name, Harrowmere Children’s Social Care,/);
      await page.keyboard.press("Enter");
      const clauses = page.getByRole("dialog", {
        name: "Family name, as Harrowmere Children’s Social Care sees it",
      });
      await clauses.getByRole("article", { name: /^EH4 / }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await clauses.waitFor({ state: "detached" });
      expect(await focused()).toMatch(/^Full if: Family name,/);
    });
  });

  test("a field, a section or some agencies can be looked for", async () => {
    await as("Alice Thornbury", {}, async (page) => {
      await openMatrix(page);
      await page.getByRole("searchbox", { name: "Field" }).fill("arrears");
      await page.getByText("No field matches").waitFor();
      await page.getByRole("searchbox", { name: "Field" }).fill("attendance");
      await page.getByText("1 of 41 fields, 8 of 8 agencies").waitFor();
      expect(await page.getByRole("rowheader").allTextContents()).toContainEqual(expect.stringMatching(/attendance/i));
    });
  });
});

describe("agreements, as their governance lead reads them", { timeout: 150_000 }, () => {
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
  });
});
