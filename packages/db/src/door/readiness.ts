import type { Pool } from "./pool.ts";

/** What the database says of itself to a server that wants to serve from it. */
export interface Readiness {
  /** The newest migration that was applied, by when it was made. */
  readonly migration: number;
  /** Its clock: milliseconds since 1970. */
  readonly at: number;
}

/** Asks on the session login's pool; fails where the database is away. */
export async function readReadiness(pool: Pool): Promise<Readiness> {
  const [row] = await pool.use(({ sql }) => sql<Readiness[]>`select migration, at from app.readiness()`);
  return row ?? { migration: 0, at: 0 };
}
