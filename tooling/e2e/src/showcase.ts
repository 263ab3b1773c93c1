import { printValue, type Value, type World, type WorldCase, type WorldEntry } from "@concordat/domain";
import { type Seen, showcase, showcaseEntry } from "@concordat/worlds";
import type { Page } from "playwright-core";

/** Everything that the server answered to a page, as text. */
export function gatherAnswers(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/api/") && !response.url().includes("cases.watch"))
      bodies.push(response.text().catch(() => ""));
  });
  return async () => (await Promise.all(bodies)).join("\n");
}

/** Opens the showcase case for a purpose, as somebody who has signed in would from a kept address. */
export async function openShowcase(page: Page, address: string, purpose: string): Promise<void> {
  await page.goto(`${address}/cases/${showcase.caseId}?purpose=${purpose}`);
  await page.getByRole("heading", { level: 1, name: showcase.reference }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Shared picture" }).waitFor();
}

/** Opens it, and says why what asks for a reason is needed, if anything does. */
export async function openShowcaseSayingWhy(page: Page, address: string, purpose: string): Promise<void> {
  await openShowcase(page, address, purpose);
  const why = page.getByRole("combobox", { name: "Why do you need it?" });
  if ((await why.count()) === 0) return;
  await why.selectOption({ label: "To assess needs or risk" });
  await page.getByRole("button", { name: "Show it" }).click();
  await page.getByText(/^You said why you need what is shown here/).waitFor();
}

export function showcaseFile(world: World): WorldCase {
  const file = world.cases.find(({ id }) => id === showcase.caseId);
  if (!file) throw new RangeError("The demonstration has no showcase.");
  return file;
}

/** What the showcase calls by this title. */
export function entryTitled(file: WorldCase, title: string): WorldEntry {
  const entry = file.entries.find(({ id }) => id === showcaseEntry(title));
  if (!entry) throw new RangeError(title);
  return entry;
}

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** What stands on the screen about one entry: what is told of it, or the mark of its owner beside its field. */
export async function seenOnScreen(page: Page, world: World, entry: WorldEntry): Promise<Seen | "unlike its value"> {
  const field = world.glossary.catalogue.fields.find(({ key }) => key === entry.field);
  if (!field) throw new RangeError(entry.field);
  const told = page.locator(`[data-entries~="${entry.id}"] .telling-value`);
  if ((await told.count()) > 0) {
    const text = plain(await told.first().innerText());
    if (text.includes("You are told that it exists")) return "known";
    if (text.includes("Outline only")) return "coarse";
    const lines = printValue(field, entry.value, world.glossary.vocabularies);
    return lines.every((line) => text.includes(plain(line.text))) ? "value" : "unlike its value";
  }
  const mark = page.locator(
    `:is([data-subject="${entry.subject ?? "case"}"], [data-subject="case"]) [data-field="${entry.field}"] [data-owners~="${entry.owner}"]`,
  );
  if ((await mark.count()) === 0) return "hidden";
  return (await mark.first().getAttribute("data-withheld")) === "withheld" ? "withheld" : "ask";
}

const leavesOf = (value: Value): string[] =>
  typeof value === "object" ? Object.values(value).flatMap((part) => leavesOf(part ?? "")) : [String(value)];

/** Words of an entry that stand nowhere else in the demonstration: where they are met, it is the entry that is met. */
export function wordsOfItsOwn(world: World, entry: WorldEntry): string[] {
  const others = JSON.stringify([
    world.cases.flatMap(({ entries }) => entries.filter(({ id }) => id !== entry.id)),
    world.agencies,
    world.professionals,
    world.glossary,
  ]);
  return leavesOf(entry.value).filter(
    (leaf) => leaf.length >= 6 && !others.includes(JSON.stringify(leaf).slice(1, -1)),
  );
}
