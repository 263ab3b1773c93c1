import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import journal from "../../migrations/meta/_journal.json" with { type: "json" };

const folder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** The newest migration that this version of the code knows, by when it was made: milliseconds since 1970. */
export const newestMigration: number = Math.max(...journal.entries.map(({ when }) => when));

/** Brings a database to the present schema, in one transaction, as the owner role. */
export async function migrate(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set role concordat_owner`;
    await runMigrations(drizzle(sql), { migrationsFolder: folder, migrationsSchema: "concordat_migrations" });
  } finally {
    await sql.end();
  }
}
