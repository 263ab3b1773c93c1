import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

const sha256 = (bytes: string | Buffer): Buffer => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Buffer): string => bytes.toString("base64url");

/** CBOR (RFC 8949) as far as WebAuthn needs it: small numbers, byte and text strings, maps in the order given. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, held]) => [cbor(key), cbor(held)])]);
  throw new TypeError("Not needed.");
}

/** What a test changes to see that it is refused. */
export interface Forgery {
  readonly origin?: string;
  readonly host?: string;
  /** The person was present and not verified. */
  readonly unverified?: boolean;
  /** The counter of this answer. */
  readonly count?: number;
}

interface Asked {
  readonly challenge: string;
  readonly options: { readonly challenge: string };
}

/** A device that holds one passkey (ES256) and answers as a browser would pass it on: for tests of the server's side. */
export class SoftwareAuthenticator {
  readonly #origin: string;
  readonly #host: string;
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly id = base64url(randomBytes(32));
  #count = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#host = new URL(origin).hostname;
  }

  #clientData(type: string, { options }: Asked, { origin = this.#origin }: Forgery): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge: options.challenge, origin, crossOrigin: false }));
  }

  #authenticatorData({ host = this.#host, unverified = false, count }: Forgery, attested?: Buffer): Buffer {
    const flags = 0x01 | (unverified ? 0 : 0x04) | (attested ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count ?? (this.#count += 1));
    return Buffer.concat([sha256(host), Buffer.from([flags]), counter, ...(attested ? [attested] : [])]);
  }

  /** Its public key as a server keeps it. */
  get publicKey(): string {
    return base64url(this.#cosePublicKey());
  }

  /** Its public key as COSE has it (RFC 9053): EC2, ES256, P-256. */
  #cosePublicKey(): Buffer {
    const { x = "", y = "" } = this.#keys.publicKey.export({ format: "jwk" });
    return cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]),
    );
  }

  /** Its answer when it is asked to make its passkey. */
  register(asked: Asked, forgery: Forgery = {}) {
    const id = Buffer.from(this.id, "base64url");
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, this.#cosePublicKey()]);
    const attestationObject = cbor(
      new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", this.#authenticatorData(forgery, attested)],
      ]),
    );
    const clientDataJSON = base64url(this.#clientData("webauthn.create", asked, forgery));
    return this.#answer(asked, { clientDataJSON, attestationObject: base64url(attestationObject) });
  }

  /** Its answer when it is asked to sign in. */
  signIn(asked: Asked, forgery: Forgery = {}) {
    const authenticatorData = this.#authenticatorData(forgery);
    const clientData = this.#clientData("webauthn.get", asked, forgery);
    const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientData)]), this.#keys.privateKey);
    return this.#answer(asked, {
      clientDataJSON: base64url(clientData),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(signature),
    });
  }

  #answer<Response>({ challenge }: Asked, response: Response) {
    const credential = { id: this.id, rawId: this.id, type: "public-key" as const, clientExtensionResults: {} };
    return { challenge, response: { ...credential, response } };
  }
}
