import type { World } from "@concordat/domain";
import type { Pool } from "../door/pool.ts";
import { governanceRows } from "../load/governance-rows.ts";

/** The way in for the first governance lead: known by the hash of its token. */
export interface FirstInvitation {
  readonly id: string;
  readonly tokenHash: string;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/** The first day of a partnership: on the session login, since nobody is there yet to sign in. */
export class FirstDay {
  readonly #pool: Pool;
  readonly #clock: () => number;

  constructor(pool: Pool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
  }

  /** True while the database has no partnership. */
  async isToday(): Promise<boolean> {
    const [row] = await this.#pool.use(({ sql }) => sql<{ today: boolean }[]>`select app.needs_set_up() as today`);
    return row?.today === true;
  }

  /** Lets whoever has the token set a partnership up, within a day. */
  async offer(id: string, tokenHash: string): Promise<void> {
    const at = new Date(this.#clock()).toISOString();
    await this.#pool.use(({ sql }) => sql`select app.offer_set_up(${id}, ${tokenHash}, ${at})`);
  }

  /** Makes the partnership, with its words, its host and its one person. False when there is one, or the token is not known. */
  async setUp(tokenHash: string, world: World, invitation: FirstInvitation): Promise<boolean> {
    const at = new Date(this.#clock()).toISOString();
    const filled = governanceRows(world).filter(([, rows]) => rows.length > 0);
    const email = world.professionals[0]?.email ?? "";
    const [row] = await this.#pool.use(
      ({ sql }) =>
        sql<
          { done: boolean }[]
        >`select app.set_up(${tokenHash}, ${at}, ${JSON.stringify(filled)}::text::jsonb, ${email}, ${JSON.stringify(invitation)}::text::jsonb) as done`,
    );
    return row?.done === true;
  }
}
