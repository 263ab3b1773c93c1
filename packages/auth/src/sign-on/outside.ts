import { lookup, type LookupAddress } from "node:dns";
import { request as plainly } from "node:http";
import { request as securely } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Which addresses outside may be called on: what an administrator types must lead nowhere inside. */
export interface OutsideRules {
  /** Private networks in which providers may be all the same, as addresses or networks. */
  readonly privateNetworks: readonly string[];
  /** Without TLS: in a demonstration on one machine. */
  readonly insecure: boolean;
}

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = familyOf(address);
    list.addSubnet(address, Number(prefix ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return list;
}

/** Loopback, private, link-local, shared, multicast and reserved (RFC 6890), and what wraps IPv4 in IPv6. */
const inside = listOf(
  [
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
    "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3",
    "::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8",
  ].flatMap((line) => line.split(" ")),
);

const longestAnswer = 256 * 1024;
const withinMs = 8000;

/** What a call outside is made of: the part of `fetch` that an OpenID Connect client uses. */
interface Call {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Calls providers, and nothing inside: the address that a name stands for is looked at before it is connected to, and it
 * is that address which is connected to. Follows no redirect, waits eight seconds, reads 256 KiB.
 */
export class Outside {
  readonly #allowed: BlockList;
  readonly #insecure: boolean;

  constructor({ privateNetworks, insecure }: OutsideRules) {
    this.#allowed = listOf(privateNetworks);
    this.#insecure = insecure;
  }

  #mayReach(address: string): boolean {
    const family = familyOf(address);
    return !inside.check(address, family) || this.#allowed.check(address, family);
  }

  /** Whether an address is one that may be called on at all. */
  mayCall({ protocol, hostname, username, password }: URL): boolean {
    const bare = hostname.replaceAll(/^\[|\]$/g, "");
    if (protocol !== "https:" && !(this.#insecure && protocol === "http:")) return false;
    return username === "" && password === "" && (isIP(bare) === 0 || this.#mayReach(bare));
  }

  readonly #lookUp: LookupFunction = (hostname, options, found) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first || !addresses.every(({ address }) => this.#mayReach(address)))
        return found(error ?? new Error("Nowhere that may be called on."), "");
      return options.all ? found(null, addresses) : found(null, first.address, first.family);
    });
  };

  async call(address: string, { method, headers, body }: Call): Promise<Response> {
    const url = new URL(address);
    if (!this.mayCall(url)) throw new TypeError("Nowhere that may be called on.");
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const send = url.protocol === "https:" ? securely : plainly;
    const sent = send(url, { method, headers, lookup: this.#lookUp, signal: AbortSignal.timeout(withinMs) });
    sent.on("error", reject).on("response", (answer) => {
      const parts: Buffer[] = [];
      let length = 0;
      answer.on("data", (part: Buffer) => {
        length += part.length;
        if (length > longestAnswer) sent.destroy(new TypeError("Too long an answer."));
        else parts.push(part);
      });
      answer.on("error", reject).on("end", () => {
        const status = answer.statusCode ?? 502;
        const type = answer.headers["content-type"] ?? "";
        const empty = status === 204 || status === 304;
        resolve(new Response(empty ? null : Buffer.concat(parts), { status, headers: { "content-type": type } }));
      });
    });
    sent.end(body instanceof URLSearchParams ? body.toString() : typeof body === "string" ? body : undefined);
    return promise;
  }
}
