import type { Locator, Page } from "playwright-core";

const furthest = 250;

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < furthest; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never came there.");
}

/** The element that has the focus. */
export const focused = (page: Page): Locator => page.locator(":focus");
