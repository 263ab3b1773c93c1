import { Refusal } from "@concordat/domain";
import * as openid from "openid-client";
import { z } from "zod";
import type { Outside } from "./outside.ts";

/** An agency's provider, as it is stored, with its secret opened. */
export interface Provider {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly factorWords: readonly string[];
}

/** What a browser takes along to the provider, and what must come back with it. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Exactly where the provider sends the browser back to. */
  readonly returnTo: string;
  /** Whoever is signed in there already proves it anew. */
  readonly again: boolean;
}

/** Who somebody is, as the provider vouches. */
export interface Vouched {
  readonly subject: string;
  /** Null where the provider has not verified it. */
  readonly email: string | null;
  readonly name: string;
  /** By two factors, as far as the agency's own words for that tell. */
  readonly whole: boolean;
}

/** The claims that are read (OpenID Connect Core 5.1, RFC 8176); whatever else there is stays there. */
const Claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional().catch(undefined),
  email_verified: z.literal(true).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  acr: z.string().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
});

/** Something about the answer is wrong: what, nobody is told, since it is an attacker who would learn by it. */
const refused = (cause: unknown): Refusal =>
  cause instanceof Refusal ? cause : new Refusal("SIGN_ON_REFUSED", [], cause);

/** Within so many seconds the provider must have asked anew, where that was wanted. */
const freshWithinSeconds = 120;

/**
 * Asks a provider. What it says of itself and its keys is read anew each time: a sign-in is rare, and a key that was
 * changed a minute ago is known.
 */
export class ProviderDesk {
  readonly #outside: Outside;
  readonly #insecure: boolean;

  constructor(outside: Outside, insecure: boolean) {
    this.#outside = outside;
    this.#insecure = insecure;
  }

  /** What the provider says of itself. That it cannot be reached is told apart: it is nobody's fault here. */
  async #ask<Result>(provider: Provider, work: (config: openid.Configuration) => Promise<Result>): Promise<Result> {
    let away = false;
    const customFetch: openid.CustomFetch = async (url, options) => {
      try {
        const answer = await this.#outside.call(url, options);
        away ||= answer.status >= 500;
        return answer;
      } catch (error) {
        away = true;
        throw error;
      }
    };
    try {
      const { issuer, clientId, clientSecret } = provider;
      // oxlint-disable-next-line typescript/no-deprecated -- Marked so that it stands out: a demonstration alone has it.
      const execute = [openid.enableNonRepudiationChecks, ...(this.#insecure ? [openid.allowInsecureRequests] : [])];
      const secret = openid.ClientSecretBasic(clientSecret);
      const options = { execute, timeout: 10, [openid.customFetch]: customFetch };
      return await work(await openid.discovery(new URL(issuer), clientId, {}, secret, options));
    } catch (error) {
      throw away ? new Refusal("SIGN_ON_AWAY", [], error) : refused(error);
    }
  }

  /** Whether it is there, and is who it says. Refused where it is not. */
  async knock(provider: Provider): Promise<void> {
    await this.#ask(provider, async () => undefined);
  }

  /** Where to send a browser. */
  addressFor(provider: Provider, errand: Errand, email: string): Promise<string> {
    const { state, nonce, verifier, returnTo, again } = errand;
    return this.#ask(provider, async (config) => {
      const address = openid.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: "openid email profile",
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        login_hint: email,
        ...(again ? { prompt: "login", max_age: "0" } : {}),
      });
      return address.toString();
    });
  }

  /** What the browser brought back, made into who it is. */
  vouched(provider: Provider, errand: Errand, broughtBack: string): Promise<Vouched> {
    const { state, nonce, verifier, returnTo, again } = errand;
    return this.#ask(provider, async (config) => {
      const tokens = await openid.authorizationCodeGrant(config, new URL(`${returnTo}?${broughtBack}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
        ...(again ? { maxAge: freshWithinSeconds } : {}),
      });
      const claims = Claims.parse(tokens.claims());
      const more =
        claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
          ? Claims.parse(await openid.fetchUserInfo(config, tokens.access_token, claims.sub))
          : claims;
      return {
        subject: claims.sub,
        email: more.email_verified ? (more.email?.toLowerCase() ?? null) : null,
        name: plainName(more.name ?? claims.name, more.email),
        whole: isWhole(provider, claims),
      };
    });
  }

  /** Where a browser ends its session with the provider as well; null where the provider has no such place. */
  leaving(provider: Provider, returnTo: string): Promise<string | null> {
    return this.#ask(provider, async (config) => {
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo }).toString();
    });
  }
}

const isWhole = ({ factorWords }: Provider, { acr, amr = [] }: z.infer<typeof Claims>): boolean =>
  [...amr, acr].some((word) => word !== undefined && factorWords.includes(word));

/** A name on one line, or what stands before the sign of the address. */
const plainName = (name = "", email = ""): string =>
  name
    .replaceAll(/\p{C}+/gu, " ")
    .trim()
    .slice(0, 120) ||
  (email.split("@")[0] ?? "").slice(0, 120) ||
  "Unnamed";
