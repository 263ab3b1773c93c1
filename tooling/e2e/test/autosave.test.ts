import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { revise, saveDraft } from "../src/governance.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

const governanceLead = "Alice Thornbury";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

async function arrive(): Promise<Page> {
  const { page } = await visit(product);
  await signInAs(page, product.address("admin"), governanceLead);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  return page;
}

const title = (page: Page) => page.getByRole("textbox", { name: "Title" }).first();
const summary = (page: Page) => page.getByRole("textbox", { name: "What it is for" });
const saved = (page: Page) => page.getByText(/^Saved at \d\d:\d\d\.$/).waitFor();

describe("a draft saves itself", { timeout: 120_000 }, () => {
  test("not while something in it is unfinished; then when the typing pauses, and no version is made by it", async () => {
    const page = await arrive();
    await revise(page, "Early Help: one team around the family");
    await title(page).fill("");
    await page.getByText("Not saved. One thing is unfinished.").waitFor();
    await title(page).fill("Early Help, written on");
    await page.getByText("Not saved yet.").waitFor();
    await saved(page);
    await page.reload();
    await page.getByRole("button", { name: "Save draft" }).waitFor();
    expect(await title(page).inputValue()).toBe("Early Help, written on");
    await page.getByRole("link", { name: "All agreements" }).click();
    await page.getByRole("article", { name: "Early Help, written on" }).getByText("All 2 versions").waitFor();
  });

  test("what is taken back after it was saved is saved too", async () => {
    const page = await arrive();
    await revise(page, "MARAC: high-risk domestic abuse");
    await title(page).fill("MARAC, renamed");
    await saved(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Not saved yet.").waitFor();
    await saved(page);
    await page.reload();
    await page.getByRole("button", { name: "Save draft" }).waitFor();
    expect(await title(page).inputValue()).toBe("MARAC: high-risk domestic abuse");
  });

  test("when the session has ended, what was typed waits until the same person has signed in again, and is saved", async () => {
    const page = await arrive();
    await revise(page, "Adult safeguarding");
    const elsewhere = await arrive();
    await elsewhere.getByRole("button", { name: new RegExp(`signed in as ${governanceLead}`) }).click();
    await elsewhere.getByRole("menuitem", { name: "Sign out on every device" }).click();
    await elsewhere.waitForURL((url) => url.pathname === "/sign-in");
    await summary(page).fill("Typed after the session had ended.");
    await page.getByRole("heading", { level: 1, name: "Sign in again" }).waitFor();
    await page.getByRole("button", { name: new RegExp(`^${governanceLead}`) }).click();
    await saved(page);
    expect(await summary(page).inputValue()).toBe("Typed after the session had ended.");
  });
});

const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 390, colorScheme: "light" },
  { width: 390, colorScheme: "dark" },
] as const;

describe("two people who edit one draft", { timeout: 180_000 }, () => {
  test("are shown both texts of what both changed, choose for each, and nothing that either typed is lost before that", async () => {
    const agreement = "Rough sleeping and homelessness";
    const one = await arrive();
    await revise(one, agreement);
    const other = await arrive();
    await revise(other, agreement);
    await title(one).fill("Rough sleeping: the first title");
    await summary(one).fill("The first summary.");
    await one.getByRole("heading", { name: "Dates" }).click();
    await one.getByLabel("Ends (optional)").fill("2031-01-31");
    await saveDraft(one);

    await title(other).fill("Rough sleeping: the second title");
    await summary(other).fill("The second summary.");
    await other.getByRole("heading", { name: "Common terms" }).click();
    await other.getByRole("textbox", { name: "How long it is kept" }).fill("Two years.");
    const note = other.getByRole("alert").filter({ hasText: "Somebody else saved this draft while you were editing" });
    await note
      .getByText(/They changed: Title, What it is for, End\. You changed: Title, What it is for, Common terms\./)
      .waitFor();
    await other.getByText("Not saved. Somebody else saved: choose above how to go on.").waitFor();
    const ofTitle = note.getByRole("radiogroup", { name: "Title" });
    await ofTitle.getByText("Rough sleeping: the first title").waitFor();
    await ofTitle.getByText("Rough sleeping: the second title").waitFor();
    await ofTitle.getByRole("radio", { name: "Theirs" }).check();
    for (const { width, colorScheme } of looks) {
      await other.setViewportSize({ width, height: 900 });
      await other.emulateMedia({ colorScheme });
      await keepScreenshot(other, `draft-conflict-${width}-${colorScheme}`);
      expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectAccessible(other);
    }
    await note.getByRole("button", { name: "Bring both together" }).click();
    await saved(other);

    await other.reload();
    await other.getByRole("button", { name: "Save draft" }).waitFor();
    expect(await title(other).inputValue()).toBe("Rough sleeping: the first title");
    expect(await summary(other).inputValue()).toBe("The second summary.");
    await other.getByRole("heading", { name: "Common terms" }).click();
    expect(await other.getByRole("textbox", { name: "How long it is kept" }).inputValue()).toBe("Two years.");
    await other.getByRole("heading", { name: "Dates" }).click();
    expect(await other.getByLabel("Ends (optional)").inputValue()).toBe("2031-01-31");
  });

  test("can keep what they wrote, or drop it, as a whole", async () => {
    const agreement = "Family Context: who knows this family";
    const one = await arrive();
    await revise(one, agreement);
    const other = await arrive();
    await revise(other, agreement);
    await title(one).fill("Family Context: one");
    await saveDraft(one);
    await title(other).fill("Family Context: two");
    await other.getByRole("button", { name: "Keep mine and drop theirs" }).click();
    await saved(other);
    await title(one).fill("Family Context: three");
    await one.getByRole("button", { name: "Take theirs and drop mine" }).click();
    expect(await title(one).inputValue()).toBe("Family Context: two");
  });
});
