import type { Locator } from "playwright-core";

/** Chooses from the list that opens beside a box. In the middle of the window there is room for it, above or below. */
export async function choose(box: Locator, option: string): Promise<void> {
  await box.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await box.click();
  const listed = box.page().getByRole("option", { name: option, exact: true });
  await listed.click();
  await box.blur();
  await listed.waitFor({ state: "hidden" });
}
