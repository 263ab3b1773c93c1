import { setTimeout as rest } from "node:timers/promises";
import postgres from "postgres";

/** What changed, in ids: a case, one person's own standing or sessions, or (neither) the rules of a partnership. */
export interface Change {
  readonly partnershipId: string;
  readonly caseId: string | null;
  readonly professionalId: string | null;
}

const pollMs = 1000;
/** Under load a change wakes it a hundred times a second; it reads no more often than this. */
const restMs = 40;
const keptMs = 3_600_000;

/**
 * Brings what changed in the database to this process, whichever process changed it. A notification only wakes the
 * relay; what happened it reads itself, up to the oldest transaction still under way, so that none is passed over.
 */
export class Relay {
  readonly #url: string;
  readonly #announce: (change: Change) => void;
  readonly #clock: () => number;
  #sql: postgres.Sql | null = null;
  #from: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #reading = false;
  #again = false;
  #stopped = false;

  constructor(url: string, announce: (change: Change) => void, clock: () => number) {
    this.#url = url;
    this.#announce = announce;
    this.#clock = clock;
  }

  start(): void {
    this.#timer = setInterval(() => void this.#read(), pollMs);
    void this.#read();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#sql?.end({ timeout: 1 });
  }

  /** One reading at a time; a wake-up during one asks for another. */
  async #read(): Promise<void> {
    this.#again = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        for (const change of await this.#next()) this.#announce(change);
        await rest(restMs);
      }
    } catch {
      // PostgreSQL is away. The next poll tries again, from where this one stopped.
      this.#sql?.end({ timeout: 0 }).catch(() => {});
      this.#sql = null;
    } finally {
      this.#reading = false;
    }
  }

  async #next(): Promise<Change[]> {
    const sql = await this.#connection();
    const [mark] = await sql<{ upto: string }[]>`select app.event_watermark()::text as upto`;
    const upto = mark?.upto;
    const from = this.#from ?? upto;
    if (upto === undefined || from === undefined) return [];
    const events = await sql<
      { partnership_id: string; case_id: string | null; professional_id: string | null }[]
    >`select * from app.events_between(${from}::text::xid8, ${upto}::text::xid8)`;
    this.#from = upto;
    return events.map(({ partnership_id, case_id, professional_id }) => ({
      partnershipId: partnership_id,
      caseId: case_id,
      professionalId: professional_id,
    }));
  }

  async #connection(): Promise<postgres.Sql> {
    if (this.#sql) return this.#sql;
    const sql = postgres(this.#url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 2,
      onnotice: () => {},
      connection: { application_name: "concordat-relay", statement_timeout: 5000 },
    });
    this.#sql = sql;
    await sql.listen("concordat", () => void this.#read());
    await sql`select app.forget_events(${new Date(this.#clock() - keptMs).toISOString()})`;
    return sql;
  }
}
