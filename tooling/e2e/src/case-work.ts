import type { Page } from "playwright-core";
import { expectAccessible, keepScreenshot } from "./product.ts";

/** Opens a case about somebody new, for safeguarding children. */
export async function openCase(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Open a case" }).click();
  await page.getByRole("textbox", { name: "Name of somebody it is about" }).fill("Applegarth");
  await page.getByRole("button", { name: "Look", exact: true }).click();
  await page.getByRole("checkbox", { name: "Safeguarding children" }).check();
  await page.getByRole("textbox", { name: "Given name, person 1" }).fill("Wren");
  await page.getByRole("textbox", { name: "Family name, person 1" }).fill("Applegarth");
  await page.getByRole("button", { name: "Open the case" }).click();
  await page.getByRole("heading", { level: 2, name: "Shared picture" }).waitFor();
}

/** Records a concern on the case that is open. */
export async function addEntry(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Add an entry" }).click();
  await page.getByRole("radio", { name: "Wren Applegarth" }).check();
  await page.getByLabel("What do you want to record?").first().fill("Concern, in words");
  await page.getByRole("option", { name: "Concern, in words", exact: true }).click();
  await page.getByRole("textbox", { name: "Concern, in words" }).fill("Came to school without a coat.");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.getByRole("status").getByText("Recorded.").waitFor();
}

/** Brings another agency in on the case that is open. */
export async function bringIn(page: Page, agency: string): Promise<void> {
  await page.getByRole("link", { name: "Change the team, or bring an agency in" }).click();
  await page.getByRole("combobox", { name: "Agency", exact: true }).selectOption({ label: agency });
  await keepScreenshot(page, "team-1280-light");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText(/^Done\. It works the case/).waitFor();
}

/** As a manager: puts a colleague on the team of the first case that waits. */
export async function allocate(page: Page, colleague: string): Promise<void> {
  const waiting = page.getByRole("region", { name: "Waiting for somebody of yours" });
  await waiting.waitFor();
  await keepScreenshot(page, "to-allocate-1280-light");
  await expectAccessible(page);
  await waiting.getByRole("link").first().click();
  await page.getByRole("combobox", { name: "Colleague" }).selectOption({ label: colleague });
  await page.getByRole("button", { name: "Allocate" }).click();
  await page.getByText("Done. The case is in their list.").waitFor();
}
