import { offerFirstDay } from "@concordat/server";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEntry, allocate, bringIn, openCase } from "../src/case-work.ts";
import { choose } from "../src/choosing.ts";
import { withDevice } from "../src/device.ts";
import { fillIn, list } from "../src/dialog.ts";
import { confirm, openAgreement, saveDraft } from "../src/governance.ts";
import { addPerson, comeIn, type Newcomer } from "../src/office.ts";
import { expectAccessible, keepScreenshot, type Product, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct({ demonstration: false });
}, 180_000);
afterAll(() => product.stop());

const childrens = "Thistledown Children’s Services";
const police = "Thistledown Police";
const agreement = "Family first";

/** Each person of this way is in a browser of their own, with the passkeys of their own device. */
const browsers = new Map<string, Page>();
const troubles: string[] = [];
let steps = 0;

const goTo = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true }).click();

/** One thing that somebody does on the screens. */
async function step(who: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = browsers.get(who);
  if (!page) throw new RangeError(`${who} has not come in.`);
  steps += 1;
  await work(page);
}

/** Adds somebody and hands them their link; they come in by it. */
async function join(administrator: string, newcomer: Newcomer): Promise<void> {
  let link = "";
  await step(administrator, async (page) => {
    await goTo(page, "People");
    link = await addPerson(page, newcomer);
  });
  steps += 1;
  const visited = await comeIn(product, link, newcomer.name);
  browsers.set(newcomer.name, visited.page);
  visited.page.on("pageerror", ({ message }) => troubles.push(message));
}

const setUp = {
  "Name of the partnership": "Thistledown Safeguarding Partnership",
  "Organisation that answers for its data": "Thistledown Council",
  Agency: childrens,
  "What it is called for short": "Children’s services",
  "Duty telephone": "07700 900600",
  "Duty inbox": "duty@children.thistledown.example.org",
  "Your name": "Rowan Ashdown",
  "Your job title": "Partnership manager",
  "Your work email": "rowan.ashdown@thistledown.example.org",
  "Your work telephone": "07700 900601",
};

async function beginPartnership(): Promise<void> {
  const { page } = await visit(product);
  await withDevice(page);
  browsers.set("Rowan Ashdown", page);
  page.on("pageerror", ({ message }) => troubles.push(message));
  const token = (await offerFirstDay(product.database.urlFor("session"))) ?? "";
  await step("Rowan Ashdown", async () => {
    await page.goto(`${product.address("admin")}/set-up#${token}`);
    for (const [label, text] of Object.entries(setUp))
      await page.getByRole("textbox", { name: label, exact: true }).fill(text);
    await page.getByRole("button", { name: "Set up, and choose how you sign in" }).click();
  });
  await step("Rowan Ashdown", async () => {
    await page.getByLabel("I have read this and will keep to it").check();
    await page.getByRole("button", { name: "Make a passkey and sign in" }).click();
    await page.getByRole("link", { name: "Show the first steps" }).click();
    await page.getByText("1 of 11 done").waitFor();
    await keepScreenshot(page, "first-steps-1280-light");
    await expectAccessible(page);
  });
}

async function addPolice(page: Page): Promise<void> {
  await goTo(page, "Agencies");
  await page.getByRole("button", { name: "Add an agency" }).click();
  await fillIn(page, {
    Name: police,
    "Short name": "Police",
    "Duty inbox": "duty@police.thistledown.example.org",
    "Duty telephone": "07700 900620",
    "Name of that body": "Thistledown Constabulary",
  });
  await choose(list(page, "It is a"), "Police");
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("article", { name: police }).waitFor();
}

