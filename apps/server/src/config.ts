import type { App, OutsideRules } from "@concordat/auth";
import type { Secrets } from "@concordat/db/postgres";
import type { MailServer } from "./mail/mail-server.ts";

/** Where one server process listens and what it may reach. */
export interface Config {
  readonly port: number;
  /** The address to listen on; the loopback interface unless a proxy stands in front. */
  readonly listenOn: string;
  /** The exact origin of each application. They differ in host, since ports share cookies. */
  readonly origins: Readonly<Record<App, string>>;
  /** Proxies whose word on where a request came from is believed, as addresses or networks. */
  readonly trustedProxies?: readonly string[];
  /** The database itself, without login: each login adds its own. The relay listens there. */
  readonly databaseUrl: string;
  /** A pooler in transaction mode, through which requests reach the database. */
  readonly poolerUrl?: string;
  readonly secrets: Secrets;
  /** One-press sign-in as the demonstration's people. */
  readonly demonstration: boolean;
  /** From one address; beyond it, requests are refused for the rest of the minute. */
  readonly requestsPerMinute: number;
  /** Connections for requests; sessions have a quarter as many. */
  readonly poolSize: number;
  readonly logLevel: "info" | "warn" | "error" | "silent";
  /** Takes our mail; without it nothing is sent, and links are handed over. */
  readonly mail?: MailServer;
  /** Private networks in which agencies’ own providers may be; without TLS in a demonstration alone. */
  readonly signOn?: OutsideRules;
  /** Where figures are told, to a listener of their own; not at all without it. */
  readonly metrics?: { readonly address: string; readonly port: number };
  /** How long what is under way may take when it stops; ten seconds unless told. */
  readonly stopWithinMs?: number;
}

type Login = "request" | "session" | "relay";

/** The database as one of the logins reaches it: the relay itself, which waits for notifications, the others through the pooler. */
export function urlFor({ databaseUrl, poolerUrl, secrets }: Config, login: Login): string {
  const passwords: Record<Login, string> = {
    request: secrets.requestPassword,
    session: secrets.sessionPassword,
    relay: secrets.relayPassword,
  };
  const address = login === "relay" ? databaseUrl : (poolerUrl ?? databaseUrl);
  return Object.assign(new URL(address), { username: `concordat_${login}`, password: passwords[login] }).toString();
}

/** On one machine: two hosts on one port, which every browser resolves to this machine. */
export const localOrigins = (port: number): Config["origins"] => ({
  portal: `http://localhost:${port}`,
  admin: `http://admin.localhost:${port}`,
});
