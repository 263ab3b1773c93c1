import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choose } from "../src/choosing.ts";
import { confirm, openAgreement } from "../src/governance.ts";
import {
  expectAccessible,
  keepScreenshot,
  type Look,
  type Product,
  signInAs,
  startProduct,
  visit,
} from "../src/product.ts";

const umbrella = "Partnership terms for sharing information";
const hub = "Multi-Agency Safeguarding Hub: children";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

/** The governance lead at the admin app, in a browser of their own. Leaving it tells whether a script failed. */
async function arrive(look: Look = {}): Promise<{ page: Page; leave: () => Promise<void> }> {
  const { page, context, troubles } = await visit(product, look);
  await signInAs(page, product.address("admin"), "Alice Thornbury");
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  return { page, leave: async () => (expect(troubles).toEqual([]), context.close()) };
}

const list = (page: Page, label: string): Locator => page.getByRole("combobox", { name: label });

describe("an agreement under an umbrella", { timeout: 120_000 }, () => {
  test("is begun with the umbrella’s terms, keeps what is stricter, and is told what is looser and how to mend it", async () => {
    const { page, leave } = await arrive();
    await page.getByRole("link", { name: "Begin an agreement" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Hub for young people");
    await page.getByRole("textbox", { name: "What it is for" }).fill("Young people at risk outside the home.");
    await choose(list(page, "Stands under (optional)"), `${umbrella}, version 1`);
    await choose(list(page, "Purposes"), "Safeguarding children");
    for (const agency of ["Harrowmere Children’s Social Care", "Harrowmere Housing and Homelessness Service"])
      await choose(list(page, "Between which agencies"), agency);
    await page.getByRole("button", { name: "Begin the draft" }).click();
    await page.getByText(`From ${umbrella}, version 1, or stricter`).waitFor();
    await page.getByRole("heading", { name: "Common terms" }).click();
    const breach = page.getByRole("textbox", { name: "Hours within which the other parties are told of a breach" });
    expect(await breach.inputValue()).toBe("24");
    await breach.fill("48");
    await page
      .getByText(`Looser than ${umbrella}, version 1, which says: The other parties are told within 24 hours.`)
      .waitFor();
    await page.getByText(/“A breach” loosens what/).waitFor();
    await page.getByText("Say as many hours as the umbrella, or fewer.").waitFor();
    await keepScreenshot(page, "umbrella-looser-1280-light");
    await expectAccessible(page);
    await breach.fill("12");
    await page
      .getByText(`Stricter than ${umbrella}, version 1, which says: The other parties are told within 24 hours.`)
      .waitFor();
    await page.getByText(/“A breach” loosens what/).waitFor({ state: "detached" });
    await leave();
  });

  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)(
    "at $width pixels in $colorScheme says which terms are the umbrella’s, and where it is stricter",
    async (look) => {
      const { page, leave } = await arrive(look);
      await openAgreement(page, hub);
      await page.getByText("It runs only between those who take part in both").waitFor();
      const terms = page.getByRole("region", { name: "Common terms" });
      await terms.getByText(`From ${umbrella}, version 1.`, { exact: true }).first().waitFor();
      await terms.getByText(/Stricter than .*, which says: The other parties are told within 24 hours\./).waitFor();
      await terms.scrollIntoViewIfNeeded();
      await keepScreenshot(page, `umbrella-annex-${look.width}-${look.colorScheme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
      await expectAccessible(page);
      await page.getByRole("link", { name: `${umbrella}, version 1` }).click();
      const under = page.getByRole("region", { name: "Agreements under this one" });
      await under.getByRole("link", { name: `${hub}, version 2` }).waitFor();
      await keepScreenshot(page, `umbrella-over-${look.width}-${look.colorScheme}`);
      await expectAccessible(page);
      await leave();
    },
  );

  test("says which terms became stricter when it came under the umbrella", async () => {
    const { page, leave } = await arrive();
    await openAgreement(page, hub);
    await page.getByRole("link", { name: "What changes" }).click();
    await choose(list(page, "Compare with"), `${hub}, version 1`);
    const terms = page.getByRole("region", { name: "Common terms" });
    const breach = terms.getByRole("row", { name: /A breach/ });
    await breach.waitFor();
    expect(await breach.getByRole("cell").allTextContents()).toEqual([
      "The other parties are told within 24 hours.",
      "The other parties are told within 12 hours.",
    ]);
    await expectAccessible(page);
    await leave();
  });

  test("no longer runs once its umbrella has ended, and says so", async () => {
    const { page, leave } = await arrive();
    await openAgreement(page, umbrella);
    await confirm(page, "End this version");
    await page.getByRole("link", { name: "All agreements" }).click();
    await openAgreement(page, hub);
    await page
      .getByRole("alert")
      .getByText(/Nothing passes under this agreement/)
      .waitFor();
    await keepScreenshot(page, "umbrella-ended-1280-light");
    await expectAccessible(page);
    await leave();
  });
});
