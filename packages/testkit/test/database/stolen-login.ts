import { Signer } from "@concordat/db";
import { Day } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, loadWorlds } from "@concordat/testkit";
import { demonstrationPartnership, showcase } from "@concordat/worlds";
import postgres from "postgres";

export const at = Date.parse("2026-06-15T11:00:00Z");
const whole = demonstrationPartnership(Day.parse("2026-06-15"));
export const demonstration = {
  ...whole,
  cases: whole.cases.filter(({ id }, index) => id === showcase.caseId || index < 3),
};
const hannah = demonstration.professionals.find(({ name }) => name === "Hannah Fairbrother")!;
export const me = {
  professional: hannah.id,
  agency: hannah.agency,
  partnership: demonstration.partnership.id,
  visit: hannah.id,
};

/** A database that holds a few cases of the demonstration. */
export async function demonstrationDatabase(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  await loadWorlds(database.adminUrl, [demonstration]);
  const admin = postgres(database.adminUrl, { max: 1 });
  await admin`analyze`;
  await admin.end();
  return database;
}

export interface Context {
  readonly key?: string;
  readonly pid?: number;
  readonly now?: number;
  readonly change?: (context: string) => string;
}

/** Somebody has got SQL of their own past the server: what can it do with the request login? */
export class StolenLogin {
  readonly sql: postgres.Sql;
  readonly #pid: number;
  readonly #key: string;

  private constructor(sql: postgres.Sql, pid: number, key: string) {
    [this.sql, this.#pid, this.#key] = [sql, pid, key];
  }

  static async to(database: FreshDatabase): Promise<StolenLogin> {
    const sql = postgres(database.urlFor("request"), {
      max: 1,
      onnotice: () => {},
      connection: { statement_timeout: 5000, jit: "off", plan_cache_mode: "force_generic_plan" },
    });
    const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return new StolenLogin(sql, backend!.pid, database.secrets.contextKey);
  }

  /** Signs a context as the server does, or as somebody would who has no key, another's or an old one. */
  async enter({ key = this.#key, pid = this.#pid, now = at, change = (same) => same }: Context = {}): Promise<void> {
    const look = { ...me, purpose: null, at, scope: [showcase.caseId] };
    const [context, signature] = new Signer(key).sign(look, pid, now);
    await this.sql`select set_config('concordat.context', ${change(context)}, false), set_config('concordat.signature', ${signature}, false)`;
  }

  async readableTables(): Promise<string[]> {
    const tables = await this.sql<{ name: string }[]>`
      select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select') order by 1`;
    return tables.map(({ name }) => name);
  }

  /** How many rows of each table there are to read; tables without any are left out. */
  async counts(): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const table of await this.readableTables()) {
      const [row] = await this.sql<{ n: number }[]>`select count(*)::int as n from ${this.sql(table)}`;
      if (row!.n > 0) found[table] = row!.n;
    }
    return found;
  }
}
