import { launchChromium } from "@concordat/e2e/chromium";
import { startServerProcess } from "@concordat/e2e/processes";
import type { VersionId, World } from "@concordat/domain";
import { localOrigins } from "@concordat/server";
import type { Browser, Page } from "playwright-core";
import postgres from "postgres";
import { agreementOf, asGovernanceLead, withCopies, withDraft } from "./bench-version.ts";
import { password, secrets } from "./prepare.ts";

const port = 4890;
const times = 5;

/** How long the matrix of a large agreement takes to open, and how smoothly it scrolls, in a browser with the built pages. */
export async function matrix(adminUrl: string, world: World): Promise<string> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  const browser = await launchChromium();
  const server = await startServerProcess({
    port,
    listenOn: "127.0.0.1",
    origins: localOrigins(port),
    databaseUrl: adminUrl,
    secrets,
    demonstration: false,
    requestsPerMinute: 100_000,
    poolSize: 4,
    logLevel: "error",
  });
  try {
    const agreement = withCopies(agreementOf(world).version, 4);
    const told = await asGovernanceLead(sql, world, (lead) =>
      withDraft(sql, { world, agreement }, (draft) => look(browser, lead.email, draft)),
    );
    return told.map((line) => `the matrix (100 agencies, ${agreement.clauses.length} clauses): ${line}`).join("\n");
  } finally {
    await server.stop();
    await browser.close();
    await sql.end();
  }
}

async function look(browser: Browser, email: string, draft: VersionId): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const address = `${localOrigins(port).admin}/agreements/${draft}`;
  await page.goto(`${address}/matrix`);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await seen(page);
  const thread = await threadOf(page);
  const byAddress: Took[] = [];
  const fromText: Took[] = [];
  for (let run = 0; run < times; run += 1) {
    byAddress.push(await timed(page, thread, () => page.goto(`${address}/matrix`, { waitUntil: "commit" })));
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    fromText.push(await timed(page, thread, () => page.getByRole("link", { name: "Who sees what" }).click()));
  }
  const told = [`opened from the text in ${middle(fromText)}`, `opened by its address in ${middle(byAddress)}`];
  for (const way of ["top", "left"] as const) {
    const before = await thread();
    const frames = await scroll(page, way);
    const busy = ((await thread()) - before) / frames.length;
    told.push(
      `scrolled from the ${way}, a frame every ${median(frames).toFixed(0)} ms, the longest ${Math.max(...frames).toFixed(0)} ms; of the page's processor ${busy.toFixed(1)} ms for each`,
    );
  }
  return told;
}

/** How long something took, and how much of it the page's own thread was at work. */
interface Took {
  readonly wall: number;
  readonly busy: number;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

const middle = (took: readonly Took[]): string => {
  const walls = took.map(({ wall }) => wall);
  const busy = median(took.map((each) => each.busy));
  return `${median(walls).toFixed(0)} ms, slowest ${Math.max(...walls).toFixed(0)} ms; of the page's processor ${busy.toFixed(0)} ms`;
};

/** Processor time of the page's thread so far, in milliseconds, whatever else the machine does. */
async function threadOf(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
}

const seen = (page: Page): Promise<unknown> => page.getByRole("grid").getByRole("button").first().waitFor();

async function timed(page: Page, thread: () => Promise<number>, open: () => Promise<unknown>): Promise<Took> {
  const [started, busyBefore] = [performance.now(), await thread()];
  await open();
  await seen(page);
  return { wall: performance.now() - started, busy: Math.max(0, (await thread()) - busyBefore) };
}

/** Scrolls through the whole of it, a good part of the window in each frame: how long each frame took. */
const scroll = (page: Page, way: "top" | "left"): Promise<number[]> =>
  page.evaluate(
    (side) =>
      new Promise<number[]>((done) => {
        const box = document.querySelector(".matrix-scroll");
        const frames: number[] = [];
        let last = performance.now();
        const frame = (): void => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          box?.scrollBy({ [side]: 90 });
          if (frames.length < 90) requestAnimationFrame(frame);
          else done(frames.slice(1));
        };
        requestAnimationFrame(frame);
      }),
    way,
  );
