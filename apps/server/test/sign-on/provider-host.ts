import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { Provider } from "oidc-provider";

/** Somebody whom the provider knows, and how they signed in there. */
export interface Known {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly amr?: string[];
  readonly acr?: string;
}

type Claims = Record<string, unknown>;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const newKey = (): { kid: string; key: KeyObject } => ({
  kid: randomUUID(),
  key: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
});

function signed(claims: Claims, { kid, key }: { kid: string; key: KeyObject }): string {
  const text = `${encoded({ alg: "RS256", typ: "JWT", kid })}.${encoded(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
}

/** A real OpenID Connect provider on this machine. It asks nobody anything: a test says who sits before the browser. */
export class ProviderHost {
  readonly #server: Server;
  #provider: Provider | null = null;
  #key = newKey();
  issuer = "";
  /** Who sits there. */
  known: Known = { sub: "nobody" };
  /** What becomes of the claims before they are signed, by whoever holds a key. */
  forge: ((claims: Claims) => Claims) | null = null;
  /** Signs with a key that the provider does not publish. */
  strangeKey = false;
  /** Answers nothing but this. */
  failing: number | null = null;

  constructor() {
    this.#server = createServer((request, response) => {
      if (this.failing !== null) response.writeHead(this.failing).end();
      else void this.#provider?.callback()(request, response);
    });
  }

  async open(returnTo: readonly string[]): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    const address = this.#server.address();
    this.issuer = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
    this.#start(returnTo);
    return this;
  }

  /** The same provider with other keys. */
  rotateKeys(returnTo: readonly string[]): void {
    this.#key = newKey();
    this.#start(returnTo);
  }

  #start(returnTo: readonly string[]): void {
    const { kid, key } = this.#key;
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: "concordat",
          client_secret: "what only the two know",
          redirect_uris: returnTo.map((origin) => `${origin}/sign-on`),
          post_logout_redirect_uris: returnTo.map((origin) => `${origin}/sign-in`),
        },
      ],
      jwks: { keys: [{ ...key.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" }] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      acrValues: ["urn:example:mfa"],
      cookies: { keys: [randomUUID()] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, id) => ({
        accountId: id,
        claims: () => ({ ...this.known, amr: undefined, acr: undefined, sub: id }),
      }),
      loadExistingGrant: async (ctx) => {
        const { client, session } = ctx.oidc;
        const grant = new provider.Grant({ clientId: client?.clientId ?? "", accountId: session?.accountId ?? "" });
        grant.addOIDCScope("openid email profile");
        await grant.save();
        return grant;
      },
    });
    provider.use(async (ctx, next) => {
      if (ctx.path.startsWith("/interaction/")) {
        const { sub, amr, acr } = this.known;
        const login = { accountId: sub, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) };
        ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, { login }));
        return;
      }
      await next();
      const body = ctx.body as Claims | undefined;
      if (ctx.path !== "/token" || typeof body?.["id_token"] !== "string") return;
      if (!this.forge && !this.strangeKey) return;
      const claims = JSON.parse(Buffer.from(body["id_token"].split(".")[1] ?? "", "base64url").toString());
      const signer = this.strangeKey ? { ...newKey(), kid } : this.#key;
      ctx.body = { ...body, id_token: signed(this.forge?.(claims) ?? claims, signer) };
    });
    provider.on("server_error", () => {});
    this.#provider = provider;
  }

  /** Goes where a browser is sent, until it is sent back to us; returns what was added to our address. */
  async visit(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let at = address;
    for (let step = 0; step < 8; step += 1) {
      const answer = await fetch(at, {
        redirect: "manual",
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ""] = cookie.split(";");
        cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
      }
      const next = new URL(answer.headers.get("location") ?? "", at);
      if (next.origin !== this.issuer) return next.search.slice(1);
      at = next.toString();
    }
    throw new Error(`The provider never sent the browser back from ${at}.`);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
