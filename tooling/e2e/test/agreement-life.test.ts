import { demonstrationPassword } from "@concordat/domain";
import { showcaseEntry } from "@concordat/worlds";
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
import { openShowcaseSayingWhy } from "../src/showcase.ts";

const familyContext = "Family Context: who knows this family";

let product: Product;
/** Where the new version is read. */
let address = "";
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

/** Does something in the admin application as somebody in a browser of their own, without a script error. */
async function as(name: string, work: (page: Page) => Promise<void>, look: Look = {}): Promise<void> {
  const { page, context, troubles } = await visit(product, look);
  await signInAs(page, product.address("admin"), name);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  if (address) {
    await page.goto(address);
    await page.getByRole("heading", { name: familyContext, level: 1 }).waitFor();
  }
  await work(page);
  expect(troubles).toEqual([]);
  await context.close();
}

/** Presses a button, reads what its dialog says will happen, and confirms. */
async function act(page: Page, label: string, fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>) {
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole("button", { name: label, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
const readOnly = async () => {};

/** Opens a box beside the text, types into it and sends it. */
async function say(page: Page, button: string, label: string, words: string): Promise<void> {
  await page.getByRole("button", { name: `${button}: ${label}` }).click();
  await page.keyboard.type(words);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByText(words).waitFor();
}

const entry = (title: string): string => `[data-entries~="${showcaseEntry(title)}"]`;
const arrears = entry("Joanna’s arrears");
const assault = entry("Darren’s newest assault");

describe("the life of an agreement, as the people concerned live it", { timeout: 120_000 }, () => {
  test("the governance lead writes a new version and shows it to its parties", async () => {
    await as("Alice Thornbury", async (page) => {
      await page
        .getByRole("article", { name: familyContext })
        .getByRole("link", { name: /^Version \d/ })
        .first()
        .click();
      await act(page, "Write a new version", readOnly);
      await page.waitForURL(/\/edit$/);
      await page.getByRole("link", { name: "Text", exact: true }).click();
      address = page.url();
      await act(page, "Start the consultation", readOnly);
      await page.getByText("In consultation", { exact: true }).waitFor();
      expect(await page.getByRole("button", { name: "Circulate" }).count()).toBe(1);
    });
  });

  test("a signatory comments on a clause, and a data protection officer advises against the text", async () => {
    await as("Peter Hollis", async (page) => {
      await say(page, "Comment", "Your comment on clause FC2", "Adults’ services hold this under another name.");
      expect(await page.getByRole("button", { name: /^(Circulate|Answer|Overrule|Advise)/ }).count()).toBe(0);
    });
    await as("Samuel Whitcombe", async (page) => {
      await page.getByRole("button", { name: "Advise: Your advice, and why" }).click();
      await page.getByRole("radio", { name: "Advises against it" }).check();
      await page.getByRole("textbox", { name: "Your advice, and why" }).fill("The retention is too long for arrears.");
      await page.getByRole("button", { name: "Advise", exact: true }).click();
      await page.getByRole("article", { name: "Advice of Samuel Whitcombe" }).waitFor();
    });
  });

  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 390, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)("the consultation at $width pixels in $colorScheme", async (look) => {
    await as(
      "Alice Thornbury",
      async (page) => {
        await page.getByRole("article", { name: "Comment of Peter Hollis" }).waitFor();
        await expectAccessible(page);
        await keepScreenshot(page, `agreement-consultation-${look.width}-${look.colorScheme}`);
      },
      look,
    );
  });

  test("advice against it holds it back until the governance lead overrules it with a reason", async () => {
    await as("Alice Thornbury", async (page) => {
      await page.getByRole("button", { name: "Circulate" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("Samuel Whitcombe advises against it.").waitFor();
      expect(await dialog.getByRole("button", { name: "Circulate" }).isDisabled()).toBe(true);
      await dialog.getByRole("button", { name: "Cancel" }).click();
      await say(
        page,
        "Answer",
        "Your answer to Peter Hollis",
        "The field’s name is the catalogue’s; it means the same.",
      );
      const overruling = "Arrears are deleted with the assessment, as the common terms say.";
      await say(page, "Overrule", "Why the advice of Samuel Whitcombe is not followed", overruling);
      await act(page, "Circulate", readOnly);
      await page.getByText("Out for signature", { exact: true }).waitFor();
    });
  });

  const parties = [
    ["Alice Thornbury", "Margaret Osei-Bonsu"],
    ["Oona Gallagher", "Helen Marchetti"],
    ["Vikram Anand", "Neil Ashworth"],
  ] as const;

  test.each(parties)("%s approves, and only then %s signs, with their password", async (approver, signatory) => {
    const sign = (password: string) => async (page: Page) =>
      act(page, "Sign", async (dialog) => {
        await dialog.getByRole("checkbox").check();
        await dialog.getByRole("textbox", { name: "Your password" }).fill(password);
      });
    await as(signatory, async (page) => {
      expect(await page.getByRole("button", { name: "Sign", exact: true }).count()).toBe(0);
    });
    await as(approver, (page) => act(page, "Approve", readOnly));
    await as(signatory, async (page) => {
      await sign(demonstrationPassword)(page);
      await page.getByText(/^Signed for /).waitFor();
    });
  });

  test("it comes into force; the police suspend it for themselves, and an open page of the portal loses what was theirs", async () => {
    await as("Alice Thornbury", async (page) => {
      await act(page, "Activate", readOnly);
      await page.getByText("In force", { exact: true }).waitFor();
    });
    const worker = await visit(product);
    await signInAs(worker.page, product.address("portal"), "Priya Raman");
    await openShowcaseSayingWhy(worker.page, product.address("portal"), "familyAssessment");
    await worker.page.locator(arrears).first().waitFor({ state: "attached" });
    await worker.page.locator(assault).first().waitFor({ state: "attached" });

    await as("Neil Ashworth", async (page) => {
      await act(page, "Suspend for my agency", async (dialog) => {
        await dialog.getByText(/no longer sees what the other parties share/).waitFor();
        await keepScreenshot(page, "agreement-suspend-dialog");
        await dialog.getByRole("textbox").fill("A laptop is missing; we look into it.");
      });
      await page.getByText("Suspended for your agency").waitFor();
      await page.getByText("A laptop is missing; we look into it.").waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, "agreement-suspended");
    });

    await worker.page.locator(assault).first().waitFor({ state: "detached" });
    expect(await worker.page.locator(arrears).count()).toBeGreaterThan(0);
    expect(worker.troubles).toEqual([]);
    await worker.context.close();
  });

  test("two people suspend it for all, and what housing shared is gone too", async () => {
    await as("Alice Thornbury", (page) =>
      act(page, "Propose to suspend it for all", (dialog) =>
        dialog.getByRole("textbox").fill("Until the missing laptop is found."),
      ),
    );
    await as("Helen Marchetti", async (page) => {
      await keepScreenshot(page, "agreement-proposal");
      await act(page, "Confirm: suspend it for all", readOnly);
      await page.getByText("Suspended by the partnership.").waitFor();
    });
    const worker = await visit(product);
    await signInAs(worker.page, product.address("portal"), "Priya Raman");
    await openShowcaseSayingWhy(worker.page, product.address("portal"), "familyAssessment");
    await worker.page.getByRole("heading", { name: "People", exact: true }).waitFor();
    expect(await worker.page.locator(arrears).count()).toBe(0);
    await worker.context.close();
  });
});
