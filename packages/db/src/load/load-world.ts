import type { World, WorldCase } from "@concordat/domain";
import postgres from "postgres";
import { caseloadRows } from "./case-rows.ts";
import { governanceRows } from "./governance-rows.ts";
import type { LoadRows } from "./load-rows.ts";

const rowsAtOnce = 4000;

/**
 * Loads a world into an empty place of a database, as the guard role: for tests, the demonstration and the bench.
 * Versions in force are compiled by the database's own triggers.
 */
export class WorldLoader {
  readonly #sql: postgres.Sql;

  constructor(adminUrl: string) {
    this.#sql = postgres(adminUrl, {
      max: 1,
      onnotice: () => {},
      connection: { application_name: "concordat-loader" },
    });
  }

  /** True when a partnership lives here already: nothing is loaded over it. */
  async hasPartnership(): Promise<boolean> {
    const rows = await this.#sql.begin(async (sql) => {
      await sql`set local role concordat_guard`;
      return sql`select from partnerships limit 1`;
    });
    return rows.length > 0;
  }

  async governance(world: World): Promise<void> {
    await this.#load(governanceRows(world));
    for (const { id, force, restraintUntil } of world.agreements.flatMap(({ versions }) => versions)) {
      if (!force) continue;
      const [from, until, restraint] = [force.from, force.until, restraintUntil].map((at) =>
        at === undefined ? "infinity" : new Date(at).toISOString(),
      );
      await this.#asGuard(
        (sql) =>
          sql`update agreement_versions set force_from = ${from ?? null}::text::timestamptz, force_until = ${until ?? null}::text::timestamptz, restraint_until = ${restraint ?? null}::text::timestamptz where id = ${id}`,
      );
    }
  }

  async cases(world: World, cases: readonly WorldCase[]): Promise<void> {
    await this.#load(caseloadRows(world, cases));
  }

  async accounts(world: World, passwordHashes: ReadonlyMap<string, string>): Promise<void> {
    const rows = world.professionals.flatMap(({ id, email }) => {
      const password_hash = passwordHashes.get(id);
      return password_hash
        ? [{ partnership_id: world.partnership.id, professional_id: id, email: email.toLowerCase(), password_hash }]
        : [];
    });
    await this.#load([["accounts", rows]]);
  }

  /** Lets PostgreSQL take stock of what was loaded: until it has, the first questions are planned blind, and slowly. */
  async takeStock(): Promise<void> {
    await this.#sql`analyze`;
  }

  async close(): Promise<void> {
    await this.#sql.end();
  }

  /** Everything of one call lands, or nothing does. */
  async #load(tables: LoadRows): Promise<void> {
    await this.#asGuard(async (sql) => {
      for (const [table, rows] of tables) {
        const columns = Object.keys(rows[0] ?? {});
        for (let from = 0; from < rows.length; from += rowsAtOnce)
          await sql`insert into ${sql(table)} (${sql(columns)}) select ${sql(columns)} from jsonb_populate_recordset(null::${sql(table)}, ${JSON.stringify(rows.slice(from, from + rowsAtOnce))}::text::jsonb)`;
      }
    });
  }

  async #asGuard(work: (sql: postgres.TransactionSql) => Promise<unknown>): Promise<void> {
    await this.#sql.begin(async (sql) => {
      await sql`set local role concordat_guard`;
      await work(sql);
    });
  }
}
