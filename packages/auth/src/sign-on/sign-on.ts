import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import type { Pool } from "@concordat/db";
import { ProfessionalId, Refusal } from "@concordat/domain";
import { z } from "zod";
import { countAttempt } from "../attempts.ts";
import type { Challenges } from "../challenges.ts";
import type { Factor } from "../factor.ts";
import type { Seals } from "../seals.ts";
import type { App } from "../session-adapter.ts";
import { newToken } from "../token.ts";
import type { Errand, Provider, ProviderDesk } from "./provider.ts";

interface StoredProvider {
  readonly id: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly sealed: string;
  readonly domains: string[];
  readonly factor_words: string[];
}

/** What is kept here of a browser that has gone to a provider: sealed, and taken once. */
const Kept = z.strictObject({
  provider: z.guid(),
  nonce: z.string(),
  verifier: z.string(),
  again: z.boolean(),
  /** SHA-256 of the token in the browser's cookie: another browser's answer is none. */
  browser: z.string(),
  /** The page to come back to. */
  from: z.string().nullable(),
});

/** Who has come back, by which factor, and to which page. */
export interface SignedOn {
  readonly professional: ProfessionalId;
  readonly factor: Extract<Factor, "singleSignOn" | "singleSignOnAlone">;
  readonly from: string | null;
}

interface Parts {
  readonly challenges: Challenges;
  readonly seals: Seals;
  readonly desk: ProviderDesk;
  readonly origins: Readonly<Record<App, string>>;
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
const cookieName = (app: App): string => `__Host-concordat-sign-on-${app}`;
const cookieOf = (app: App, token: string, seconds: number): string =>
  `${cookieName(app)}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`;

/** Signing in through an agency's own provider (OpenID Connect, authorization code with PKCE). */
export class SignOn {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #parts: Parts;

  constructor(pool: Pool, clock: () => number, parts: Parts) {
    this.#pool = pool;
    this.#clock = clock;
    this.#parts = parts;
  }

  /** Counts a beginning against the address that was typed and the one that it comes from. */
  async countBeginning(email: string, address: string): Promise<void> {
    await countAttempt(this.#pool, { kind: "signOn", account: email, address, at: this.#clock() });
  }

  /** Where to send a browser whose person has this address, and the cookie by which it is known when it comes back. */
  async begin(
    app: App,
    { email, again, from }: { readonly email: string; readonly again: boolean; readonly from: string | null },
  ): Promise<{ readonly address: string; readonly cookie: string }> {
    const { challenges, desk } = this.#parts;
    const provider = await this.#forDomain(email.toLowerCase().split("@")[1] ?? "");
    const browser = newToken();
    const errand = this.#errand(app, { state: randomUUID(), nonce: newToken(), verifier: newToken(), again });
    const address = await desk.addressFor(provider, errand, email);
    const { state, nonce, verifier } = errand;
    const kept = { provider: provider.id, nonce, verifier, again, browser: hashOf(browser), from };
    const value = this.#parts.seals.seal(JSON.stringify(kept));
    await challenges.keep("signOn", app, { id: state, value, professional: null });
    return { address, cookie: cookieOf(app, browser, 300) };
  }

  /** Who has come back. What the provider's answer says counts once, in time, and from the browser that went there. */
  async finish(
    app: App,
    { answer, cookies }: { readonly answer: string; readonly cookies: string },
  ): Promise<SignedOn> {
    const { desk } = this.#parts;
    const state = z.guid().safeParse(new URLSearchParams(answer).get("state")).data;
    const kept = await this.#taken(app, state ?? "", cookies);
    const provider = await this.#byId(kept.provider);
    const errand = this.#errand(app, { ...kept, state: state ?? "" });
    const { subject, email, name, whole } = await desk.vouched(provider, errand, answer);
    const professional = await this.#known(provider, { subject, email, name });
    return { professional, factor: whole ? "singleSignOn" : "singleSignOnAlone", from: kept.from };
  }

  /** The cookie that takes the one of `begin` away. */
  blankCookie(app: App): string {
    return cookieOf(app, "", 0);
  }

  /** Where somebody who came through their provider leaves it as well. Null where that cannot be: they are out here. */
  async leaving(app: App, professional: ProfessionalId): Promise<string | null> {
    const [stored] = await this.#pool.use(
      ({ sql }) => sql<StoredProvider[]>`select * from app.provider_of_person(${professional})`,
    );
    if (!stored) return null;
    try {
      return await this.#parts.desk.leaving(this.#opened(stored), `${this.#parts.origins[app]}/sign-in`);
    } catch {
      return null;
    }
  }

  /** Whether a provider is there and is who its address says; refused where it is not. */
  async knock(provider: Omit<Provider, "id" | "factorWords">): Promise<void> {
    await this.#parts.desk.knock({ ...provider, id: "", factorWords: [] });
  }

  #errand(app: App, part: Omit<Errand, "returnTo">): Errand {
    const { state, nonce, verifier, again } = part;
    return { state, nonce, verifier, again, returnTo: `${this.#parts.origins[app]}/sign-on` };
  }

  /** What was kept under a state: once, and for the browser that went there. */
  async #taken(app: App, state: string, cookies: string): Promise<z.infer<typeof Kept>> {
    const { challenges, seals } = this.#parts;
    const presented = cookies.split("; ").flatMap((cookie) => {
      const prefix = `${cookieName(app)}=`;
      return cookie.startsWith(prefix) ? [cookie.slice(prefix.length)] : [];
    });
    try {
      const { value } = await challenges.take(z.guid().parse(state), "signOn", app);
      const kept = Kept.parse(JSON.parse(seals.unseal(value)));
      const [known, shown] = [kept.browser, hashOf(presented[0] ?? "")].map((hash) => Buffer.from(hash));
      if (presented.length === 1 && known && shown && timingSafeEqual(known, shown)) return kept;
    } catch (error) {
      if (error instanceof Refusal && error.code === "BUSY") throw error;
    }
    throw new Refusal("SIGN_ON_REFUSED");
  }

  async #known(
    { id }: Provider,
    { subject, email, name }: { readonly subject: string; readonly email: string | null; readonly name: string },
  ): Promise<ProfessionalId> {
    const at = new Date(this.#clock()).toISOString();
    const [row] = await this.#pool.use(
      ({ sql }) =>
        sql<
          { professional_id: string; outcome: "in" | "waits" }[]
        >`select * from app.sign_on(${id}, ${subject}, ${email}, ${name}, ${randomUUID()}, ${at})`,
    );
    if (!row) throw new Refusal("SIGN_ON_REFUSED");
    if (row.outcome === "waits") throw new Refusal("SIGN_ON_WAITS");
    return ProfessionalId.parse(row.professional_id);
  }

  async #forDomain(domain: string): Promise<Provider> {
    const [stored] = await this.#pool.use(
      ({ sql }) => sql<StoredProvider[]>`select * from app.provider_for_domain(${domain})`,
    );
    if (!stored) throw new Refusal("SIGN_ON_UNKNOWN");
    return this.#opened(stored);
  }

  async #byId(id: string): Promise<Provider> {
    const [stored] = await this.#pool.use(({ sql }) => sql<StoredProvider[]>`select * from app.provider(${id})`);
    if (!stored) throw new Refusal("SIGN_ON_REFUSED");
    return this.#opened(stored);
  }

  #opened({ id, issuer, client_id, sealed, factor_words }: StoredProvider): Provider {
    const clientSecret = this.#parts.seals.unseal(sealed);
    return { id, issuer, clientId: client_id, clientSecret, factorWords: factor_words };
  }
}
