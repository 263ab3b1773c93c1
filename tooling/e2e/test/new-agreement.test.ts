import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { choose } from "../src/choosing.ts";
import { saveDraft } from "../src/governance.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

/** Adds what a list lacks, by following what stands under it. */
async function addTerm(page: Page, under: Locator, noun: string, label: string): Promise<void> {
  await under.getByRole("button", { name: `Not in the list? Add a ${noun}` }).click();
  const dialog = page.getByRole("dialog", { name: `Add a ${noun}` });
  await dialog.getByRole("textbox", { name: "What it is called" }).fill(label);
  await dialog.getByRole("button", { name: "Add it" }).click();
  await dialog.waitFor({ state: "hidden" });
}

test(
  "an agreement with a field, a power, a certificate, a purpose and a term that nobody here knew is entered by what the screen says",
  { timeout: 180_000 },
  async () => {
    const { page, context, troubles } = await visit(product, {});
    await signInAs(page, product.address("admin"), "Alice Thornbury");
    await page.getByRole("link", { name: "Begin an agreement" }).click();
    const main = page.getByRole("main");
    await main.getByRole("textbox", { name: "Title" }).fill("Night owls pilot");
    await main
      .getByRole("textbox", { name: "What it is for" })
      .fill("The school and the trust help children who do not sleep.");
    await addTerm(page, main, "purpose", "Help with sleep");
    const between = main.getByRole("combobox", { name: "Between which agencies" });
    await choose(between, "Eastwold High School");
    await choose(between, "Calder Vale Mental Health and Community NHS Trust");
    await expectAccessible(page);
    await main.getByRole("button", { name: "Begin the draft" }).click();
    await page.getByRole("button", { name: "Save draft" }).waitFor();

    const clause = page.getByRole("region", { name: /^NOP1 / });
    await clause.getByRole("button", { name: "Edit NOP1" }).click();
    await clause.getByRole("button", { name: "Choose fields" }).click();
    const picker = page.getByRole("dialog");
    await picker.getByRole("searchbox", { name: "Find a field" }).fill("Sleep diary");
    await picker.getByRole("button", { name: "Add “Sleep diary” to the catalogue" }).click();
    const field = page.getByRole("dialog", { name: "Add a field to the catalogue" });
    await choose(field.getByRole("combobox", { name: "Section" }), "Health");
    await field.getByRole("button", { name: "Add it" }).click();
    await field.waitFor({ state: "hidden" });
    await picker.getByRole("button", { name: "Done" }).click();

    await addTerm(page, clause.getByRole("group", { name: "To: who receives it" }), "certificate", "Sleep awareness");
    const law = clause.getByRole("group", { name: "Law" });
    await law.getByRole("button", { name: "Not in the list? Add a power or duty" }).click();
    const power = page.getByRole("dialog", { name: "Add a power or duty" });
    await power.getByRole("textbox", { name: "Act and section" }).fill("Sleep Act 2026 s1");
    await power
      .getByRole("textbox", { name: "What it allows or demands" })
      .fill("A school may tell a health body how a pupil sleeps.");
    await power.getByRole("button", { name: "Add it" }).click();
    await power.waitFor({ state: "hidden" });

    await choose(clause.getByRole("combobox", { name: "Add a condition" }), "A circumstance that is recorded");
    await addTerm(page, clause.getByRole("region", { name: "A circumstance that is recorded" }), "term", "Sleepless");
    await saveDraft(page);

    await page.getByRole("link", { name: "Text", exact: true }).click();
    const read = page.getByRole("article", { name: /^NOP1 / });
    for (const words of ["Sleep diary", "Sleep awareness", "Sleep Act 2026 s1", "Sleepless"])
      await read.getByText(words).first().waitFor();
    await page.getByText("Help with sleep").first().waitFor();

    await page.getByRole("link", { name: "Catalogue" }).click();
    await page.getByRole("tab", { name: "History" }).click();
    await page.getByText("New field: health.sleepDiary").waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "catalogue-history");
    await page.getByRole("tab", { name: "Fields" }).click();
    await page.getByRole("searchbox", { name: "Find a field" }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "catalogue");
    expect(troubles).toEqual([]);
    await context.close();
  },
);
