import type { Pool } from "@concordat/db";
import { ProfessionalId, Refusal } from "@concordat/domain";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { Challenges } from "./challenges.ts";
import type { App } from "./session-adapter.ts";

/** A challenge as the browser is given it. */
export interface Asked<Options> {
  readonly challenge: string;
  readonly options: Options;
}

/** An answer to it, as the browser's WebAuthn gives it in JSON. */
export interface Answer<Response> {
  readonly challenge: string;
  readonly response: Response;
}

/** No extension is asked. */
export type SignInOptions = Omit<PublicKeyCredentialRequestOptionsJSON, "extensions">;
export type RegistrationOptions = Omit<PublicKeyCredentialCreationOptionsJSON, "extensions">;
export type PasskeySignIn = Answer<AuthenticationResponseJSON>;
export type PasskeyRegistration = Answer<RegistrationResponseJSON>;

/** A public key that a device has just made. */
export interface MadePasskey {
  readonly credential: string;
  readonly publicKey: string;
  readonly count: number;
  readonly relyingParty: string;
}

export interface KnownPasskey {
  readonly id: string;
  readonly relyingParty: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

interface Registering {
  readonly email: string;
  readonly name: string;
  readonly professional: ProfessionalId;
}

/** Passkeys (WebAuthn level 3), each for one host, always with the person verified by their device. */
export class Passkeys {
  readonly #pool: Pool;
  readonly #clock: () => number;
  readonly #challenges: Challenges;
  readonly #origins: Readonly<Record<App, string>>;

  constructor(
    pool: Pool,
    clock: () => number,
    { challenges, origins }: { challenges: Challenges; origins: Readonly<Record<App, string>> },
  ) {
    this.#pool = pool;
    this.#clock = clock;
    this.#challenges = challenges;
    this.#origins = origins;
  }

  #host(app: App): string {
    return new URL(this.#origins[app]).hostname;
  }

  /** What a browser needs to offer whichever passkeys it has for this host: nobody has to be named first. */
  async askToSignIn(app: App): Promise<Asked<SignInOptions>> {
    const { extensions: _none, ...options } = await generateAuthenticationOptions({
      rpID: this.#host(app),
      userVerification: "required",
    });
    return {
      options,
      challenge: await this.#challenges.keep("signIn", app, { value: options.challenge, professional: null }),
    };
  }

  /** Whose passkey signed the challenge. Refused in one way for every fault. */
  async whoSigned(app: App, { challenge, response }: PasskeySignIn): Promise<ProfessionalId> {
    const { value } = await this.#challenges.take(challenge, "signIn", app);
    const [known] = await this.#pool.use(
      ({ sql }) =>
        sql<
          { professional_id: string; public_key: string; sign_count: string; relying_party: string }[]
        >`select * from app.passkey(${response.id})`,
    );
    if (known?.relying_party !== this.#host(app)) throw new Refusal("SIGN_IN_REFUSED");
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: value,
      expectedOrigin: this.#origins[app],
      expectedRPID: this.#host(app),
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: new Uint8Array(Buffer.from(known.public_key, "base64url")),
        counter: Number(known.sign_count),
      },
    }).catch(refuse);
    if (!verified || !(await this.#use(response.id, authenticationInfo.newCounter)))
      throw new Refusal("SIGN_IN_REFUSED");
    return ProfessionalId.parse(known.professional_id);
  }

  async #use(credential: string, count: number): Promise<boolean> {
    const at = new Date(this.#clock()).toISOString();
    const [row] = await this.#pool.use(
      ({ sql }) => sql<{ used: boolean }[]>`select app.use_passkey(${credential}, ${count}, ${at}) as used`,
    );
    return row?.used === true;
  }

  /** What a browser needs to make a passkey for somebody on this host. */
  async askToRegister(app: App, { email, name, professional }: Registering): Promise<Asked<RegistrationOptions>> {
    const known = await this.of(professional);
    const { extensions: _none, ...options } = await generateRegistrationOptions({
      rpName: "Concordat",
      rpID: this.#host(app),
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(professional),
      attestationType: "none",
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    return {
      options,
      challenge: await this.#challenges.keep("register", app, { value: options.challenge, professional }),
    };
  }

  /** The passkey that was made for this challenge, and for this person. */
  async made(
    app: App,
    professional: ProfessionalId,
    { challenge, response }: PasskeyRegistration,
  ): Promise<MadePasskey> {
    const asked = await this.#challenges.take(challenge, "register", app);
    if (asked.professional !== professional) throw new Refusal("SIGN_IN_REFUSED");
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: asked.value,
      expectedOrigin: this.#origins[app],
      expectedRPID: this.#host(app),
      requireUserVerification: true,
    }).catch(refuse);
    if (!registrationInfo) throw new Refusal("SIGN_IN_REFUSED");
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      credential: id,
      publicKey: Buffer.from(publicKey).toString("base64url"),
      count: counter,
      relyingParty: this.#host(app),
    };
  }

  async add(professional: ProfessionalId, { credential, publicKey, count, relyingParty }: MadePasskey): Promise<void> {
    const at = new Date(this.#clock()).toISOString();
    await this.#pool.use(
      ({ sql }) =>
        sql`select app.add_passkey(${professional}, ${credential}, ${publicKey}, ${count}, ${relyingParty}, ${at})`,
    );
  }

  async of(professional: ProfessionalId): Promise<KnownPasskey[]> {
    const rows = await this.#pool.use(
      ({ sql }) =>
        sql<
          { credential_id: string; relying_party: string; created: string; last_used: string | null }[]
        >`select * from app.passkeys_of(${professional})`,
    );
    return rows.map(({ credential_id, relying_party, created, last_used }) => ({
      id: credential_id,
      relyingParty: relying_party,
      createdAt: Number(created),
      lastUsedAt: last_used === null ? null : Number(last_used),
    }));
  }

  /** Takes a passkey away. The last way in stays: refused. */
  async remove(professional: ProfessionalId, credential: string): Promise<void> {
    const [row] = await this.#pool.use(
      ({ sql }) => sql<{ removed: boolean }[]>`select app.remove_passkey(${professional}, ${credential}) as removed`,
    );
    if (row?.removed !== true) throw new Refusal("WRONG_STATE");
  }
}

/** What is wrong with an answer helps only whoever forged it. */
const refuse = (error: unknown): never => {
  throw new Refusal("SIGN_IN_REFUSED", [], error);
};
