import { Pool, WorldLoader } from "@concordat/db";
import type { World } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, generatedAt } from "@concordat/testkit";
import postgres from "postgres";
import { type Auth, hashPassword, openAuth } from "../../src/index.ts";
import { password } from "./people.ts";

export const origins = { portal: "https://portal.example.org", admin: "https://admin.example.org" };
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A partnership in a database of its own, and the clock by which its people sign in. */
export class MadePartnership {
  now = generatedAt;
  readonly auth: Auth;
  readonly sql: postgres.Sql;
  readonly #pool: Pool;
  readonly #database: FreshDatabase;

  constructor(database: FreshDatabase) {
    this.#database = database;
    this.#pool = new Pool({ url: database.urlFor("session"), size: 4 });
    this.sql = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
    this.auth = this.sealedWith(database.secrets.sealKey);
  }

  sealedWith(sealKey: string): Auth {
    return openAuth(this.#pool, () => this.now, { origins, sealKey, signOn: { privateNetworks: [], insecure: false } });
  }

  /** No attempt of the test before counts any more. */
  letADayPass(): void {
    this.now += day;
  }

  async close(): Promise<void> {
    await this.sql.end();
    await this.#pool.close();
    await this.#database.drop();
  }
}

/** Loads its people, each with the same password. */
export async function openPartnership(world: World): Promise<MadePartnership> {
  const database = await freshDatabase();
  const loader = new WorldLoader(database.adminUrl);
  await loader.governance({ ...world, agreements: [] });
  const hash = await hashPassword(password);
  await loader.accounts(world, new Map(world.professionals.map(({ id }) => [id, hash])));
  await loader.close();
  return new MadePartnership(database);
}
