// Gets the tools that the project is pinned to, on a machine that has only some Node (18 or later) and npm. Plain
// JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../..", import.meta.url));

const wantedNode = readFileSync(join(project, ".node-version"), "utf8").trim();
const wantedPnpm = JSON.parse(readFileSync(join(project, "package.json"), "utf8")).packageManager.split("@")[1];

const onWindows = process.platform === "win32";
const majorOf = (version) => Number(version.split(".")[0]);

/** Set for the command once it runs under the pinned tools. */
const ready = "CONCORDAT_TOOLCHAIN";

/** Telemetry of tools stays off; nothing here reports to anybody. */
const quiet = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NPM_CONFIG_UPDATE_NOTIFIER: "false",
  NPM_CONFIG_FUND: "false",
  NPM_CONFIG_AUDIT: "false",
};

/** Runs a command in the project's folder, and waits for it. Its output is shown, or kept where `stdio` says so. */
export function execute(command, args, options = {}) {
  const { status, error, ...rest } = spawnSync(command, args, {
    stdio: "inherit",
    cwd: project,
    shell: onWindows,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    ...options,
    env: { ...process.env, ...quiet, ...options.env },
  });
  if (error) throw error;
  return { ...rest, status: status ?? 1 };
}

/**
 * Runs the calling script again under the pinned Node and pnpm, unless it runs under them already. Returns only there.
 */
function ensureToolchain(script) {
  if (process.env[ready] === wantedPnpm && majorOf(process.versions.node) === majorOf(wantedNode)) return;
  if (majorOf(process.versions.node) < 18) {
    console.error(
      `Concordat needs Node 18 or later to start from; this is ${process.versions.node}. Get one from https://nodejs.org.`,
    );
    process.exit(1);
  }
  const packages = majorOf(process.versions.node) === majorOf(wantedNode) ? [] : ["-p", `node@${wantedNode}`];
  console.log(
    packages.length > 0
      ? `Getting Node ${wantedNode} and pnpm ${wantedPnpm} (the first time takes a minute).`
      : `Getting pnpm ${wantedPnpm}.`,
  );
  const command = [
    "node",
    // Node is pinned: what it says of its own features that a library uses is nothing to whoever starts this.
    "--disable-warning=ExperimentalWarning",
    JSON.stringify(script),
    ...process.argv.slice(2).map((argument) => JSON.stringify(argument)),
  ].join(" ");
  // Ctrl-C reaches the child as well; it stops what it started, and this process waits for it.
  process.on("SIGINT", () => {});
  const { status } = execute("npx", ["-y", ...packages, "-p", `pnpm@${wantedPnpm}`, "-c", command], {
    env: { [ready]: wantedPnpm },
  });
  process.exit(status);
}

const digest = (files) =>
  files.reduce((hash, file) => hash.update(readFileSync(join(project, file))), createHash("sha256")).digest("hex");

const stampOf = (name) => join(project, ".concordat", `${name}.done`);

/** Does a step once for each state of some files: the second start is quick. */
function once(name, files, step) {
  const stamp = stampOf(name);
  const state = `${digest(files)} ${process.versions.node}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;
  step();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

function pnpm(...args) {
  const { status } = execute("pnpm", args);
  if (status !== 0) process.exit(status);
}

/** Installs exactly what the lock file names. */
function install() {
  if (!existsSync(join(project, "node_modules"))) rmSync(stampOf("install"), { force: true });
  once("install", ["pnpm-lock.yaml", "pnpm-workspace.yaml"], () => {
    console.log("Installing the packages.");
    pnpm("install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only", "--loglevel=warn");
  });
}

/** Builds both applications; turbo remembers what has not changed. */
export function build() {
  console.log("Building the applications.");
  pnpm("exec", "turbo", "run", "build", "--output-logs=errors-only", "--log-order=grouped");
}

/** What every command begins with: the pinned tools, and the packages that the lock file names. */
export function prepare(moduleUrl) {
  ensureToolchain(fileURLToPath(moduleUrl));
  install();
}

/** Ends this command with another's status. */
export function hand(command, args, options) {
  process.exit(execute(command, args, options).status);
}
