import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dayOf, type World } from "@concordat/domain";
import { localOrigins } from "@concordat/server";
import { type FreshDatabase, freePort, freshDatabase } from "@concordat/testkit";
import { demonstrationPartnership } from "@concordat/worlds";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { launchChromium } from "./chromium.ts";
import { demonstrationDatabase } from "./demonstration-database.ts";
import { type ServerProcess, startServerProcess } from "./processes.ts";

const artefacts = fileURLToPath(new URL("../../../artefacts/screenshots", import.meta.url));

type App = "portal" | "admin";

/** The product as it runs anywhere: built pages, a server, a database with the demonstration, a real browser. */
export interface Product {
  readonly database: FreshDatabase;
  readonly browser: Browser;
  readonly world: World;
  /** The address of an application on the first server, or another. */
  address(app: App, server?: number): string;
  stop(): Promise<void>;
}

const startOn = (port: number, { adminUrl, secrets }: FreshDatabase, demonstration: boolean): Promise<ServerProcess> =>
  startServerProcess({
    port,
    listenOn: "127.0.0.1",
    origins: localOrigins(port),
    databaseUrl: adminUrl,
    secrets,
    demonstration,
    requestsPerMinute: 100_000,
    poolSize: 6,
    logLevel: "error",
  });

/** Starts as many server processes as are asked for, on one database: the demonstration, or an empty one. */
export async function startProduct({ servers: count = 1, demonstration = true } = {}): Promise<Product> {
  const database = await (demonstration ? demonstrationDatabase() : freshDatabase());
  const ports: number[] = [];
  const servers: ServerProcess[] = [];
  for (let index = 0; index < count; index += 1) {
    const port = await freePort();
    servers.push(await startOn(port, database, demonstration));
    ports.push(port);
  }
  const browser = await launchChromium();
  return {
    database,
    browser,
    world: demonstrationPartnership(dayOf(Date.now(), "Europe/London")),
    address: (app, server = 0) => localOrigins(ports[server] ?? 0)[app],
    stop: async () => {
      await browser.close();
      await Promise.all(servers.map((server) => server.stop()));
      await database.drop();
      expect(servers.flatMap(({ alarms }) => alarms)).toEqual([]);
    },
  };
}

export interface Look {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
}

/** A browser of somebody's own, in which a script error or a refused resource fails the test. */
export async function visit(
  { browser }: Product,
  { width = 1280, colorScheme = "light" }: Look = {},
): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", ({ message }) => troubles.push(message));
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  return { context, page, troubles };
}

/** Signs in with one press as somebody of the demonstration, by name. */
export async function signInAs(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** WCAG 2.2 A and AA, as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
    })),
  ).toEqual([]);
}

/** Kept to be looked at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: join(artefacts, `${name}.png`), fullPage: true });
}
