import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import postgres from "postgres";
import { provisionRoles } from "./provision.ts";
import type { Secrets } from "./secrets.ts";

/** PostgreSQL's own tools say what is wrong on standard error; a login stands in no argument that others could list. */
async function run(tool: "pg_dump" | "pg_restore", url: string, flags: readonly string[]): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const child = spawn(tool, [...flags], {
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      PGHOST: hostname,
      PGPORT: port || "5432",
      PGUSER: decodeURIComponent(username),
      PGPASSWORD: decodeURIComponent(password),
      PGDATABASE: pathname.slice(1),
    },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-2000)));
  const [code] = await once(child, "close").catch(() => [null]);
  if (code !== 0)
    throw new Error(
      `${tool} failed. It must be installed, of the same major version as PostgreSQL or newer.\n${said}`.trim(),
    );
}

interface Rights {
  readonly super: boolean;
  readonly partial: boolean;
}

async function rightsOf(adminUrl: string): Promise<Rights> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [rights] = await sql<Rights[]>`
      select rolsuper as super, not (rolsuper or rolbypassrls and pg_has_role(oid, 'pg_read_all_data', 'usage')) as "partial"
      from pg_roles where rolname = current_user`;
    return rights ?? { super: false, partial: true };
  } finally {
    await sql.end();
  }
}

/** Refuses a login from which row security would keep anything: a copy that lacks rows is no copy. */
async function requireEveryRow(adminUrl: string): Promise<void> {
  if ((await rightsOf(adminUrl)).partial)
    throw new Error(
      "To back up, DATABASE_ADMIN_URL must name a superuser, or a role with BYPASSRLS that is in pg_read_all_data. Nothing was written.",
    );
}

/** Refuses a login that cannot give everything to the roles that own it. */
export async function requireSuperuser(adminUrl: string): Promise<void> {
  if (!(await rightsOf(adminUrl)).super)
    throw new Error("To restore or rehearse, DATABASE_ADMIN_URL must name a superuser. Nothing was changed.");
}

/** Makes the file, for its owner alone. One that is there is kept. */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    throw isThere ? new Error("This file is there already. Name another: no copy is written over.") : error;
  }
}

/** Writes a copy of the whole database to a new file, as it was at one instant, while it is in use. */
export async function backUp(adminUrl: string, file: string): Promise<void> {
  await requireEveryRow(adminUrl);
  makeFile(file);
  await run("pg_dump", adminUrl, ["--format=custom", "--no-password", `--file=${file}`]);
}

/** Fills an empty database from such a copy, whole or not at all, and makes the roles that own what is in it. */
export async function restore(adminUrl: string, secrets: Secrets, file: string): Promise<void> {
  await requireSuperuser(adminUrl);
  await requireEmpty(adminUrl);
  await provisionRoles(adminUrl, secrets);
  const database = new URL(adminUrl).pathname.slice(1);
  await run("pg_restore", adminUrl, [
    "--single-transaction",
    "--exit-on-error",
    "--no-password",
    `--dbname=${database}`,
    file,
  ]);
}

async function requireEmpty(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [taken] = await sql`select from pg_namespace where nspname in ('app', 'guard', 'concordat_migrations')`;
    if (taken) throw new Error("This database is not empty. Make a new one to restore into.");
  } finally {
    await sql.end();
  }
}
