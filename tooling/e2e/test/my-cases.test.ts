import type { Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tabTo } from "../src/keyboard.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import { gatherAnswers } from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const listed = (page: Page) => page.getByRole("table").getByRole("rowheader");
const openList = async (page: Page, name = "Hannah Fairbrother") => {
  await signInAs(page, product.address("portal"), name);
  await listed(page).first().waitFor();
};

describe("my cases", () => {
  test("nobody who is not signed in sees any: they sign in first, and come back", async () => {
    const { page, context } = await visit(product);
    const answers = gatherAnswers(page);
    await page.goto(product.address("portal"));
    await page.getByRole("heading", { name: "Demonstration: sign in as" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(await answers()).not.toContain("HS-");
    await context.close();
  });

  test("what is searched for stands in no address", async () => {
    const { page, context } = await visit(product);
    await openList(page);
    const asked: string[] = [];
    page.on("request", (request: Request) => asked.push(request.url()));
    await page.getByRole("textbox", { name: "Search" }).fill("whitlock");
    await page.getByRole("status").getByText("1 case", { exact: true }).waitFor();
    expect(await listed(page).allInnerTexts()).toEqual(["HS-4F7K-29QD"]);
    expect([page.url(), ...asked].filter((url) => /whitlock/i.test(url))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    await context.close();
  });

  test("a name of a case that is not open to the reader is found no more than a name of nobody", async () => {
    const { page, context } = await visit(product);
    await openList(page, "Lucy Ferreira");
    const said: string[] = [];
    for (const name of ["Whitlock", "Nobodyatall"]) {
      await page.getByRole("textbox", { name: "Search" }).fill(name);
      await page.getByText("No case matches").waitFor();
      said.push(await page.getByRole("main").innerText());
    }
    expect(new Set(said).size).toBe(1);
    await context.close();
  });

  test("a filter stays in the address and through a reload", async () => {
    const { page, context } = await visit(product);
    await openList(page);
    const before = await listed(page).count();
    await page.getByRole("combobox", { name: "Stage" }).selectOption({ label: "In plan" });
    await page.waitForURL((url) => url.search === "?stage=plan");
    await page.reload();
    await listed(page).first().waitFor();
    const stages = await page.getByRole("row").getByRole("cell", { name: "In plan" }).count();
    expect([await listed(page).count(), stages < before]).toEqual([stages, true]);
    await context.close();
  });

  test("sorted by name, people come in the order of the alphabet", async () => {
    const { page, context } = await visit(product);
    await openList(page);
    await page.getByRole("combobox", { name: "Order" }).selectOption({ label: "By name" });
    await page.waitForURL((url) => url.search === "?sort=name");
    await page.waitForFunction(() => {
      const names = [...document.querySelectorAll("tbody td:first-of-type")].map(
        ({ textContent }) => textContent.split(",")[0] ?? "",
      );
      return (
        names.length > 1 && names.every((name, at) => at === 0 || (names[at - 1] ?? "").localeCompare(name, "en") <= 0)
      );
    });
    await context.close();
  });

  test("more than fifty are shown a page at a time, each case once", async () => {
    const { page, context } = await visit(product);
    await openList(page, "Colin Prentice");
    await page.getByRole("status").getByText("The first 50 cases").waitFor();
    await page.getByRole("button", { name: "Show more cases" }).click();
    await listed(page).nth(50).waitFor();
    const references = await listed(page).allInnerTexts();
    expect(new Set(references).size).toBe(references.length);
    await context.close();
  });

  test("a case opens by keyboard alone", async () => {
    const { page, context } = await visit(product);
    await openList(page);
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: "Skip to the main content" }).press("Enter");
    const first = listed(page).first().getByRole("link");
    await tabTo(page, first);
    const reference = await first.innerText();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: reference }).waitFor();
    expect(await page.title()).toBe(`Case ${reference} – Concordat`);
    await context.close();
  });

  test("a service that is away is told, and found again", async () => {
    const { page, context } = await visit(product);
    await openList(page);
    await page.route("**/api/cases.list*", (route) => route.abort());
    await page.getByRole("combobox", { name: "Stage" }).selectOption({ label: "Open" });
    await page.getByRole("alert").getByText("The service is busy or restarting.").waitFor();
    await page.unroute("**/api/cases.list*");
    await page.getByRole("combobox", { name: "Stage" }).selectOption({ label: "All stages" });
    await listed(page).first().waitFor();
    await context.close();
  });

  test.each([
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 390, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const)("is accessible at $width pixels in $colorScheme", async (look) => {
    const { page, context, troubles } = await visit(product, look);
    await openList(page);
    await keepScreenshot(page, `my-cases-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

test("an address that leads nowhere says so, inside or outside of the frame", async () => {
  const { page, context } = await visit(product);
  await page.goto(`${product.address("portal")}/nowhere/at/all`);
  await page.getByRole("heading", { name: "This is not here, or not open to you" }).waitFor();
  await expectAccessible(page);
  await context.close();
});
