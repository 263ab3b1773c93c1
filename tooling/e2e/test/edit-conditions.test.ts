import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { choose } from "../src/choosing.ts";
import { saveDraft } from "../src/governance.ts";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 120_000);
afterAll(() => product.stop());

/** Chooses in a list by its label. Some of the lists can be typed into, some cannot. */
const chooseIn = (within: Locator, label: string, option: string): Promise<void> =>
  choose(
    within
      .getByRole("combobox", { name: label })
      .or(within.getByRole("textbox", { name: label }))
      .first(),
    option,
  );

test(
  "a clause of twelve conditions is entered from its paper text, read back as sentences, and saved",
  { timeout: 240_000 },
  async () => {
    const { page, context, troubles } = await visit(product);
    await signInAs(page, product.address("admin"), "Alice Thornbury");
    await page
      .getByRole("article", { name: "Early Help: one team around the family" })
      .getByRole("link", { name: /^Version \d/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Write a new version", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Write a new version", exact: true }).click();
    await page.getByRole("heading", { name: "Clauses", level: 2 }).waitFor();
    const clause = page.getByRole("region", { name: /^EH3e / });
    await clause.getByRole("button", { name: "Edit EH3e" }).click();
    const when = clause.getByRole("group", { name: /^When/ });
    const add = async (kind: string): Promise<Locator> => {
      await chooseIn(when, "Add a condition", kind);
      return when.getByRole("region", { name: kind }).last();
    };
    const says = (card: Locator, sentence: string) => card.getByText(`Only when ${sentence}.`).waitFor();

    const need = await add("A need that the reader’s agency has stated");
    await need.getByText("Fill this in.").waitFor();
    await page.getByText(/^Not saved\. /).waitFor();
    await chooseIn(need, "Needed for", "Planning support with the person");
    await says(need, "the reader’s agency has stated what it needs it for: Planning support with the person");

    const assurance = await add("What the reader’s agency holds");
    await chooseIn(assurance, "It holds", "a security standard, met and current");
    await says(assurance, "the reader’s agency holds a security standard, met and current");

    const days = await add("The days on which the clause applies");
    await days.getByLabel("From (first day)").fill("2026-06-01");
    await days.getByLabel("Until (last day)").fill("2026-05-31");
    await days.getByText("Fill this in.").waitFor();
    await days.getByLabel("Until (last day)").fill("2027-05-31");
    await says(days, "the day is from 1 June 2026 to 31 May 2027, both included");

    const part = await add("So long after an agency’s part in the case began or ended");
    await says(part, "the reader’s agency works the case, or stopped within the last 30 days");

    const life = await add("Before birth, in life or after death");
    await chooseIn(life, "The person is", "expected and not yet born");
    await says(life, "the person is expected and not yet born");

    const chosen = await add("Consent that names the reader’s agency");
    await chooseIn(chosen, "To what", "Being referred");
    await chooseIn(chosen, "Who decides", "The person themself");
    await says(
      chosen,
      "consent that names the reader’s agency (“Being referred”, decided by the person themself) is given",
    );

    await chooseIn(
      when,
      "Or add what many agreements ask",
      "Observed within a year and confirmed as relevant, the newest three",
    );
    const recent = when.getByRole("region", { name: "How recent it is" });
    await says(recent, "it was observed within the last year");
    await chooseIn(recent, "Which of its dates", "When it was recorded");
    await chooseIn(recent, "Counted back from", "When the case was opened");
    await says(recent, "it was recorded in the year before the case was opened, or since");

    const kind = await add("The kind of case");
    await chooseIn(kind, "Kinds of case", "Early help");
    await says(kind, "the case is Early help");
    const stage = await add("The stage of the case");
    await chooseIn(stage, "Stages", "Open");
    await says(stage, "the case is at the stage Open");
    await says(await add("A safeguarding override is in force"), "a safeguarding override is in force");
    expect(await when.getByRole("region").count()).toBe(12);

    await recent.scrollIntoViewIfNeeded();
    await keepScreenshot(page, "agreement-conditions-1280-light");
    await expectAccessible(page);
    await saveDraft(page);
    await page.reload();
    await clause.getByText(/expected and not yet born/).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  },
);
