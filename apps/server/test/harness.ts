import { hashPassword } from "@concordat/auth";
import { WorldLoader } from "@concordat/db";
import type { World } from "@concordat/domain";
import { type FreshDatabase, freshDatabase } from "@concordat/testkit";
import { type Outside, type Running, startServer } from "../src/index.ts";

export const password = "correct horse battery staple";
let hashed: Promise<string> | undefined;

/** Everybody of a world can sign in with the one password of the tests. */
export async function openAccounts(adminUrl: string, world: World): Promise<void> {
  hashed ??= hashPassword(password);
  const hash = await hashed;
  const loader = new WorldLoader(adminUrl);
  await loader.accounts(world, new Map(world.professionals.map(({ id }) => [id, hash])));
  await loader.close();
}

/** A server with a database of its own, in this process. A difference between the guards fails the test that caused it. */
export async function testServer(
  outside: Partial<Outside> & { readonly database?: FreshDatabase } = {},
): Promise<Running & { database: FreshDatabase }> {
  const database = outside.database ?? (await freshDatabase());
  const running = await startServer(
    {
      port: 0,
      listenOn: "127.0.0.1",
      origins: { portal: "http://portal.test", admin: "http://admin.test" },
      databaseUrl: database.adminUrl,
      secrets: database.secrets,
      demonstration: true,
      requestsPerMinute: 1_000_000,
      poolSize: 8,
      logLevel: "silent",
    },
    {
      clock: outside.clock ?? Date.now,
      newId: outside.newId ?? (() => crypto.randomUUID()),
      sound:
        outside.sound ??
        ((alarm) => {
          console.log(JSON.stringify(alarm));
          throw new Error(`The guards differ: ${JSON.stringify(alarm)}`);
        }),
    },
  );
  return { ...running, database };
}

type App = "portal" | "admin";

/** A browser as far as the server can tell: one origin, one cookie. */
export class Visitor {
  readonly #running: Running;
  readonly #app: App;
  cookie = "";

  constructor(running: Running, app: App = "portal") {
    this.#running = running;
    this.#app = app;
  }

  /** Calls one procedure, and returns status, body and data. */
  async call(
    path: string,
    input: unknown = {},
  ): Promise<{ status: number; body: string; data: any; failure: string | undefined }> {
    const origin = `http://${this.#app}.test`;
    const response = await this.#running.server.inject({
      method: "POST",
      url: `/api/${path}`,
      headers: {
        host: `${this.#app}.test`,
        origin,
        "sec-fetch-site": "same-origin",
        "content-type": "application/json",
        "x-concordat": "1",
        cookie: this.cookie,
      },
      payload: JSON.stringify(input),
    });
    const set = response.headers["set-cookie"];
    if (set) this.cookie = String(set).split(";")[0] ?? "";
    const parsed = JSON.parse(response.body);
    return {
      status: response.statusCode,
      body: response.body,
      data: parsed.result?.data,
      failure: parsed.error?.data?.failure,
    };
  }

  async signIn(email: string): Promise<void> {
    const { status, body } = await this.call("sessions.signIn", { email, password });
    if (status !== 200) throw new Error(`Could not sign in: ${body}`);
  }
}
