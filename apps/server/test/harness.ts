import { request } from "node:http";
import { Writable } from "node:stream";
import { hashPassword } from "@concordat/auth";
import { WorldLoader } from "@concordat/db";
import type { World } from "@concordat/domain";
import { type FreshDatabase, freshDatabase, SoftwareAuthenticator } from "@concordat/testkit";
import postgres from "postgres";
import { afterEach, expect } from "vitest";
import { type Config, type Outside, type Running, startServer } from "../src/index.ts";

export const password = "correct horse battery staple";
const origins = { portal: "http://portal.test", admin: "http://admin.test" };
let hashed: Promise<string> | undefined;

/** The devices of people for whom a password is not enough, by email and application. */
const devices = new Map<string, SoftwareAuthenticator>();
const deviceOf = (email: string, app: App): SoftwareAuthenticator => {
  const key = `${email} ${app}`;
  const device = devices.get(key) ?? new SoftwareAuthenticator(origins[app]);
  devices.set(key, device);
  return device;
};

/** Everybody of a world can sign in with the one password of the tests, and where that is not enough with a passkey. */
export async function openAccounts(adminUrl: string, world: World): Promise<void> {
  hashed ??= hashPassword(password);
  const hash = await hashed;
  const loader = new WorldLoader(adminUrl);
  await loader.accounts(world, new Map(world.professionals.map(({ id }) => [id, hash])));
  await loader.close();
  if (!world.partnership.demonstration) await openPasskeys(adminUrl, world);
}

async function openPasskeys(adminUrl: string, { partnership, professionals }: World): Promise<void> {
  const rows = professionals.flatMap(({ id, email }) =>
    (["portal", "admin"] as const).map((app) => ({
      credential_id: deviceOf(email, app).id,
      partnership_id: partnership.id,
      professional_id: id,
      public_key: deviceOf(email, app).publicKey,
      sign_count: 0,
      relying_party: new URL(origins[app]).hostname,
      created_at: new Date(0),
    })),
  );
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  await sql`insert into passkeys ${sql(rows)}`;
  await sql.end();
}

/** Where the guards have differed. Whatever test caused it fails. */
const alarms: unknown[] = [];
afterEach(() => expect(alarms.splice(0), "the two guards differ").toEqual([]));

export interface TestServer extends Running {
  readonly database: FreshDatabase;
  /** Everything that was logged. */
  readonly log: readonly string[];
  readonly port: number;
}

interface Options extends Partial<Outside> {
  readonly database?: FreshDatabase;
  readonly config?: Partial<Config>;
}

/** A server with a database of its own, in this process. */
export async function testServer({ database: given, config, ...outside }: Options = {}): Promise<TestServer> {
  const database = given ?? (await freshDatabase());
  const log: string[] = [];
  const running = await startServer(
    {
      port: 0,
      listenOn: "127.0.0.1",
      origins,
      databaseUrl: database.adminUrl,
      secrets: database.secrets,
      demonstration: true,
      requestsPerMinute: 1_000_000,
      poolSize: 8,
      logLevel: "info",
      ...config,
    },
    {
      sound: (alarm) => void alarms.push(alarm),
      log: new Writable({ write: (line, _encoding, done) => (log.push(String(line)), done()) }),
      ...outside,
    },
  );
  const address = running.server.server.address();
  return { ...running, database, log, port: address && typeof address === "object" ? address.port : 0 };
}

export type App = "portal" | "admin";

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: any;
  readonly failure: string | undefined;
}

/** What a page of an application sends along. */
export const headersOf = (app: App): Record<string, string> => ({
  host: `${app}.test`,
  origin: `http://${app}.test`,
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
  "x-concordat": "1",
});

interface Sending {
  readonly method?: "GET" | "POST" | "HEAD" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE";
  /** Undefined takes a header away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent as it is, in place of JSON. */
  readonly payload?: string | Buffer;
}

/** An event stream that is open: what has come so far, and how to wait for more. */
export interface Watching {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Everything received, as soon as it contains this; or all of it when the stream has ended. */
  until(text: string): Promise<string>;
  received(): string;
  isOver(): boolean;
  ended(): Promise<void>;
  close(): void;
}

