import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAgreement, revise, saveDraft } from "../src/governance.ts";
import {
  expectAccessible,
  keepScreenshot,
  type Look,
  type Product,
  signInAs,
  startProduct,
  visit,
} from "../src/product.ts";

const familyContext = "Family Context: who knows this family";
const governanceLead = "Alice Thornbury";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

async function arrive(name: string, look: Look = {}) {
  const { page, context, troubles } = await visit(product, look);
  await signInAs(page, product.address("admin"), name);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  const leave = async () => {
    expect(troubles).toEqual([]);
    await context.close();
  };
  return { page, leave };
}

describe("what a text would change in the live caseload", { timeout: 180_000 }, () => {
  test("a text in force is not counted: what it shows is what people see", async () => {
    const { page, leave } = await arrive(governanceLead);
    await openAgreement(page, familyContext);
    await page.getByRole("link", { name: "What changes" }).click();
    await page.getByText(/Version 1 compared with/).waitFor();
    expect(await page.getByRole("button", { name: "Count the caseload" }).count()).toBe(0);
    await leave();
  });

  test("taking out an age gate counts what becomes visible to whom, and nothing that could point at few", async () => {
    const { page, leave } = await arrive(governanceLead);
    await revise(page, familyContext);
    const school = page.getByRole("region", { name: /^FC2 / });
    await school.getByRole("button", { name: "Edit FC2" }).click();
    await school.getByRole("button", { name: /^Remove the condition: .*[Aa]ge/ }).click();
    await saveDraft(page);
    await page.getByRole("link", { name: "What changes" }).click();

    const impact = page.getByRole("region", { name: "In the live caseload" });
    await impact.getByRole("button", { name: "Count the caseload" }).click();
    await impact.getByRole("table", { name: /in place of version 1/ }).waitFor();
    await impact.getByRole("columnheader", { name: "Newly visible" }).waitFor();
    expect(await impact.getByRole("columnheader", { name: "No longer visible" }).count()).toBe(0);
    await impact.getByRole("row", { name: /Children’s Social Care/ }).waitFor();
    const numbers = [...(await impact.getByRole("table").innerText()).matchAll(/\d[\d,]*/g)].map(([number]) =>
      Number(number.replaceAll(",", "")),
    );
    expect(numbers.filter((number) => number < 8 && number !== 1)).toEqual([]);
    await expectAccessible(page);
    await keepScreenshot(page, "impact");
    const address = page.url();
    await leave();
    for (const look of [{ width: 390 }, { colorScheme: "dark" }, { width: 390, colorScheme: "dark" }] as const) {
      const again = await arrive(governanceLead, look);
      await again.page.goto(address);
      await again.page.getByRole("button", { name: "Count the caseload" }).click();
      await again.page.getByRole("table", { name: /in place of version 1/ }).waitFor();
      await expectAccessible(again.page);
      await keepScreenshot(again.page, `impact-${Object.values(look).join("-")}`);
      await again.leave();
    }
  });
});
