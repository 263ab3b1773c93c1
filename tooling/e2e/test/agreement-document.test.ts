import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  expectAccessible,
  keepScreenshot,
  type Look,
  type Product,
  signInAs,
  startProduct,
  visit,
} from "../src/product.ts";

const title = "Adult safeguarding";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

/** Does something as somebody in a browser of their own, without a script error but those that are awaited. */
async function as(name: string, look: Look, work: (page: Page) => Promise<void>, refused = 0): Promise<void> {
  const { page, context, troubles } = await visit(product, look);
  await signInAs(page, product.address("admin"), name);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  await work(page);
  expect(troubles).toHaveLength(refused);
  await context.close();
}

async function openDocument(page: Page): Promise<void> {
  await page
    .getByRole("article", { name: title, exact: true })
    .getByRole("link", { name: /Version \d/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Document" }).click();
  await page.getByRole("article", { name: title, exact: true }).waitFor();
}

/** By how many pixels the page is wider than its window. */
const sidewards = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a press of a button saves. */
async function saved(page: Page, button: string): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

const written = (content: string): string => {
  const path = join(tmpdir(), `concordat-import-${crypto.randomUUID()}.json`);
  writeFileSync(path, content);
  return path;
};

async function handIn(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Exported agreement" }).click(),
  ]);
  await chooser.setFiles(path);
  await page.getByRole("button", { name: "Import as a draft" }).click();
}

describe("an agreement as a document", { timeout: 150_000 }, () => {
  test.each([
    {
      width: 1280,
      colorScheme: "light",
      papers: ["Record of processing", "Policy documents owed", "Impact assessment"],
    },
    { width: 390, colorScheme: "dark", papers: ["Policy documents owed"] },
  ] as const)("is read by anybody who governs, at $width pixels in $colorScheme", async ({ papers, ...look }) => {
    await as("Samuel Whitcombe", look, async (page) => {
      await openDocument(page);
      await page.getByRole("heading", { name: /^For Harrowmere Adult Social Care/ }).waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, `agreement-document-${look.width}-${look.colorScheme}`);
      expect(await sidewards(page)).toBe(0);
      for (const paper of papers) {
        await page.getByRole("link", { name: paper }).click();
        await page.getByRole("article", { name: `${paper}: ${title}` }).waitFor();
        await expectAccessible(page);
        expect(await sidewards(page)).toBe(0);
        await keepScreenshot(page, `${paper.replaceAll(" ", "-").toLowerCase()}-${look.width}-${look.colorScheme}`);
      }
    });
  });

  test("is saved as a PDF that is named after it, and the page that a browser prints is the paper alone", async () => {
    await as("Alice Thornbury", {}, async (page) => {
      await openDocument(page);
      const { name, path } = await saved(page, "Save “The agreement” as PDF");
      expect(name).toMatch(/^adult-safeguarding-v\d+\.pdf$/);
      expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
      await page.emulateMedia({ media: "print" });
      await page.getByRole("button", { name: /as PDF/ }).waitFor({ state: "hidden" });
      expect(await page.getByRole("heading", { level: 1 }).count()).toBe(0);
    });
  });

  test("says what is lost when it leaves in the national draft’s shape", async () => {
    await as("Alice Thornbury", {}, async (page) => {
      await openDocument(page);
      const { path } = await saved(page, "Export in the national draft’s shape");
      expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ Name: title });
      await page.getByText(/^Who gives what to whom: \d+ clauses/).waitFor();
    });
  });
});

describe("an agreement that is handed in", { timeout: 150_000 }, () => {
  test("is refused with the place and the reason, and begins a draft once it is mended", async () => {
    await as(
      "Alice Thornbury",
      {},
      async (page) => {
        await openDocument(page);
        const text = readFileSync((await saved(page, "Export the text")).path, "utf8");
        await page.goto(`${product.address("admin")}/agreements`);
        await page.getByRole("link", { name: "Import an agreement" }).click();
        await handIn(page, written(text.replace('"effect":"share"', '"effect":"lend"')));
        await page.getByText(/^clause \d+ \(AS\d+[a-z]?\), effect:$/).waitFor();
        await page.getByText("This is of a kind that is not known here.").waitFor();
        await expectAccessible(page);
        await keepScreenshot(page, "import-refused");
        await page.reload();
        await handIn(page, written(text));
        await page.getByRole("heading", { name: title, level: 1 }).waitFor();
        await page.getByText("Draft", { exact: true }).waitFor();
      },
      1,
    );
  });

  test("is not offered to whoever does not lead", async () => {
    await as("Samuel Whitcombe", {}, async (page) => {
      expect(await page.getByRole("link", { name: "Import an agreement" }).count()).toBe(0);
    });
  });
});
