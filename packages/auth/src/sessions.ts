import type { Actor, Pool } from "@concordat/db";
import { AgencyId, GoverningRole, PartnershipId, ProfessionalId, Refusal } from "@concordat/domain";
import { Lucia, TimeSpan } from "lucia";
import { countAttempt, forgetAttempts } from "./attempts.ts";
import type { DemonstrationPerson } from "./demonstration-person.ts";
import { type Factor, isWhole } from "./factor.ts";
import { verifyPassword } from "./password.ts";
import { RememberedSessions } from "./remembered.ts";
import { type App, SessionAdapter, type SessionEngine, type StoredSession } from "./session-adapter.ts";
import type { Presumed, SignedIn } from "./signed-in.ts";
import { newToken, sessionIdOf, visitOf } from "./token.ts";

const minute = 60_000;

/** A session ends after so long without a request, and after twelve hours whatever happens (ASVS 7.3). */
export const idleMs: Record<App, number> = { portal: 15 * minute, admin: 10 * minute };
export const absoluteMs = 12 * 60 * minute;
/** How stale "last seen" may get: not every request is worth a write. */
const seenEveryMs = 30_000;

/** Administrative roles; their holders use the admin application. */
const adminRoles: ReadonlySet<string> = new Set([...GoverningRole.options, "agencyAdministrator"]);
const mayUse = (app: App, roles: readonly string[]): boolean =>
  app === "admin" ? roles.some((role) => adminRoles.has(role)) : roles.some((role) => !adminRoles.has(role));

/** The application that somebody with these roles uses: the portal, unless all that they do is administer. */
export const appFor = (roles: readonly string[]): App => (mayUse("portal", roles) ? "portal" : "admin");

/** A session of somebody's own, as they are shown it. */
export interface OpenSession {
  /** Its other name: by it nobody can sign in. */
  readonly visit: string;
  readonly app: App;
  readonly beganAt: number;
  readonly seenAt: number;
}

/** A token and the cookie that carries it. */
export interface NewSession {
  readonly cookie: string;
  readonly professional: ProfessionalId;
  /** A second factor is still to come: until then it opens nothing else. */
  readonly half: boolean;
}

/** Signing in and out. Lucia keeps the sessions, behind this class: it could be replaced in a day. */
export class Sessions {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #adapter: SessionAdapter;
  readonly #lucia: Record<App, SessionEngine>;
  readonly #remembered = new RememberedSessions();

