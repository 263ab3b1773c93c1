import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { revise, saveDraft } from "../src/governance.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

const familyContext = "Family Context: who knows this family";
const governanceLead = "Alice Thornbury";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

async function arrive() {
  const { page, context, troubles } = await visit(product, {});
  await signInAs(page, product.address("admin"), governanceLead);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  const leave = async () => {
    expect(troubles).toEqual([]);
    await context.close();
  };
  return { page, leave };
}

const clause = (page: Page, id: string) => page.getByRole("region", { name: new RegExp(`^${id} `) });

describe("proof before it runs", { timeout: 180_000 }, () => {
  test("who can see mental health diagnoses, and why, is answered from the front page with one choice", async () => {
    const { page, leave } = await arrive();
    await page.getByRole("link", { name: "Who can see it" }).click();
    await page.getByRole("combobox", { name: "Field" }).fill("Mental health diagnosis");
    await page.getByRole("option", { name: /^Mental health diagnosis/ }).click();
    await page.getByText(/agencies may see another’s “Mental health diagnosis/).waitFor();
    const socialCare = page.getByRole("region", { name: "Children’s Social Care" });
    await socialCare.getByText("On request").first().waitFor();
    await socialCare.getByRole("link", { name: /MA3c/ }).waitFor();
    await socialCare
      .getByText(/^Law: /)
      .first()
      .waitFor();
    const housing = await page.getByRole("region", { name: /Housing/ }).count();
    expect(housing).toBe(0);
    await page.getByRole("heading", { name: "Never see it of another agency" }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "who-can-see-it");
    await leave();
  });

  test("taking out an age gate shows who gains what, and the example that it breaks keeps it from going on", async () => {
    const { page, leave } = await arrive();
    await revise(page, familyContext);
    await page.getByText("Nothing keeps this text from being circulated.").waitFor();
    const school = clause(page, "FC2");
    await school.getByRole("button", { name: "Edit FC2" }).click();
    await school.getByRole("button", { name: /^Remove the condition: .*[Aa]ge/ }).click();
    await page.getByText("1 finding keeps it from being circulated.").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText("Nothing keeps this text from being circulated.").waitFor();
    await school.getByRole("button", { name: /^Remove the condition: .*[Aa]ge/ }).click();
    await page.getByText(/Example X2, “Nobody learns through this screen that a school knew somebody of 21”/).waitFor();
    await saveDraft(page);

    await page.getByRole("link", { name: "What changes" }).click();
    await page
      .getByText(/compared with version 1, which it replaces\. 1 agency sees more than before; no agency sees less/)
      .waitFor();
    const gains = page.getByRole("region", { name: "Children’s Social Care" });
    await gains.getByRole("table", { name: "Sees more" }).waitFor();
    await gains.getByText("it is not established that the person is aged 4 to 20 today").first().waitFor();
    expect(await gains.getByRole("table", { name: "Sees less" }).count()).toBe(0);
    await expectAccessible(page);
    await keepScreenshot(page, "what-changes");
    const other = "MARAC: high-risk domestic abuse, version 1";
    await page.getByRole("combobox", { name: "Compare with" }).fill("MARAC");
    await page.getByRole("option", { name: other }).click();
    await page.getByText(`Version 2 compared with ${other}.`).waitFor();

    await page.getByRole("link", { name: "Examples", exact: true }).click();
    await page.getByText("1 of 12 examples does not come out.").waitFor();
    const broken = page.getByRole("article", { name: /^X2 / });
    await broken.getByText("Does not come out").waitFor();
    await broken.getByText("Under this text the reader sees it in full.").waitFor();
    await broken.getByText("Why", { exact: true }).click();
    await broken.getByText("FC2", { exact: true }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "examples");
    await leave();
  });

  test("an example is written in a draft and tried as it is written", async () => {
    const { page, leave } = await arrive();
    await revise(page, "MARAC: high-risk domestic abuse");
    await page.getByRole("button", { name: "Add an example" }).click();
    const examples = page.getByRole("region", { name: "Examples" });
    await examples
      .getByRole("textbox", { name: "What the example shows" })
      .fill("A school does not read police intelligence");
    await examples.getByRole("combobox", { name: "Of which kind of agency" }).fill("School");
    await page.getByRole("option", { name: "School", exact: true }).click();
    await examples.getByRole("combobox", { name: "Field", exact: true }).fill("intelligence");
    await page
      .getByRole("option", { name: /intelligence/i })
      .first()
      .click();
    await examples.getByRole("combobox", { name: "Held by which kind of agency" }).fill("Police");
    await page.getByRole("option", { name: "Police", exact: true }).click();
    const written = page.getByRole("article", { name: /A school does not read police intelligence/ });
    await written.getByText("Comes out").waitFor();
    await saveDraft(page);
    await leave();
  });
});
