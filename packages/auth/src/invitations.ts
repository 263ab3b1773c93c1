import type { Pool } from "@concordat/db";
import { ProfessionalId, Refusal } from "@concordat/domain";
import { countAttempt } from "./attempts.ts";
import { type Codes, newCodeSecret, type NewCodeSecret, stepOf } from "./codes.ts";
import type { Challenges } from "./challenges.ts";
import { hashPassword } from "./password.ts";
import type { MadePasskey, PasskeyRegistration, Passkeys } from "./passkeys.ts";
import type { App } from "./session-adapter.ts";
import { sessionIdOf } from "./token.ts";

/** The text of the terms of use that is accepted today. */
const termsVersion = 1;

/** Somebody who was invited, as their own link tells them. */
export interface Invited {
  readonly professional: ProfessionalId;
  readonly kind: "join" | "recovery";
  readonly name: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly agency: string;
  readonly partnership: string;
  readonly roles: readonly string[];
}

/** How somebody wants to sign in from now on. */
export type Credentials =
  | { readonly kind: "passkey"; readonly made: PasskeyRegistration }
  | { readonly kind: "password"; readonly password: string; readonly challenge: string; readonly code: string };

interface Kept {
  readonly passwordHash: string | null;
  readonly sealed: string | null;
  readonly lastStep: number;
  readonly passkey: MadePasskey | null;
}

/** Taking up an invitation. Its token is known by its SHA-256 alone, works once, and in time. */
export class Invitations {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #parts: { readonly codes: Codes; readonly challenges: Challenges; readonly passkeys: Passkeys };

  constructor(
    pool: Pool,
    clock: () => number,
    parts: { readonly codes: Codes; readonly challenges: Challenges; readonly passkeys: Passkeys },
  ) {
    this.#pool = pool;
    this.#clock = clock;
    this.#parts = parts;
  }

  /** Whose invitation this is. Unknown, used, withdrawn and late are all the same: not found. */
  async byToken(token: string, address: string): Promise<Invited> {
    const at = this.#clock();
    await countAttempt(this.#pool, { kind: "invitation", account: sessionIdOf(token), address, at });
    const [row] = await this.#pool.use(
      ({ sql }) =>
        sql<
          {
            professional_id: string;
            kind: string;
            name: string;
            job_title: string;
            email: string;
            agency: string;
            partnership: string;
            roles: string[];
          }[]
        >`select * from app.invitation(${sessionIdOf(token)}, ${new Date(at).toISOString()})`,
    );
    if (!row) throw new Refusal("NOT_FOUND");
    const { professional_id, kind, job_title, name, email, agency, partnership, roles } = row;
    return {
      professional: ProfessionalId.parse(professional_id),
      kind: kind === "recovery" ? "recovery" : "join",
      jobTitle: job_title,
      name,
      email,
      agency,
      partnership,
      roles,
    };
  }

  /** A secret for an authenticator app; it counts for nothing until a code of it comes back with the password. */
  async codeSecret(app: App, { professional, email }: Invited): Promise<NewCodeSecret & { challenge: string }> {
    const made = newCodeSecret(email);
    const value = this.#parts.codes.sealed(made.secret);
    return { ...made, challenge: await this.#parts.challenges.keep("code", app, { value, professional }) };
  }

  /** Takes the invitation up. What was there before is ended with it; the one invitation makes one way in. */
  async accept(app: App, token: string, { invited, credentials }: { invited: Invited; credentials: Credentials }) {
    const { passwordHash, sealed, lastStep, passkey } =
      credentials.kind === "passkey"
        ? await this.#withPasskey(app, invited, credentials.made)
        : await this.#withPassword(app, invited, credentials);
    const [row] = await this.#pool.use(
      ({ sql }) =>
        sql<
          { who: string | null }[]
        >`select app.accept_invitation(${sessionIdOf(token)}, ${new Date(this.#clock()).toISOString()}, ${passwordHash}, ${sealed}, ${lastStep}, ${passkey && JSON.stringify(passkey)}::text::jsonb, ${termsVersion}) as who`,
    );
    if (!row?.who) throw new Refusal("NOT_FOUND");
    return ProfessionalId.parse(row.who);
  }

  async #withPasskey(app: App, { professional }: Invited, made: PasskeyRegistration): Promise<Kept> {
    const passkey = await this.#parts.passkeys.made(app, professional, made);
    return { passwordHash: null, sealed: null, lastStep: 0, passkey };
  }

  async #withPassword(
    app: App,
    { professional }: Invited,
    { password, challenge, code }: Extract<Credentials, { kind: "password" }>,
  ): Promise<Kept> {
    const asked = await this.#parts.challenges.take(challenge, "code", app);
    const step = stepOf(this.#parts.codes.unsealed(asked.value), code, this.#clock());
    if (asked.professional !== professional) throw new Refusal("SIGN_IN_REFUSED");
    if (step === null) {
      await this.#parts.challenges.keep("code", app, { id: challenge, value: asked.value, professional });
      throw new Refusal("BAD_INPUT", [{ path: "code", problem: "wrongCode" }]);
    }
    return { passwordHash: await hashPassword(password), sealed: asked.value, lastStep: step, passkey: null };
  }
}
