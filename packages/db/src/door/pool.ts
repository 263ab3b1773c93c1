import { Refusal } from "@concordat/domain";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { cleaned, losesConnection } from "./failure.ts";

/** One backend of PostgreSQL, for one piece of work at a time. */
export interface Connection {
  readonly sql: postgres.Sql;
  readonly orm: PostgresJsDatabase;
  /** The backend's process id, for which contexts are signed; null behind a pooler, where each transaction has another. */
  readonly pid: number | null;
}

export interface PoolOptions {
  readonly url: string;
  readonly size: number;
  /** A pooler in transaction mode stands between: no prepared statement, no setting of a session's own. */
  readonly pooled?: boolean;
  /** How long a piece of work may wait for a connection before it is told that the service is busy. */
  readonly waitMs?: number;
  /** How long it may hold one. */
  readonly workMs?: number;
}

/** What a pool has of connections, and how many wait for one. */
export interface PoolFigures {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** How the statements of requests run. Behind a pooler the logins have them from their roles (`provisionRoles`). */
export const requestSettings = {
  statement_timeout: 5000,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
  // Every statement here is short: compiling one, or planning it anew each time, costs more than it saves.
  jit: "off",
  plan_cache_mode: "force_generic_plan",
} as const;

/**
 * Connections that are used for one piece of work at a time and thrown away at the first sign of trouble. The driver's
 * own pool waits for ever and can be poisoned by a restart of PostgreSQL (see the ADR); here each connection is a
 * client of its own, every wait has a deadline, and a lost client is replaced, never repaired.
 */
export class Pool {
  readonly #options: Required<PoolOptions>;
  readonly #idle: Connection[] = [];
  readonly #waiting: { give: (connection: Connection | null) => void }[] = [];
  #open = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = { pooled: false, waitMs: 1500, workMs: 8000, ...options };
  }

  get figures(): PoolFigures {
    return { open: this.#open, idle: this.#idle.length, waiting: this.#waiting.length };
  }

  /** Runs a piece of work on a connection that nobody else uses meanwhile. */
  async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = await this.#acquire();
    try {
      const result = await withDeadline(work(connection), this.#options.workMs);
      this.#giveBack(connection);
      return result;
    } catch (error) {
      if (losesConnection(error) || error instanceof DeadlinePassed) this.#throwAway(connection);
      else this.#giveBack(connection);
      throw error instanceof DeadlinePassed ? new Refusal("BUSY") : cleaned(error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { give } of this.#waiting.splice(0)) give(null);
    await Promise.all(this.#idle.splice(0).map(({ sql }) => sql.end({ timeout: 2 })));
  }

  async #acquire(): Promise<Connection> {
    if (this.#closed) throw new Refusal("BUSY");
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#open < this.#options.size) return this.#connect();
    return this.#wait();
  }

  async #connect(): Promise<Connection> {
    this.#open += 1;
    const { url, pooled, waitMs } = this.#options;
    const sql = postgres(url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 1,
      prepare: !pooled,
      connection: { application_name: "concordat", ...(pooled ? {} : requestSettings) },
      onnotice: () => {},
      onclose: () => this.#forget(sql),
      types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
    });
    try {
      const orm = drizzle(sql, { casing: "snake_case" });
      const rows = await withDeadline(sql<{ pid: number }[]>`select pg_backend_pid() as pid`, waitMs);
      const pid = rows[0]?.pid;
      if (pid === undefined) throw new Refusal("BUSY");
      return { sql, orm, pid: pooled ? null : pid };
    } catch {
      this.#open -= 1;
      discard(sql);
      throw new Refusal("BUSY");
    }
  }

  /** Waits for somebody to give a connection back; null means that a place came free to open one. */
  async #wait(): Promise<Connection> {
    const given = await new Promise<Connection | null>((resolve, reject) => {
      const place = { give: (connection: Connection | null) => (clearTimeout(timer), resolve(connection)) };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(place), 1);
        reject(new Refusal("BUSY"));
      }, this.#options.waitMs);
      this.#waiting.push(place);
    });
    return given ?? this.#acquire();
  }

  #giveBack(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next) next.give(connection);
    else this.#idle.push(connection);
  }

  #throwAway({ sql }: Connection): void {
    this.#open -= 1;
    discard(sql);
    this.#waiting.shift()?.give(null);
  }

  /** PostgreSQL went away under an idle connection. */
  #forget(sql: postgres.Sql): void {
    const index = this.#idle.findIndex((connection) => connection.sql === sql);
    const [lost] = index >= 0 ? this.#idle.splice(index, 1) : [];
    if (lost) this.#throwAway(lost);
  }
}

class DeadlinePassed extends Error {}

/** Ends a client without waiting for what it still has under way. */
const discard = (sql: postgres.Sql): void => {
  sql.end({ timeout: 0 }).catch(() => {});
};

async function withDeadline<Result>(work: PromiseLike<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed()), milliseconds);
  });
  try {
    return await Promise.race([work, passed]);
  } finally {
    clearTimeout(timer);
  }
}
