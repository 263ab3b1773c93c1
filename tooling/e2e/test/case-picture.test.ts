import { type Expectation, type Seen, showcaseExpectations } from "@concordat/worlds";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, type Product, signInAs, startProduct, visit } from "../src/product.ts";
import {
  entryTitled,
  gatherAnswers,
  openShowcaseSayingWhy,
  seenOnScreen,
  showcaseFile,
  wordsOfItsOwn,
} from "../src/showcase.ts";

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 180_000);
afterAll(() => product.stop());

const silent: ReadonlySet<Seen> = new Set(["hidden", "vague", "withheld", "ask"]);
const openAs = async (page: Page, { reader, purpose }: Pick<Expectation, "reader" | "purpose">) => {
  await signInAs(page, product.address("portal"), reader);
  await openShowcaseSayingWhy(page, product.address("portal"), purpose);
};

describe.each(showcaseExpectations)(
  "the Whitlock case as $reader sees it, for $purpose",
  ({ reader, purpose, sees }) => {
    let visitor: Awaited<ReturnType<typeof visit>>;
    let answers: () => Promise<string>;
    beforeAll(async () => {
      visitor = await visit(product);
      answers = gatherAnswers(visitor.page);
      await openAs(visitor.page, { reader, purpose });
    }, 60_000);
    afterAll(() => visitor.context.close());

    test("what is not shown leaves no trace on the page or in an answer", async () => {
      const whole = `${await visitor.page.content()}\n${await answers()}`;
      const file = showcaseFile(product.world);
      const unseen = Object.entries(sees).filter(([, seen]) => silent.has(seen));
      const entries = unseen.map(([title]) => entryTitled(file, title));
      const words = entries.flatMap((entry) => wordsOfItsOwn(product.world, entry));
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => whole.includes(word))).toEqual([]);
      expect(entries.filter(({ id }) => whole.includes(id))).toEqual([]);
    });

    test("what is on the screen is what the agreements say", async () => {
      const file = showcaseFile(product.world);
      const seen: Record<string, string> = {};
      for (const title of Object.keys(sees))
        seen[title] = await seenOnScreen(visitor.page, product.world, entryTitled(file, title));
      // Of what is held without even its owner being named, nothing stands beside its field.
      const said = Object.entries(sees).map(([title, as]) => [title, as === "vague" ? "hidden" : as]);
      expect(seen).toEqual(Object.fromEntries(said));
      const vague = Object.values(sees).includes("vague");
      const note = visitor.page.getByText("Something more is held that is not shared with you.");
      expect([vague, visitor.troubles]).toEqual([vague && (await note.isVisible()), []]);
    });
  },
);

describe("three agencies at one case", () => {
  test.each([
    { reader: "Hannah Fairbrother", purpose: "childSafeguarding", width: 1280, colorScheme: "light" },
    { reader: "Hannah Fairbrother", purpose: "childSafeguarding", width: 390, colorScheme: "dark" },
    { reader: "Joanne Sykes", purpose: "domesticAbuseSafety", width: 1280, colorScheme: "dark" },
    { reader: "Joanne Sykes", purpose: "domesticAbuseSafety", width: 390, colorScheme: "light" },
    { reader: "Leanne Cartwright", purpose: "earlyHelp", width: 1280, colorScheme: "light" },
    { reader: "Leanne Cartwright", purpose: "earlyHelp", width: 390, colorScheme: "dark" },
  ] as const)("$reader can use it at $width pixels in $colorScheme", async ({ reader, purpose, ...look }) => {
    const { page, context, troubles } = await visit(product, look);
    await openAs(page, { reader, purpose });
    await keepScreenshot(page, `case-${reader.split(" ")[0]}-${look.width}-${look.colorScheme}`);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await context.close();
  });
});

describe("one entry, looked at closely", () => {
  test("says why it is shown: the clause in words, its law and until when", async () => {
    const { page, context } = await visit(product);
    await openAs(page, { reader: "Joanne Sykes", purpose: "domesticAbuseSafety" });
    const plan = page.getByRole("region", { name: "Domestic abuse" });
    await plan.getByRole("button", { name: "Why am I seeing this? Safety plan, Joanna Whitlock" }).click();
    await plan.getByText("Lanternlight Domestic Abuse Service").first().waitFor();
    await plan
      .getByText(/clause MR/)
      .first()
      .waitFor();
    await plan
      .getByText(/^Law: UK GDPR Article 6/)
      .first()
      .waitFor();
    await plan
      .getByText(/^Shared until .* again by \d+ \w+ \d{4}\.$/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await context.close();
  });

  test("that is held back says whom to ask: the agency’s own people on the case", async () => {
    const { page, context } = await visit(product);
    await openAs(page, { reader: "Hannah Fairbrother", purpose: "childSafeguarding" });
    const health = page.getByRole("region", { name: "Health" });
    await health.getByRole("button", { name: "Ask whom about Mental health diagnosis, Joanna Whitlock" }).click();
    await health.getByText("Chidi Nwosu, Community mental health nurse").waitFor();
    await health.getByRole("link", { name: "07700 900137" }).waitFor();
    await context.close();
  });

  test("that is held back by an agency of whom nobody is shown gives its duty line", async () => {
    const { page, context } = await visit(product);
    await openAs(page, { reader: "Joanne Sykes", purpose: "adultSafeguarding" });
    const homes = page.getByRole("region", { name: "Housing and homelessness" });
    await homes.getByRole("button", { name: /^Ask whom about Tenure/ }).click();
    await homes.getByText("Duty line").waitFor();
    await context.close();
  });

  test("on which agencies differ says so beside both", async () => {
    const { page, context } = await visit(product);
    await openAs(page, { reader: "Hannah Fairbrother", purpose: "childSafeguarding" });
    const names = page.getByRole("region", { name: "Who they are" });
    await names.getByText("Whitelock", { exact: true }).waitFor();
    expect(await names.getByRole("term").filter({ hasText: "Agencies differ" }).count()).toBe(1);
    await context.close();
  });

  test("about reaching somebody stands beside their wish about safe contact", async () => {
    const { page, context } = await visit(product);
    await openAs(page, { reader: "Joanne Sykes", purpose: "domesticAbuseSafety" });
    const wish = /Text first, from a withheld number/;
    for (const name of ["People", "Where they live and how to reach them"])
      await page.getByRole("region", { name }).getByText(wish).first().waitFor();
    await context.close();
  });
});

test("another purpose of the same agency shows another picture", async () => {
  const { page, context } = await visit(product);
  await openAs(page, { reader: "Joanne Sykes", purpose: "adultSafeguarding" });
  const plan = page.getByRole("term").filter({ hasText: "Safety plan" });
  expect(await plan.count()).toBe(0);
  await page.getByRole("combobox", { name: "Looking at it for" }).selectOption({
    label: "Safety of people at high risk of domestic abuse",
  });
  await plan.first().waitFor();
  expect(new URL(page.url()).search).toBe("?purpose=domesticAbuseSafety");
  await context.close();
});

test("an address of a case that is not open to the reader says the same as one of no case", async () => {
  const { page, context } = await visit(product);
  await signInAs(page, product.address("portal"), "Tomasz Wilk");
  const said: string[] = [];
  for (const id of [showcaseFile(product.world).id, crypto.randomUUID(), "nothing"]) {
    await page.goto(`${product.address("portal")}/cases/${id}`);
    await page.getByRole("heading", { name: "This is not here, or not open to you" }).waitFor();
    said.push(await page.getByRole("main").innerText());
  }
  expect(new Set(said).size).toBe(1);
  await context.close();
});
