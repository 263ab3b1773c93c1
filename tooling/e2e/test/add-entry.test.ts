import { showcase } from "@concordat/worlds";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { focused, tabTo } from "../src/keyboard.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { openShowcaseSayingWhy } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

/** Signs in and says why what others hold is needed: until then of most agencies nothing is shown. */
async function signInSayingWhy(page: Page): Promise<void> {
  await signInAs(page, product.address("portal"), "Hannah Fairbrother");
  await openShowcaseSayingWhy(page, product.address("portal"), "childSafeguarding");
}

const caseAddress = () => `${product.address("portal")}/cases/${showcase.caseId}`;

/** Opens the form about somebody, for a field by its label. */
async function startEntry(page: Page, { about, field }: { about: string; field: string }): Promise<void> {
  await page.goto(`${caseAddress()}/add`);
  await page.getByRole("radio", { name: about }).check();
  await page.getByLabel("What do you want to record?").first().fill(field);
  await page.getByRole("option", { name: field, exact: true }).click();
}

const record = (page: Page) => page.getByRole("button", { name: /^Record/ });
const recorded = (page: Page) => page.getByRole("status").getByText("Recorded.");
const shownTimes = (page: Page, words: string) => page.getByRole("article").getByText(words, { exact: true }).count();

describe("adding an entry", () => {
  test("an NHS number that cannot be one is refused at its box, in plain words", async () => {
    const { page, context } = await visit(product);
    await signInAs(page, product.address("portal"), "Hannah Fairbrother");
    await startEntry(page, { about: "Callum Whitlock", field: "NHS number" });
    const box = page.getByRole("textbox", { name: "NHS number" });
    await box.fill("999 000 0019");
    await record(page).click();
    const summary = page.getByRole("alert");
    await summary.getByRole("link", { name: /^NHS number: Enter a valid NHS number/ }).click();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect([await box.inputValue(), await box.getAttribute("aria-invalid")]).toEqual(["999 000 0019", "true"]);
    await keepScreenshot(page, "add-entry-refused");
    await expectAccessible(page);
    await context.close();
  });

  test("a day that is to come, and a day that there is not, are refused", async () => {
    const { page, context } = await visit(product);
    await signInAs(page, product.address("portal"), "Hannah Fairbrother");
    await startEntry(page, { about: "Callum Whitlock", field: "Concern, in words" });
    await page.getByRole("textbox", { name: "Concern, in words" }).fill("Seemed tired.");
    const day = page.getByRole("group", { name: "When was it so?" });
    await day.getByLabel("Day").fill("31");
    await day.getByLabel("Month").fill("2");
    await record(page).click();
    await day.getByText("Enter a date that exists").waitFor();
    await day.getByLabel("Day").fill("1");
    await day.getByLabel("Year").fill("2190");
    await record(page).click();
    await day.getByText("This date is in the future.").waitFor();
    await context.close();
  });

  test("is done wholly by keyboard, and who will read it stands under the box", async () => {
    const { page, context, troubles } = await visit(product);
    await signInSayingWhy(page);
    await page.goto(caseAddress());
    const add = page.getByRole("link", { name: "Add an entry" });
    await add.waitFor();
    await tabTo(page, add);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Add an entry" }).waitFor();
    await tabTo(page, record(page));
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByRole("link", { name: "Choose whom it is about." }).waitFor();
    await tabTo(page, page.getByRole("alert").getByRole("link", { name: "Choose whom it is about." }));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("radio", { name: "Ellie Whitlock" }).isChecked()).toBe(true);
    await tabTo(page, page.getByLabel("What do you want to record?").first());
    await page.keyboard.type("Concern, in");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByRole("textbox", { name: "Concern, in words" }));
    await page.keyboard.type("Ellie said that she sleeps badly before exams.");
    const readers = page.getByRole("region", { name: "Who will read this" });
    await readers.getByText("Your own agency’s people on this case always read it.").waitFor();
    await readers.getByRole("definition").filter({ hasText: "School" }).waitFor();
    await keepScreenshot(page, "add-entry-1280-light");
    await expectAccessible(page);
    await tabTo(page, record(page));
    await page.keyboard.press("Enter");
    await recorded(page).waitFor();
    await tabTo(page, page.getByRole("link", { name: "Show it in the picture" }));
    await page.keyboard.press("Enter");
    expect(await shownTimes(page, "Ellie said that she sleeps badly before exams.")).toBe(1);
    expect(await focused(page).count()).toBe(1);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test.each([
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
    { width: 1280, colorScheme: "dark" },
  ] as const)("is accessible at $width pixels in $colorScheme", async (look) => {
    const { page, context, troubles } = await visit(product, look);
    await signInSayingWhy(page);
    await startEntry(page, { about: "Callum Whitlock", field: "Home address" });
    await page.getByRole("region", { name: "Who will read this" }).getByRole("definition").first().waitFor();
    await keepScreenshot(page, `add-entry-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("nothing typed is lost, and nothing is recorded twice", () => {
  test("when the answer was lost on its way, the same words pressed again are recorded once", async () => {
    const { page, context } = await visit(product);
    await signInAs(page, product.address("portal"), "Hannah Fairbrother");
    await startEntry(page, { about: "Callum Whitlock", field: "Wishes and voice" });
    const box = page.getByRole("textbox", { name: "Wishes and voice" });
    await box.fill("Callum would like the football boots from the old house.");
    await page.route("**/api/entries.add*", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await record(page).click();
    await page.getByRole("alert").getByText("The service is busy or restarting.").waitFor();
    expect(await box.inputValue()).toContain("football boots");
    await page.unroute("**/api/entries.add*");
    await record(page).click();
    await recorded(page).waitFor();
    expect(await shownTimes(page, "Callum would like the football boots from the old house.")).toBe(1);
    await context.close();
  });

  test("leaving with words unrecorded is asked about first", async () => {
    const { page, context } = await visit(product);
    await signInAs(page, product.address("portal"), "Hannah Fairbrother");
    await startEntry(page, { about: "Callum Whitlock", field: "Wishes and voice" });
    await page.getByRole("textbox", { name: "Wishes and voice" }).fill("Half a sentence");
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.getByRole("link", { name: "My cases" }).click();
    expect(await page.getByRole("textbox", { name: "Wishes and voice" }).inputValue()).toBe("Half a sentence");
    await context.close();
  });
});

const openCorrection = async (page: Page) => {
  await page.goto(caseAddress());
  const care = page.getByRole("region", { name: "Children’s social care" });
  await care.getByRole("button", { name: /^Why am I seeing this\? Child protection category/ }).click();
  await care.getByRole("link", { name: "Correct this" }).click();
  await page.getByRole("heading", { level: 1, name: "Correct an entry" }).waitFor();
};
const category = (page: Page) => page.getByRole("combobox", { name: "Child protection category" });

describe("correcting an entry of one’s own agency", () => {
  test("another agency’s entry offers no correction", async () => {
    const { page, context } = await visit(product);
    await signInSayingWhy(page);
    await page.goto(caseAddress());
    const school = page.getByRole("region", { name: "School and learning" });
    await school
      .getByRole("button", { name: /^Why am I seeing this\? Attendance/ })
      .first()
      .click();
    await school.getByText("Eastwold High School", { exact: true }).first().waitFor();
    expect(await school.getByRole("link", { name: "Correct this" }).count()).toBe(0);
    await context.close();
  });

  test("somebody who was quicker is told of, with what stands now, and what was typed is kept", async () => {
    const [one, other] = [await visit(product), await visit(product)];
    await signInAs(one.page, product.address("portal"), "Hannah Fairbrother");
    await signInAs(other.page, product.address("portal"), "Priya Raman");
    await openCorrection(one.page);
    await openCorrection(other.page);
    await category(one.page).selectOption({ label: "Neglect" });
    await category(other.page).selectOption({ label: "Physical" });
    await record(other.page).click();
    await recorded(other.page).waitFor();
    const told = one.page.getByRole("alert");
    await told.getByText("It now says: Physical").waitFor();
    expect(await category(one.page).locator("option:checked").innerText()).toBe("Neglect");
    await keepScreenshot(one.page, "correct-entry-meanwhile");
    await expectAccessible(one.page);
    await told.getByRole("button", { name: "Correct the new value with mine" }).click();
    await record(one.page).click();
    await recorded(one.page).waitFor();
    const care = one.page.getByRole("region", { name: "Children’s social care" });
    await care.getByText("Neglect", { exact: true }).waitFor();
    expect(await care.getByText("Physical", { exact: true }).count()).toBe(0);
    await Promise.all([one.context.close(), other.context.close()]);
  });
});
