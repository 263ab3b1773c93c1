import type { CaseId } from "@concordat/domain";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Actor, Look, Presumption, Signer } from "./context.ts";
import { followsFailure } from "./failure.ts";
import type { Connection, Pool } from "./pool.ts";

/** The way in: a pool of the request login, the signer of contexts, and the one clock. */
export interface Database {
  readonly pool: Pool;
  readonly signer: Signer;
  /** Milliseconds since 1970. Read once for each request. */
  readonly clock: () => number;
}

/** One transaction of one actor at one instant. Nothing reads or writes rows but through it. */
export class Transaction {
  readonly actor: Actor;
  /** The instant that every guard of this request sees. */
  readonly at: number;
  readonly sql: postgres.Sql;
  readonly orm: PostgresJsDatabase;
  /** What it rests on, where the session was not read for it. */
  readonly presumption: Presumption | null;
  readonly #signer: Signer;
  readonly #pid: number | null;
  readonly #clock: () => number;
  readonly #queued: Promise<unknown>[] = [];
  #failure: unknown = null;
  #bound: number | string;
  #looking: Look;
  /** Between BEGIN and COMMIT; else each statement is a transaction of its own. */
  #begun = false;

  constructor({ sql, orm, pid }: Connection, { signer, clock }: Database, { actor, presumption = null }: Asking) {
    this.actor = actor;
    this.presumption = presumption;
    this.at = clock();
    this.sql = sql;
    this.orm = orm;
    this.#pid = pid;
    this.#bound = pid ?? "";
    this.#signer = signer;
    this.#clock = clock;
    this.#looking = { ...actor, purpose: null, at: this.at, scope: [] };
  }

  /**
   * Turns to some cases, for a purpose: the row guard works out, or finds kept, what may be seen of them. Queued and
   * not awaited: it travels with the first read, and its failure fails the transaction.
   */
  look(scope: readonly CaseId[], purpose: string | null): void {
    this.#looking = { ...this.actor, purpose, at: this.at, scope };
    const [context, signature] = this.context();
    this.queue(this.sql`select app.look_at(${context}, ${signature})`);
  }

  /** Turns to some cases for what works out itself what may be seen of them. Queued, as `look` is. */
  turn(scope: readonly CaseId[], purpose: string | null): void {
    this.#looking = { ...this.actor, purpose, at: this.at, scope };
    const [context, signature] = this.context();
    this.queue(this.sql`select app.enter(${context}, ${signature})`);
  }

  /** The rules changed since, or it has only written so far: works out what may be seen of the same cases. */
  lookAgain(): void {
    this.queue(this.sql`select app.prepare()`);
  }

  /** The cases that it has turned to. */
  get scope(): readonly CaseId[] {
    return this.#looking.scope;
  }

  /** The signed text under which the database lets this transaction look, and write, where it has turned to. */
  context(): [context: string, signature: string] {
    return this.#signer.sign(this.#looking, this.#bound, this.#clock());
  }

  /** Sends a statement along with the next one that is awaited. */
  queue(statement: PromiseLike<unknown>): void {
    const sent = Promise.resolve(statement);
    sent.catch((error: unknown) => (this.#failure ??= error));
    this.#queued.push(sent);
  }

  /** Nothing to wait for, but behind a pooler: there the mark of the transaction, for which its contexts are signed. */
  begin(asking: Asking): Promise<void> | undefined {
    if (asking.begins === "statement" && this.#pid !== null) return this.#turnTo(asking);
    this.#begun = true;
    this.queue(this.sql`begin`);
    if (this.#pid !== null) return this.#turnTo(asking);
    return markOf(this.sql).then((mark) => {
      this.#bound = mark;
      return this.#turnTo(asking);
    });
  }

  #turnTo({ scope = [], purpose = null, begins = "reading" }: Asking): undefined {
    if (begins !== "reading") {
      this.#looking = { ...this.#looking, purpose, scope };
      return;
    }
    this.look(scope, purpose);
    if (this.presumption)
      this.queue(this.sql`select app.require_session(${this.presumption.sessionId}, ${this.presumption.standing})`);
  }

  /** Fails if anything that was queued failed: PostgreSQL answers COMMIT of a failed transaction without an error. */
  async commit(): Promise<void> {
    await Promise.all(this.#begun ? [...this.#queued, this.sql`commit`] : this.#queued);
  }

  /** Why it failed: what came after a statement that failed says no more than that it did. */
  causeOf(error: unknown): unknown {
    return followsFailure(error) ? (this.#failure ?? error) : error;
  }

  async rollBack(): Promise<void> {
    if (this.#begun) await this.sql`rollback`;
  }
}

async function markOf(sql: postgres.Sql): Promise<string> {
  const [marked] = await sql<{ mark: string }[]>`select app.transaction_mark() as mark`;
  return marked?.mark ?? "";
}

/** Which cases a piece of work looks at, and for which purpose. */
export interface Asking {
  readonly actor: Actor;
  readonly scope?: readonly CaseId[];
  readonly purpose?: string | null;
  /** Where the session was not read for it: then the transaction asks. */
  readonly presumption?: Presumption | null;
  /**
   * By reading, unless told. By `writing` it reads nothing of them: it begins with `readGround`, and before that no row is
   * there for it. A `statement` is alone: it takes on its context itself, and is a transaction of its own.
   */
  readonly begins?: "reading" | "writing" | "statement";
}

/**
 * The only door to the rows: one connection, one transaction, one actor, one instant, READ COMMITTED. What is thrown
 * rolls everything back, and leaves without statement or value.
 */
export async function withActor<Result>(
  database: Database,
  asking: Asking,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return database.pool.use(async (connection) => {
    const tx = new Transaction(connection, database, asking);
    try {
      const marking = tx.begin(asking);
      if (marking) await marking;
      const result = await work(tx);
      await tx.commit();
      return result;
    } catch (error) {
      await tx.rollBack();
      throw tx.causeOf(error);
    }
  });
}