let browsers = 0;

/** A browser as far as the server can tell: one address, one origin, one cookie. */
export class Visitor {
  readonly #running: Pick<TestServer, "server" | "port">;
  readonly app: App;
  readonly address: string;
  cookie = "";

  constructor(running: Pick<TestServer, "server" | "port">, app: App = "portal") {
    this.#running = running;
    this.app = app;
    browsers += 1;
    this.address = `10.${browsers >> 16}.${(browsers >> 8) & 255}.${browsers & 255}`;
  }

  /** Calls one procedure as the application's own page does. */
  call(path: string, input: unknown = {}): Promise<Reply> {
    return this.send(`/api/${path}`, { payload: JSON.stringify(input) });
  }

  /** Sends what no page of ours would. */
  async send(url: string, { method = "POST", headers = {}, payload }: Sending = {}): Promise<Reply> {
    const all = { ...headersOf(this.app), ...(this.cookie ? { cookie: this.cookie } : {}), ...headers };
    const sent = Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined);
    const response = await this.#running.server.inject({
      method: method as "POST",
      url,
      remoteAddress: this.address,
      headers: Object.fromEntries(sent),
      ...(payload === undefined ? {} : { payload }),
    });
    const set = response.headers["set-cookie"];
    if (set) this.cookie = String(set).split(";")[0] ?? "";
    const parsed = parsedOr(response.body);
    return {
      status: response.statusCode,
      body: response.body,
      headers: response.headers,
      data: parsed?.result?.data,
      failure: parsed?.error?.data?.failure,
    };
  }

  /** Opens a stream as the page's EventSource does, over a real socket. */
  watch(path: string, input: unknown): Promise<Watching> {
    const { origin: _origin, "content-type": _type, "x-concordat": _ours, ...headers } = headersOf(this.app);
    const sent = request({
      port: this.#running.port,
      host: "127.0.0.1",
      path: `/api/${path}?input=${encodeURIComponent(JSON.stringify(input))}`,
      headers: { ...headers, accept: "text/event-stream", ...(this.cookie ? { cookie: this.cookie } : {}) },
    });
    return new Promise((opened, failed) => {
      sent.once("error", failed).once("response", (response) => {
        let text = "";
        let over = false;
        const waiting = new Set<() => void>();
        const wake = () => waiting.forEach((look) => look());
        response.setEncoding("utf8").on("data", (chunk: string) => ((text += chunk), wake()));
        response.once("close", () => ((over = true), wake())).on("error", () => {});
        const when = (ready: () => boolean) =>
          new Promise<void>((resolve) => {
            const look = () => ready() && (waiting.delete(look), resolve());
            waiting.add(look);
            look();
          });
        opened({
          status: response.statusCode ?? 0,
          headers: response.headers,
          until: async (part) => (await when(() => over || text.includes(part)), text),
          received: () => text,
          isOver: () => over,
          ended: () => when(() => over),
          close: () => sent.destroy(),
        });
      });
      sent.end();
    });
  }

  async signIn(email: string, typed = password): Promise<void> {
    const { status, body, data } = await this.call("sessions.signIn", { email, password: typed });
    if (status !== 200) throw new Error(`Could not sign in: ${body}`);
    if (data.half) await this.signInWithPasskey(email);
  }

  async signInWithPasskey(email: string): Promise<void> {
    const { data } = await this.call("sessions.askForPasskey");
    const { status, body } = await this.call("sessions.signInWithPasskey", deviceOf(email, this.app).signIn(data));
    if (status !== 200) throw new Error(`Could not sign in: ${body}`);
  }
}

const parsedOr = (body: string): any => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** A visitor who has signed in. */
export async function signedIn(
  running: Pick<TestServer, "server" | "port">,
  email: string,
  app: App = "portal",
): Promise<Visitor> {
  const visitor = new Visitor(running, app);
  await visitor.signIn(email);
  return visitor;
}
