import type { Pool } from "@concordat/db";
import { ProfessionalId } from "@concordat/domain";
import type { Factor } from "./factor.ts";
import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from "lucia";

/** The two applications. Each has its own host and cookie; a session of one is nothing to the other. */
export type App = "portal" | "admin";

/** A session as it is stored, with who it belongs to, read anew for each request. */
export interface StoredSession {
  readonly id: string;
  readonly professional_id: string;
  readonly app: App;
  readonly created: number;
  readonly expires: number;
  readonly absolute: number;
  readonly seen: number;
  readonly partnership_id: string;
  readonly agency_id: string;
  readonly roles: string[];
  readonly suspended: boolean;
  readonly factor: Factor;
  readonly proven: number;
  readonly demonstration: boolean;
  /** Moves with whatever its professional is. */
  readonly standing: number;
}

/** Lucia, whose sessions carry what is stored of them. */
export type SessionEngine = Lucia<{ readonly stored: StoredSession | undefined }>;

declare module "lucia" {
  interface Register {
    Lucia: SessionEngine;
    UserId: ProfessionalId;
    DatabaseSessionAttributes: {
      readonly stored?: StoredSession;
      readonly app?: App;
      readonly factor?: Factor;
      readonly createdAt?: number;
      readonly absoluteExpiresAt?: number;
    };
    DatabaseUserAttributes: object;
  }
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Lucia's way to the session store: the functions of the session login, which has no table of its own to read. */
export class SessionAdapter implements Adapter {
  readonly #pool: Pool;
  readonly #clock: () => number;

  constructor(pool: Pool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
  }

  /** Lucia reads the machine’s clock, and ours is given: an instant of ours as Lucia is told it. */
  #told(at: number): Date {
    return new Date(at - this.#clock() + Date.now());
  }

  /** An instant that Lucia names, in our time. */
  #meant(at: Date): number {
    return at.getTime() - Date.now() + this.#clock();
  }

  async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [stored] = await this.#pool.use(
      ({ sql }) => sql<StoredSession[]>`
        select * from app.session_by_id(${id})`,
    );
    if (!stored) return [null, null];
    const userId = ProfessionalId.parse(stored.professional_id);
    return [
      { id: stored.id, userId, expiresAt: this.#told(stored.expires), attributes: { stored } },
      { id: userId, attributes: {} },
    ];
  }

  async setSession({ id, userId, expiresAt, attributes }: DatabaseSession): Promise<void> {
    const expires = this.#meant(expiresAt);
    const { app = "portal", factor = "password", createdAt = this.#clock(), absoluteExpiresAt = expires } = attributes;
    await this.#pool.use(
      ({ sql }) =>
        sql`select app.begin_session(${id}, ${userId}, ${app}, ${factor}, ${instant(createdAt)}, ${instant(expires)}, ${instant(absoluteExpiresAt)})`,
    );
  }

  async updateSessionExpiration(id: string, expiresAt: Date): Promise<void> {
    await this.touch(id, this.#meant(expiresAt));
  }

  /** Notes that the session was used now. */
  async touch(id: string, expires: number): Promise<void> {
    await this.#pool.use(
      ({ sql }) => sql`select app.touch_session(${id}, ${instant(expires)}, ${instant(this.#clock())})`,
    );
  }

  async prove(id: string): Promise<void> {
    await this.#pool.use(({ sql }) => sql`select app.prove_session(${id}, ${instant(this.#clock())})`);
  }

  async deleteSession(id: string): Promise<void> {
    await this.#pool.use(({ sql }) => sql`select app.end_session(${id})`);
  }

  async deleteUserSessions(userId: ProfessionalId): Promise<void> {
    await this.#pool.use(({ sql }) => sql`select app.end_sessions_of(${userId})`);
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.#pool.use(({ sql }) => sql`select app.end_expired_sessions(${instant(this.#clock())})`);
  }

  async storedOf(professional: ProfessionalId): Promise<StoredSession[]> {
    return this.#pool.use(({ sql }) => sql<StoredSession[]>`select * from app.sessions_of(${professional})`);
  }

  /** Not asked for by anything here; Lucia's interface has it. */
  async getUserSessions(userId: ProfessionalId): Promise<DatabaseSession[]> {
    return (await this.storedOf(userId)).map(({ id, expires }) => ({
      id,
      userId,
      expiresAt: this.#told(expires),
      attributes: {},
    }));
  }
}