  constructor(pool: Pool, clock: () => number) {
    this.#pool = pool;
    this.#clock = clock;
    this.#adapter = new SessionAdapter(pool, clock);
    const engine = (app: App) =>
      new Lucia(this.#adapter, {
        sessionExpiresIn: new TimeSpan(absoluteMs, "ms"),
        sessionCookie: {
          name: `__Host-concordat-${app}`,
          attributes: { secure: true, sameSite: "strict", path: "/" },
        },
        getSessionAttributes: ({ stored }) => ({ stored }),
      });
    this.#lucia = { portal: engine("portal"), admin: engine("admin") };
  }

  /** The same refusal, after the same time, for an unknown email, a wrong password and an account of the other application. */
  async signIn(
    app: App,
    { email, password, address }: { email: string; password: string; address: string },
  ): Promise<NewSession> {
    await countAttempt(this.#pool, { account: email, address, at: this.#clock() });
    const [account] = await this.#pool.use(
      ({ sql }) =>
        sql<
          { professional_id: string; password_hash: string | null }[]
        >`select * from app.credential_for(${email.toLowerCase()})`,
    );
    if (!(await verifyPassword(account?.password_hash ?? null, password)) || !account)
      throw new Refusal("SIGN_IN_REFUSED");
    const session = await this.begin(app, ProfessionalId.parse(account.professional_id), "password");
    await forgetAttempts(this.#pool, email);
    return session;
  }

  /**
   * The person of a session types their password again before they do something that binds their agency. Counted with
   * the attempts to sign in to the account, and refused in the same words.
   */
  async typedAgain(
    professional: ProfessionalId,
    { password, address }: { password: string; address: string },
  ): Promise<void> {
    const [account] = await this.#pool.use(
      ({ sql }) =>
        sql<{ email: string; password_hash: string | null }[]>`select * from app.credential_of(${professional})`,
    );
    const email = account?.email ?? professional;
    await countAttempt(this.#pool, { account: email, address, at: this.#clock() });
    if (!(await verifyPassword(account?.password_hash ?? null, password))) throw new Refusal("SIGN_IN_REFUSED");
    await forgetAttempts(this.#pool, email);
  }

  /** One press, in a demonstration only: the database knows nobody of a partnership that is not one. */
  async signInAsDemonstrator(app: App, professional: ProfessionalId): Promise<NewSession> {
    const people = await this.demonstrationPeople(app);
    if (!people.some(({ professional_id }) => professional_id === professional)) throw new Refusal("NOT_FOUND");
    return this.begin(app, professional, "demonstration");
  }

  /** The people of the demonstration who use this application, by agency. */
  async demonstrationPeople(app: App): Promise<DemonstrationPerson[]> {
    const people = await this.#pool.use(
      ({ sql }) => sql<DemonstrationPerson[]>`select * from app.demonstration_people()`,
    );
    return people.filter(({ roles }) => mayUse(app, roles));
  }

  /** Begins a session of somebody who has proved by this factor who they are. Refused to whoever has no role in the application. */
  async begin(app: App, professional: ProfessionalId, factor: Factor): Promise<NewSession> {
    const token = newToken();
    const createdAt = this.#clock();
    const engine = this.#lucia[app];
    const session = await engine.createSession(
      professional,
      { app, factor, createdAt, absoluteExpiresAt: createdAt + absoluteMs },
      { sessionId: sessionIdOf(token) },
    );
    const stored = await this.#stored(app, session.id);
    if (!stored || !mayUse(app, stored.roles)) {
      await engine.invalidateSession(session.id);
      throw new Refusal("SIGN_IN_REFUSED");
    }
    const half = !isWhole(factor, stored.demonstration);
    return { cookie: engine.createSessionCookie(token).serialize(), professional, half };
  }

  async #stored(app: App, id: string): Promise<StoredSession | null> {
    const { session } = await this.#lucia[app].validateSession(id);
    return session?.stored ?? null;
  }

  /**
   * Who presents this cookie header, read anew: suspended, expired, idle, signed out, of the other application or half
   * signed in is nobody.
   */
  async current(app: App, cookieHeader: string): Promise<SignedIn | null> {
    const presented = await this.#presented(app, cookieHeader);
    return presented?.whole ? presented.signedIn : null;
  }

  /**
   * Who presented this cookie header a moment ago, in this process. Nothing may rest on it but a transaction that asks the
   * database whether the session still stands.
   */
  presumed(app: App, cookieHeader: string): Presumed | null {
    const token = this.#lucia[app].readSessionCookie(cookieHeader);
    return token ? this.#remembered.known(app, sessionIdOf(token), this.#clock()) : null;
  }

  /** Who has given their password here and not yet their second factor. */
  async half(app: App, cookieHeader: string): Promise<SignedIn | null> {
    const presented = await this.#presented(app, cookieHeader);
    return presented && !presented.whole ? presented.signedIn : null;
  }

  async #presented(app: App, cookieHeader: string): Promise<{ signedIn: SignedIn; whole: boolean } | null> {
    const token = this.#lucia[app].readSessionCookie(cookieHeader);
    if (!token) return null;
    const stored = await this.#stored(app, sessionIdOf(token));
    const now = this.#clock();
    if (!stored || stored.app !== app || stored.suspended || !mayUse(app, stored.roles)) return null;
    if (now >= stored.absolute || now - stored.seen >= idleMs[app]) {
      await this.#lucia[app].invalidateSession(stored.id);
      return null;
    }
    const isStale = now - stored.seen >= seenEveryMs;
    if (isStale) await this.#adapter.touch(stored.id, stored.expires);
    const actor: Actor = {
      professional: ProfessionalId.parse(stored.professional_id),
      agency: AgencyId.parse(stored.agency_id),
      partnership: PartnershipId.parse(stored.partnership_id),
      visit: visitOf(stored.id),
    };
    const signedIn = {
      sessionId: stored.id,
      actor,
      roles: stored.roles,
      factor: stored.factor,
      provenAt: stored.proven,
    };
    const whole = isWhole(stored.factor, stored.demonstration);
    if (whole) this.#remembered.keep(stored, signedIn, (isStale ? now : stored.seen) + seenEveryMs);
    return { signedIn, whole };
  }

  /** The cookie that takes the session's cookie away. */
  blankCookie(app: App): string {
    return this.#lucia[app].createBlankSessionCookie().serialize();
  }

  /** They have just proved again who they are. */
  async proven(sessionId: string): Promise<void> {
    await this.#adapter.prove(sessionId);
  }

  async signOut(app: App, sessionId: string): Promise<void> {
    await this.#lucia[app].invalidateSession(sessionId);
  }

  /** Where somebody is signed in now. */
  async all(professional: ProfessionalId): Promise<OpenSession[]> {
    const now = this.#clock();
    return (await this.#adapter.storedOf(professional))
      .filter(({ app, absolute, seen }) => now < absolute && now - seen < idleMs[app])
      .map(({ id, app, created, seen }) => ({ visit: visitOf(id), app, beganAt: created, seenAt: seen }));
  }

  /** Ends one of somebody's own sessions, by its other name. False when there is none. */
  async endVisit(professional: ProfessionalId, visit: string): Promise<boolean> {
    const session = (await this.#adapter.storedOf(professional)).find(({ id }) => visitOf(id) === visit);
    if (session) await this.signOut(session.app, session.id);
    return session !== undefined;
  }

  async emailOf(professional: ProfessionalId): Promise<string | null> {
    const [row] = await this.#pool.use(
      ({ sql }) => sql<{ email: string }[]>`select email from app.credential_of(${professional})`,
    );
    return row?.email ?? null;
  }

  /** With what somebody can sign in, besides passkeys. */
  async waysIn(professional: ProfessionalId): Promise<{ hasPassword: boolean; hasCode: boolean }> {
    const [row] = await this.#pool.use(
      ({ sql }) => sql<{ has_password: boolean; has_code: boolean }[]>`select * from app.ways_in(${professional})`,
    );
    return { hasPassword: row?.has_password === true, hasCode: row?.has_code === true };
  }

  /** On every device, in both applications. */
  async signOutEverywhere(professional: ProfessionalId): Promise<void> {
    await this.#lucia.portal.invalidateUserSessions(professional);
  }
}
