import { spawn } from "node:child_process";
import { once } from "node:events";
import postgres from "postgres";

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

/** Writes a copy of the whole database to a file, as it was at one instant, while it is in use. */
export const backUp = (adminUrl: string, file: string): Promise<void> =>
  run("pg_dump", adminUrl, ["--format=custom", "--no-password", `--file=${file}`]);

/** Fills an empty database from such a copy, whole or not at all. The roles must be there (`provisionRoles`). */
export async function restore(adminUrl: string, file: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const [taken] = await sql`select from pg_namespace where nspname in ('app', 'guard', 'concordat_migrations')`;
    if (taken) throw new Error("This database is not empty. Make a new one to restore into.");
  } finally {
    await sql.end();
  }
  const database = new URL(adminUrl).pathname.slice(1);
  await run("pg_restore", adminUrl, [
    "--single-transaction",
    "--exit-on-error",
    "--no-password",
    `--dbname=${database}`,
    file,
  ]);
}
