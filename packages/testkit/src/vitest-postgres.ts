import { existsSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  clusterHome,
  type EmbeddedPostgres,
  installContextKey,
  migrate,
  provisionRoles,
  type Secrets,
  startEmbedded,
} from "@concordat/db/postgres";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import "./provided.ts";

/** The secrets of test databases are no secret: a fixed set makes runs repeatable. */
const secrets: Secrets = {
  requestPassword: "request",
  sessionPassword: "session",
  relayPassword: "relay",
  contextKey: "5c".repeat(32),
  sealKey: "a7".repeat(32),
};

/** One PostgreSQL for a whole test run, with a migrated database that fresh ones are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = clusterHome(join(tmpdir(), "concordat-test"), String(process.pid));
  clearAway(dirname(home));
  const server = await startEmbedded({ home, settings: ["fsync=off", "max_connections=200"] });
  await makeTemplate(server);
  project.provide("postgresUrl", server.url);
  project.provide("secrets", secrets);
  return async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  };
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Clusters of runs that were killed before they could tidy up. Each is named by its run's process. */
function clearAway(homes: string): void {
  if (!existsSync(homes)) return;
  for (const left of readdirSync(homes).filter((name) => !isRunning(Number(name))))
    rmSync(join(homes, left), { recursive: true, force: true });
}

async function makeTemplate(server: EmbeddedPostgres): Promise<void> {
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin`create database template_concordat`;
  const url = server.url.replace(/postgres$/, "template_concordat");
  await provisionRoles(url, secrets);
  await migrate(url);
  await installContextKey(url, secrets);
  await admin.end();
}
