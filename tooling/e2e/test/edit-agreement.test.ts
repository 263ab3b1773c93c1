import { demonstrationPassword } from "@concordat/domain";
import { showcase } from "@concordat/worlds";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirm, revise, saveDraft } from "../src/governance.ts";
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
const earlyHelp = "Early Help: one team around the family";
const governanceLead = "Alice Thornbury";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

interface Visit {
  readonly page: Page;
  readonly leave: () => Promise<void>;
}

/** Somebody at the admin app, in a browser of their own. Leaving it tells whether a script failed. */
async function arrive(name: string, look: Look = {}): Promise<Visit> {
  const { page, context, troubles } = await visit(product, look);
  await signInAs(page, product.address("admin"), name);
  await page.getByRole("heading", { name: "Agreements", level: 1 }).waitFor();
  return { page, leave: async () => (expect(troubles).toEqual([]), context.close()) };
}

const clause = (page: Page, id: string) => page.getByRole("region", { name: new RegExp(`^${id} `) });

describe("editing a draft", { timeout: 120_000 }, () => {
  test("a clause without fields cannot be saved, and says what is missing beside it", async () => {
    const { page, leave } = await arrive(governanceLead);
    await revise(page, earlyHelp);
    const eh3e = clause(page, "EH3e");
    await eh3e.getByRole("button", { name: "Edit EH3e" }).click();
    const removes = eh3e.getByRole("group", { name: "What: which fields" }).getByRole("button", { name: /^Remove / });
    for (let left = await removes.count(); left > 0; left -= 1) await removes.first().click();
    await eh3e.getByRole("alert").getByText("Choose at least one field.").waitFor();
    await page.getByText("Not saved. One thing is unfinished.").waitFor();
    expect(await page.getByRole("button", { name: "Save draft" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Discard changes" }).click();
    await page.getByRole("button", { name: "Throw away" }).click();
    await page.getByText("No changes.").waitFor();
    await leave();
  });

  test("special category data without an Article 9 condition is found beside the clause and blocks circulation", async () => {
    const { page, leave } = await arrive(governanceLead);
    await revise(page, earlyHelp);
    const eh3e = clause(page, "EH3e");
    await eh3e.getByRole("button", { name: "Edit EH3e" }).click();
    await eh3e.getByRole("button", { name: "Choose fields" }).click();
    const picker = page.getByRole("dialog", { name: "Fields of EH3e" });
    await picker.getByRole("searchbox", { name: "Find a field" }).fill("disability");
    await picker.getByRole("checkbox", { name: /Disability/ }).check();
    await picker.getByRole("button", { name: "Done" }).click();
    await eh3e.getByText(/is special category data, and no Article 9 condition is named/).waitFor();
    await page.getByText("1 finding keeps it from being circulated.").waitFor();
    await saveDraft(page);
    await page.getByRole("link", { name: "Text", exact: true }).click();
    await confirm(page, "Start the consultation");
    await page.getByRole("button", { name: "Circulate", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("It cannot be circulated yet").waitFor();
    expect(await dialog.getByRole("button", { name: "Circulate", exact: true }).isDisabled()).toBe(true);
    await leave();
  });

  test("leaving work that cannot be saved asks first, and staying keeps it; what can be saved is saved on the way out", async () => {
    const { page, leave } = await arrive(governanceLead);
    await revise(page, "Adult safeguarding");
    const title = page.getByRole("textbox", { name: "Title" }).first();
    await page.getByRole("textbox", { name: "What it is for" }).fill("Rewritten.");
    await title.fill("");
    await page.getByRole("link", { name: "Who sees what" }).click();
    await page
      .getByRole("dialog", { name: "Leave without saving?" })
      .getByRole("button", { name: "Stay here" })
      .click();
    expect(await page.getByRole("textbox", { name: "What it is for" }).inputValue()).toBe("Rewritten.");
    await title.fill("Adult safeguarding, rewritten");
    await page.getByRole("link", { name: "Text", exact: true }).click();
    await page.getByRole("heading", { name: "Adult safeguarding, rewritten", level: 1 }).waitFor();
    await page.getByText("Rewritten.").waitFor();
    await leave();
  });

  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)("the editor at $width pixels in $colorScheme", async (look) => {
    const { page, leave } = await arrive(governanceLead, look);
    await revise(page, "MARAC: high-risk domestic abuse");
    const first = page.getByRole("button", { name: /^Edit [A-Z]+\d/ }).nth(2);
    await first.click();
    await keepScreenshot(page, `agreement-edit-${look.width}-${look.colorScheme}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Choose fields" }).click();
    await page.getByRole("dialog").getByRole("searchbox").waitFor();
    await keepScreenshot(page, `agreement-fields-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    await leave();
  });
});

describe("an agreement that is changed", { timeout: 240_000 }, () => {
  /** A practitioner’s open page of the showcase case. */
  async function openCase(name: string): Promise<Visit> {
    const { page, context, troubles } = await visit(product);
    await signInAs(page, product.address("portal"), name);
    await page.goto(`${product.address("portal")}/cases/${showcase.caseId}?purpose=familyAssessment`);
    await page.getByRole("heading", { name: "Housing and homelessness" }).waitFor();
    return { page, leave: async () => (expect(troubles).toEqual([]), context.close()) };
  }

  /** Somebody of a party, at the text that waits for them. */
  const arriveAtText = async (name: string): Promise<Visit> => {
    const arrived = await arrive(name);
    await arrived.page
      .getByLabel("Waiting for you")
      .getByRole("link", { name: /Family Context/ })
      .click();
    return arrived;
  };

  const approve = async (name: string): Promise<void> => {
    const { page, leave } = await arriveAtText(name);
    await confirm(page, "Approve");
    await leave();
  };

  const sign = async (name: string): Promise<void> => {
    const { page, leave } = await arriveAtText(name);
    await page.getByRole("button", { name: "Sign", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: /^Sign for / });
    await dialog.getByRole("heading", { name: "What you must do" }).waitFor();
    if (name === "Helen Marchetti") await keepScreenshot(page, "agreement-sign-1280-light");
    await expectAccessible(page);
    expect(await dialog.getByRole("button", { name: "Sign", exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole("checkbox", { name: /I have read the agreement/ }).check();
    await dialog.getByRole("textbox", { name: "Your password" }).fill(demonstrationPassword);
    await dialog.getByRole("button", { name: "Sign", exact: true }).click();
    await page.getByText(/^Signed for /).waitFor();
    await leave();
  };

  test("is written, circulated, signed by three parties and activated, and an open page of the portal shows it", async () => {
    const practitioner = await openCase("Priya Raman");
    const inFull = practitioner.page.getByText("Four weeks or more");
    expect(await inFull.count()).toBe(0);

    const lead = await arrive(governanceLead);
    await revise(lead.page, familyContext);
    const fc3b = clause(lead.page, "FC3b");
    await fc3b.getByText(/in outline only/).waitFor();
    await fc3b.getByRole("button", { name: "Edit FC3b" }).click();
    await fc3b.getByRole("radio", { name: "In full" }).check();
    await fc3b.getByText(/shares with .*, in full\./).waitFor();
    // Its own example says that arrears are told in outline only.
    await lead.page.getByText("1 finding keeps it from being circulated.").waitFor();
    await lead.page.getByRole("button", { name: "Remove X6", exact: true }).click();
    await lead.page.getByText("Nothing keeps this text from being circulated.").waitFor();
    await saveDraft(lead.page);
    await lead.page.getByRole("link", { name: "Text", exact: true }).click();
    await confirm(lead.page, "Start the consultation");
    await confirm(lead.page, "Circulate");
    await lead.page.getByText(/^Circulated\./).waitFor();

    for (const approver of ["Alice Thornbury", "Oona Gallagher", "Vikram Anand"]) await approve(approver);
    for (const signatory of ["Margaret Osei-Bonsu", "Helen Marchetti", "Neil Ashworth"]) await sign(signatory);
    expect(await inFull.count()).toBe(0);

    await lead.page.reload();
    await lead.page.getByText("Signed by 3 of 5 parties.").waitFor();
    await lead.page.getByRole("button", { name: "Activate", exact: true }).click();
    const dialog = lead.page.getByRole("dialog", { name: "Bring this version into force?" });
    const left = ["Harrowmere Adult Social Care", "Eastwold High School"];
    expect(await dialog.getByRole("listitem").allTextContents()).toEqual(left);
    await dialog.getByRole("button", { name: "Activate", exact: true }).click();
    await lead.page.getByText(/^Activated\./).waitFor();
    await inFull.first().waitFor();

    await lead.page.getByRole("link", { name: "All agreements" }).click();
    const card = lead.page.getByRole("article", { name: familyContext });
    await card.getByText("All 2 versions").click();
    await card.getByText("Replaced", { exact: true }).waitFor();
    for (const { leave } of [lead, practitioner]) await leave();
  });
});
