import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** The system account that PostgreSQL runs as: our own, unless we are root, which PostgreSQL refuses to be. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

const idOf = (flag: "-u" | "-g", name: string): number =>
  Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

const lookUp = (name: string): SystemAccount | null => {
  try {
    return { uid: idOf("-u", name), gid: idOf("-g", name) };
  } catch {
    return null;
  }
};

const name = "concordat";

/** Undefined for an ordinary user. For root: the account `concordat`, made on first use. */
export function systemAccount(): SystemAccount | undefined {
  if (!isRoot()) return undefined;
  const known = lookUp(name);
  if (known) return known;
  execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name], {
    stdio: "ignore",
  });
  const made = lookUp(name);
  if (made) return made;
  throw new Error(
    `Root cannot run PostgreSQL, and the system account "${name}" could not be made. Run as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Where root keeps what the account must be able to enter: the folder of the project may be closed to it. */
const shared = "/var/lib/concordat";

/** The folder for a cluster of a project: inside the project, or for root a place of its own outside. */
export const clusterHome = (project: string, cluster: string): string =>
  isRoot()
    ? join(shared, createHash("sha256").update(project).digest("hex").slice(0, 12), cluster)
    : join(project, ".concordat", cluster);

/** The packaged binaries where this account can run them: for another account than our own, copied once for each version. */
export function runnableBinaries(packaged: string, version: string, account: SystemAccount | undefined): string {
  if (!account) return packaged;
  const copy = join(shared, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(packaged, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    if (existsSync(copy)) rmSync(half, { recursive: true });
    else renameSync(half, copy);
  }
  return copy;
}

/** A folder that belongs to the account, readable by nobody else. */
export function ownFolder(folder: string, account: SystemAccount | undefined): string {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