/** Notes that the partnership has seen what an agency holds. */
const assure = (agency: string) => async (page: Page) => {
  await page
    .getByRole("article", { name: agency })
    .getByRole("button", { name: /^Note what it holds/ })
    .click();
  await choose(list(page, "It holds"), "a signed memorandum of understanding");
  await page.getByRole("dialog").getByLabel(/^From/).fill("2026-01-05");
  await page.getByRole("button", { name: "Note it" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

const pick = async (page: Page, box: Locator, option: string): Promise<void> => {
  await box.click();
  await box.fill(option);
  await page.getByRole("option", { name: option }).first().click();
  await page.keyboard.press("Tab");
};

async function writeAgreement(page: Page): Promise<void> {
  await goTo(page, "Agreements");
  await page.getByRole("link", { name: "Begin an agreement" }).click();
  const main = page.getByRole("main");
  await main.getByRole("textbox", { name: "Title" }).fill(agreement);
  await main
    .getByRole("textbox", { name: "What it is for" })
    .fill("Both know which child they speak of, and whom to ring.");
  await pick(page, main.getByRole("combobox", { name: "Purposes" }), "Safeguarding children");
  const between = main.getByRole("combobox", { name: "Between which agencies" });
  await pick(page, between, childrens);
  await pick(page, between, police);
  await main.getByRole("button", { name: "Begin the draft" }).click();
  const clause = page.getByRole("region", { name: /^FF1 / });
  await clause.getByRole("button", { name: "Edit FF1" }).click();
  await clause.getByRole("button", { name: "Choose fields" }).click();
  const picker = page.getByRole("dialog");
  for (const field of ["Given name", "Family name"]) {
    await picker.getByRole("searchbox", { name: "Find a field" }).fill(field);
    await picker.getByRole("checkbox", { name: new RegExp(`^${field}`) }).check();
  }
  await picker.getByRole("button", { name: "Done" }).click();
  await pick(page, clause.getByRole("combobox", { name: "Powers and duties" }), "Children Act 2004 s11");
  await page.getByText("Nothing keeps this text from being circulated.").waitFor();
  await saveDraft(page);
  await page.getByRole("link", { name: "Text", exact: true }).click();
  await confirm(page, "Start the consultation");
  await confirm(page, "Circulate");
  await page.getByText(/^Circulated\./).waitFor();
}

/** Comes back to the page, some time later, and opens what waits there. */
const atAgreement = async (page: Page): Promise<void> => {
  await page.reload();
  await goTo(page, "Agreements");
  await openAgreement(page, agreement);
};

const approve = async (page: Page): Promise<void> => {
  await atAgreement(page);
  await confirm(page, "Approve");
};

async function sign(page: Page): Promise<void> {
  await atAgreement(page);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: /^Sign for / });
  await dialog.getByRole("checkbox", { name: /I have read the agreement/ }).check();
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await page.getByText(/^Signed for /).waitFor();
}

const lead = "Rowan Ashdown";
const of = (agency: string, name: string, jobTitle: string, role: string): Newcomer => ({
  name,
  jobTitle,
  agency,
  role,
});

test("from an empty database to a second agency’s practitioner in a case under a signed agreement, by the screens alone", async () => {
  const began = performance.now();
  await beginPartnership();
  await step(lead, addPolice);
  await step(lead, assure(childrens));
  await step(lead, assure(police));
  for (const newcomer of [
    of(childrens, "Dilys Penrose", "Director", "Signatory"),
    of(childrens, "Orla Finch", "Social worker", "Practitioner"),
    of(police, "Hal Denby", "Superintendent", "Signatory"),
    of(police, "Petra Lund", "Risk owner", "Senior information risk owner"),
    of(police, "Gwen Ashby", "Data protection officer", "Data protection officer"),
  ])
    await join(lead, newcomer);
  await join(lead, of(police, "Noor Basra", "Business manager", "Agency administrator"));
  await join("Noor Basra", of(police, "Cass Orme", "Sergeant", "Supervisor"));
  await join("Noor Basra", of(police, "Bryn Teague", "Constable", "Practitioner"));

  await step(lead, writeAgreement);
  await step(lead, approve);
  await step("Petra Lund", approve);
  await step("Dilys Penrose", sign);
  await step("Hal Denby", sign);
  await step(lead, async (page) => {
    await atAgreement(page);
    await confirm(page, "Activate");
    await page.getByText(/^Activated\./).waitFor();
  });

  await step("Orla Finch", openCase);
  await step("Orla Finch", addEntry);
  await step("Orla Finch", (page) => bringIn(page, police));
  await step("Cass Orme", async (page) => {
    await page.reload();
    await allocate(page, "Bryn Teague, Constable");
  });
  await step("Bryn Teague", async (page) => {
    await page.reload();
    await page.getByText("Wren Applegarth").first().waitFor();
    await page.getByRole("table").getByRole("link").first().click();
    await page.getByRole("heading", { level: 2, name: "Shared picture" }).waitFor();
    await page.getByText("Orla Finch").first().waitFor();
    expect(await page.getByText("Came to school without a coat.").count()).toBe(0);
    await keepScreenshot(page, "second-agency-1280-light");
    await expectAccessible(page);
  });
  expect(troubles).toEqual([]);
  const minutes = (performance.now() - began) / 60_000;
  process.stdout.write(`The whole way: ${steps} steps, ${minutes.toFixed(1)} minutes by machine.\n`);
}, 600_000);
