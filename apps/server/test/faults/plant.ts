import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WorldLoader } from "@concordat/db";
import {
  clusterHome,
  databaseNamed,
  type EmbeddedPostgres,
  installContextKey,
  migrate,
  provisionRoles,
  startEmbedded,
} from "@concordat/db/postgres";
import { freePort } from "@concordat/testkit";
import { headersOf, openAccounts, password } from "../harness.ts";
import { elsewhere, harrowmere, person, sceneCases } from "../scene/scene.ts";

const secrets = {
  requestPassword: "request",
  sessionPassword: "session",
  relayPassword: "relay",
  contextKey: "3a".repeat(32),
  sealKey: "a7".repeat(32),
};

export interface Told {
  readonly status: number;
  readonly body: string;
  readonly took: number;
}

/** PostgreSQL and a server, each a process of its own, on fixed ports: either can be killed and comes back where it was. */
export class Plant {
  readonly #home = clusterHome(join(tmpdir(), `concordat-faults-${process.pid}`), "cluster");
  readonly #agent = new Agent({ keepAlive: true });
  #postgresPort = 0;
  #serverPort = 0;
  #postgres: EmbeddedPostgres | null = null;
  #server: ChildProcess | null = null;
  adminUrl = "";
  #cookie = "";
  /** What the server wrote where nobody looks: a fault that nobody caught ends up here. */
  complaints = "";

  async start(): Promise<void> {
    [this.#postgresPort, this.#serverPort] = [await freePort(), await freePort()];
    await this.startPostgres();
    this.adminUrl = await databaseNamed("concordat", this.#postgres?.url ?? "");
    await provisionRoles(this.adminUrl, secrets);
    await migrate(this.adminUrl);
    await installContextKey(this.adminUrl, secrets);
    const loader = new WorldLoader(this.adminUrl);
    for (const world of [harrowmere, elsewhere]) await loader.governance(world);
    await loader.cases(harrowmere, [sceneCases.whitlock]);
    await loader.close();
    await openAccounts(this.adminUrl, harrowmere);
    await this.startServer();
    const { status, cookie } = await this.#send("sessions.signIn", { email: person("Gavin Pickles").email, password });
    if (status !== 200) throw new Error(`Could not sign in: ${status}`);
    this.#cookie = cookie;
  }

  /** Starts PostgreSQL where it was. What was killed leaves backends behind that must be gone first. */
  async startPostgres(): Promise<void> {
    const options = { home: this.#home, port: this.#postgresPort, settings: ["fsync=off", "max_connections=60"] };
    for (let attempt = 1; ; attempt += 1)
      try {
        this.#postgres = await startEmbedded(options);
        return;
      } catch (error) {
        if (attempt === 50) throw error;
      }
  }

  async startServer(): Promise<void> {
    const config = {
      port: this.#serverPort,
      listenOn: "127.0.0.1",
      origins: { portal: "http://portal.test", admin: "http://admin.test" },
      databaseUrl: this.adminUrl,
      secrets,
      demonstration: true,
      requestsPerMinute: 10_000_000,
      poolSize: 6,
      logLevel: "error",
    };
    const child = fork(fileURLToPath(new URL("child.ts", import.meta.url)), [JSON.stringify(config)], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.complaints += text));
    this.#server = child;
    await once(child, "message");
  }

  killPostgres = async (): Promise<void> => this.#postgres?.kill();
  stopPostgres = async (): Promise<void> => this.#postgres?.stop();

  async killServer(): Promise<void> {
    if (!this.#server || !this.serverLives) return;
    const gone = once(this.#server, "exit");
    this.#server.kill("SIGKILL");
    await gone;
  }

  get serverLives(): boolean {
    return this.#server?.exitCode === null && this.#server.signalCode === null;
  }

  call = (path: string, input: unknown): Promise<Told> => this.#send(path, input);

  /** Status 0: there was nobody to answer. */
  #send(path: string, input: unknown): Promise<Told & { cookie: string }> {
    const began = performance.now();
    return new Promise((told) => {
      const nobody = () => told({ status: 0, body: "", took: performance.now() - began, cookie: "" });
      const sent = request({
        agent: this.#agent,
        port: this.#serverPort,
        host: "127.0.0.1",
        method: "POST",
        path: `/api/${path}`,
        headers: { ...headersOf("portal"), cookie: this.#cookie },
      });
      sent.once("error", nobody).once("response", (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
        response.once("error", nobody).once("end", () => {
          const cookie = response.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
          told({ status: response.statusCode ?? 0, body, took: performance.now() - began, cookie });
        });
      });
      sent.end(JSON.stringify(input));
    });
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    await this.killServer();
    await this.#postgres?.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }
}
