// `npm run dev`: both applications are built again, and the server starts again, as files change; then reload the page.
// What is served is what `npm start` serves, page policy and all, so nothing works here that would be refused there.
import { spawn } from "node:child_process";
import { mkdirSync, watch } from "node:fs";
import { join } from "node:path";
import { prepare, project } from "./toolchain.mjs";

prepare(import.meta.url);

const { clusterHome, databaseNamed, startEmbedded } = await import("../../packages/db/src/postgres/index.ts");

const served = ["apps/portal/dist", "apps/admin/dist"];
const sources = ["api", "auth", "db", "domain", "policy", "worlds"].map((name) => `packages/${name}/src`);

/** One PostgreSQL for the whole session: it stays up while the server comes and goes. */
const embedded = process.env.DATABASE_URL ? null : await startEmbedded({ home: clusterHome(project, "postgres") });
const databaseUrl = embedded ? await databaseNamed("concordat", embedded.url) : process.env.DATABASE_URL;

const startServer = () =>
  spawn(process.execPath, [join(project, "tooling/run/serve.mjs")], {
    cwd: project,
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });

const gone = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", resolve).kill("SIGTERM");
  });

let server = startServer();
let restart = Promise.resolve();
let soon;

async function startAgain(before) {
  await before;
  console.log("Something changed: starting the server again.");
  await gone(server);
  server = startServer();
}

/** A change of several files is one restart, once they have come to rest. */
function onChange() {
  clearTimeout(soon);
  soon = setTimeout(() => {
    restart = startAgain(restart);
  }, 300);
}

const watched = (folder, counts) =>
  watch(join(project, folder), { recursive: true }, (_, file) => counts(file) && onChange());

// A page names its scripts by their content: it changes when any of them does, and it is written last.
for (const folder of served) mkdirSync(join(project, folder), { recursive: true });
const watchers = [
  ...served.map((folder) => watched(folder, (file) => file === "index.html")),
  ...["apps/server/src", ...sources].map((folder) => watched(folder, () => true)),
];

const builders = ["apps/portal", "apps/admin"].map((app) =>
  spawn(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--watch", "--logLevel=warn"], {
    cwd: join(project, app),
    stdio: ["ignore", "inherit", "inherit"],
  }),
);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  clearTimeout(soon);
  for (const watcher of watchers) watcher.close();
  await restart;
  await Promise.all([server, ...builders].map(gone));
  await embedded?.stop();
  process.exit(0);
}
process.on("SIGINT", () => void stop());
process.on("SIGTERM", () => void stop());
