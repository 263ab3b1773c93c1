import type { Page } from "playwright-core";

/** Opens the newest version of an agreement from the list. */
export async function openAgreement(page: Page, title: string): Promise<void> {
  const version = page.getByRole("article", { name: title }).getByRole("link", { name: /^Version \d/ });
  await version.first().click();
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}

/** Presses a button, reads the dialog that it opens, and confirms it there. */
export async function confirm(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: label, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Saves the draft at once, and waits until everything in it is saved. */
export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.getByText(/^Saved at /).waitFor();
}

/** Begins the next version of an agreement: its text, ready to be changed. */
export async function revise(page: Page, title: string): Promise<void> {
  await openAgreement(page, title);
  await confirm(page, "Write a new version");
  await page.getByRole("button", { name: "Save draft" }).waitFor();
}
