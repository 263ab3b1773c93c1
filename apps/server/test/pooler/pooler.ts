import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { freePort, type FreshDatabase } from "@concordat/testkit";

/** Where Debian puts it besides: an ordinary user's PATH leaves it out. */
const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];

const isThere = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function findPooler(): string {
  const found = folders.map((folder) => join(folder, "pgbouncer")).find(isThere);
  if (found) return found;
  throw new Error(
    "These tests need PgBouncer, and it is not on this machine. Install it (Debian, Ubuntu: apt-get install pgbouncer).",
  );
}

const settings = ({ adminUrl }: FreshDatabase, port: number, folder: string, backends: number): string => {
  const { hostname, port: postgres, pathname } = new URL(adminUrl);
  return `[databases]
${pathname.slice(1)} = host=${hostname} port=${postgres}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${folder}/users
pool_mode = transaction
default_pool_size = ${backends}
max_client_conn = 200
`;
};

/** PgBouncer in transaction mode, with fewer backends than there are clients: they share. */
export interface Pooler {
  /** The database as it is reached through it, without login. */
  readonly url: string;
  stop(): Promise<void>;
}

const untilUp = (child: ChildProcess): Promise<void> =>
  new Promise((up, failed) => {
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("process up")) up();
    });
    child.once("error", failed).once("exit", (code) => failed(new Error(`PgBouncer ended with ${code}.\n${said}`)));
  });

/** It refuses to run as root; then it runs as nobody. */
const asOrdinaryUser = process.getuid?.() === 0 ? ["-u", "nobody"] : [];

export async function startPooler(database: FreshDatabase, backends: number): Promise<Pooler> {
  const binary = findPooler();
  const folder = mkdtempSync(join(tmpdir(), "concordat-pooler-"));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const { requestPassword, sessionPassword } = database.secrets;
  const users = `"concordat_request" "${requestPassword}"\n"concordat_session" "${sessionPassword}"\n`;
  writeFileSync(join(folder, "users"), users);
  writeFileSync(join(folder, "pgbouncer.ini"), settings(database, port, folder, backends));
  const child = spawn(binary, [...asOrdinaryUser, join(folder, "pgbouncer.ini")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await untilUp(child);
  return {
    url: Object.assign(new URL(database.adminUrl), { username: "", password: "", port: String(port) }).toString(),
    stop: async () => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}
