import type { Page } from "playwright-core";
import { showcase } from "@concordat/worlds";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { choose } from "../src/choosing.ts";
import { withDevice } from "../src/device.ts";
import { fillIn, list } from "../src/dialog.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { openShowcase } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const lead = "Alice Thornbury";

/** Opens a page of the admin application as the governance lead. */
async function atWork(path: string, look = {}) {
  const visited = await visit(product, look);
  await signInAs(visited.page, product.address("admin"), lead);
  await visited.page.goto(`${product.address("admin")}${path}`);
  return visited;
}

const person = {
  Name: "Wilma Newcomer",
  "Job title": "Carers’ adviser",
  "Email at work": "wilma.newcomer@harbour.example.org",
  "Telephone at work": "07700 900777",
};

describe("agencies and people", () => {
  test("are nobody’s to manage who has no such role", async () => {
    const { page, context } = await visit(product);
    await signInAs(page, product.address("admin"), "Helen Marchetti");
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    expect(await page.getByRole("link", { name: "People", exact: true }).count()).toBe(0);
    await page.goto(`${product.address("admin")}/people`);
    await page.getByText(/Your role does not allow this/).waitFor();
    await context.close();
  });

  test("from a new agency to somebody new who is signed in by a passkey, and shut out again", async () => {
    const { page, context, troubles } = await atWork("/agencies");
    await addAgency(page);
    await page.getByRole("link", { name: "People", exact: true }).click();
    const link = await addPerson(page);
    const newcomer = await visit(product);
    await withDevice(newcomer.page);
    await newcomer.page.goto(link);
    await newcomer.page.getByRole("heading", { name: "Welcome, Wilma Newcomer" }).waitFor();
    await newcomer.page.getByLabel("I have read this and will keep to it").check();
    await newcomer.page.getByRole("button", { name: "Make a passkey and sign in" }).click();
    await newcomer.page.getByRole("button", { name: /signed in as Wilma Newcomer/ }).waitFor();
    await suspend(page, "Wilma Newcomer");
    await newcomer.page.getByRole("link", { name: "Concordat" }).click();
    await newcomer.page.reload();
    await newcomer.page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
    expect(troubles).toEqual([]);
    await newcomer.context.close();
    await context.close();
  });

  test("a list is looked through first, and taken in once nothing in it is wrong", async () => {
    const { page, context, troubles } = await atWork("/people");
    await page.getByRole("link", { name: "Import a list" }).click();
    const headings = "Agency,Name,Job title,Email,Telephone,Roles";
    const listed = (phone: string) =>
      `${headings}\nHarrowmere Housing and Homelessness Service,Zoë Listed,Adviser,zoe@harbour.example.org,${phone},Practitioner\n`;
    const hand = (content: string) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
    await hand(listed("none"));
    await page.getByText("One thing is wrong. Nobody is added.").waitFor();
    await page.getByText("This is no telephone number with its area code.").waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "import-people-1280-light");
    await hand(listed("01422 000001"));
    await page.getByRole("button", { name: "Add them all" }).click();
    await page.getByText(/^One person is here/).waitFor();
    await page.getByRole("link", { name: "Back to people" }).click();
    await page.getByRole("button", { name: "Zoë Listed", exact: true }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Name", exact: true }).fill("Zoë Renamed");
    await page.getByRole("button", { name: "Save name and address" }).click();
    await page.getByRole("dialog", { name: "Zoë Renamed" }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, "person-amended-1280");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("a case that is open closes when its reader is suspended", async () => {
    const reader = await visit(product);
    await signInAs(reader.page, product.address("portal"), "Gavin Pickles");
    const watching = reader.page.waitForResponse((response) => response.url().includes("cases.watch"));
    await openShowcase(reader.page, product.address("portal"), "preventHomelessness");
    await watching;
    const { page, context } = await atWork("/people");
    await suspend(page, "Gavin Pickles");
    await reader.page.getByRole("heading", { level: 1, name: "Sign in again" }).waitFor();
    expect(await reader.page.getByText(showcase.reference).filter({ visible: true }).count()).toBe(0);
    await reader.context.close();
    await context.close();
  });

  test("what one administrator asks for waits, and is shown to wait", async () => {
    const { page, context } = await atWork("/people");
    await page.getByRole("button", { name: "Priya Raman", exact: true }).click();
    await page.getByRole("button", { name: "Ask for a new way in" }).click();
    await page.getByText("Asked for. A second administrator decides.").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    for (const path of ["/people", "/agreements"]) {
      await page.goto(`${product.address("admin")}${path}`);
      await page.getByRole("heading", { name: "Waiting for a second person" }).waitFor();
      await page.getByText("A new way in for Priya Raman").waitFor();
      await page.getByText(/It waits for another administrator/).waitFor();
      expect(await page.getByRole("button", { name: /^Agree/ }).count()).toBe(0);
    }
    await context.close();
  });
});

async function addAgency(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add an agency" }).click();
  await fillIn(page, {
    Name: "Harbour Carers",
    "Short name": "Harbour",
    "Duty inbox": "duty@harbour.example.org",
    "Duty telephone": "01422 000000",
    "Name of that body": "Harbour Trust",
  });
  await choose(list(page, "It is a"), "Charity");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add it" }).click();
  await page
    .getByRole("article", { name: "Harbour Carers" })
    .getByText(/Harbour Trust answers/)
    .waitFor();
}

/** Adds somebody to the new agency, and returns the link to hand over. */
async function addPerson(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Add a person" }).click();
  await fillIn(page, person);
  await choose(list(page, "Agency"), "Harbour Carers");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add them" }).click();
  const link = page.getByRole("dialog").getByText(/\/welcome#/);
  await link.waitFor();
  await expectAccessible(page);
  await keepScreenshot(page, "hand-over-link");
  const handed = (await link.textContent()) ?? "";
  expect(handed.startsWith(`${product.address("portal")}/welcome#`)).toBe(true);
  await page.getByRole("button", { name: "Done" }).click();
  return handed;
}

async function suspend(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("button", { name: "Suspend", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByText(/^Suspended since/)
    .waitFor();
  await page.keyboard.press("Escape");
}

describe.each([
  [1280, "light"],
  [390, "dark"],
] as const)("at %i pixels, %s", (width, colorScheme) => {
  test.each([
    ["/agencies", "Agencies"],
    ["/people", "People"],
  ])("%s can be used by everybody", async (path, title) => {
    const { page, context, troubles } = await atWork(path, { width, colorScheme });
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page
      .getByText(/Harrowmere Housing and Homelessness Service/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, `${title.toLowerCase()}-${width}`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("somebody is found and managed by keyboard alone", async () => {
    const { page, context } = await atWork("/people", { width, colorScheme });
    await page.getByRole("searchbox", { name: "Find somebody" }).focus();
    await page.keyboard.type("boothroyd");
    await page.getByText(/^1 of \d+ people$/).waitFor();
    const named = page.getByRole("button", { name: "Karen Boothroyd", exact: true });
    for (let presses = 0; presses < 6 && !(await named.evaluate((it) => it === document.activeElement)); presses += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Karen Boothroyd" });
    await dialog.waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, `person-${width}`);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await named.evaluate((it) => it === document.activeElement)).toBe(true);
    await context.close();
  });
});
