import type { Page } from "playwright-core";
import { choose } from "./choosing.ts";
import { withDevice } from "./device.ts";
import { fillIn, list } from "./dialog.ts";
import { type Product, visit } from "./product.ts";

/** Somebody who is to be added, as an administrator knows them. */
export interface Newcomer {
  readonly name: string;
  readonly jobTitle: string;
  readonly agency: string;
  readonly role: string;
}

const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@thistledown.example.org`;

/** Adds somebody on the page of people, and returns the link that is handed over. */
export async function addPerson(page: Page, { name, jobTitle, agency, role }: Newcomer): Promise<string> {
  await page.getByRole("button", { name: "Add a person" }).click();
  await fillIn(page, {
    Name: name,
    "Job title": jobTitle,
    "Email at work": emailOf(name),
    "Telephone at work": "07700 900610",
  });
  if ((await list(page, "Agency").inputValue()) !== agency) await choose(list(page, "Agency"), agency);
  if (role !== "Practitioner") {
    const roles = list(page, "Roles");
    await roles.press("Backspace");
    await roles.fill(role);
    await page.getByRole("option", { name: role, exact: true }).click();
    await page.keyboard.press("Tab");
  }
  await page.getByRole("button", { name: "Add them" }).click();
  const link = page.getByRole("dialog").getByText(/\/welcome#/);
  await link.waitFor();
  const handed = (await link.textContent()) ?? "";
  await page.getByRole("button", { name: "Done" }).click();
  return handed;
}

/** Somebody opens the link that was handed to them, in a browser of their own, and is signed in by a new passkey. */
export async function comeIn(product: Product, link: string, name: string) {
  const visited = await visit(product);
  await withDevice(visited.page);
  await visited.page.goto(link);
  await visited.page.getByRole("heading", { name: `Welcome, ${name}` }).waitFor();
  await visited.page.getByLabel("I have read this and will keep to it").check();
  await visited.page.getByRole("button", { name: "Make a passkey and sign in" }).click();
  await visited.page.getByRole("button", { name: new RegExp(`signed in as ${name}`) }).waitFor();
  return visited;
}
