import type { Locator, Page } from "playwright-core";

/** Types into the boxes of the dialog that is open. */
export async function fillIn(page: Page, boxes: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(boxes))
    await page.getByRole("dialog").getByRole("textbox", { name: label, exact: true }).fill(text);
}

/** A list of the dialog that is open. */
export const list = (page: Page, label: string): Locator =>
  page.getByRole("dialog").getByRole("combobox", { name: label, exact: true });
