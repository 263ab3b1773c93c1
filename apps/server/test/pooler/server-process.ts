import { fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { freePort, type FreshDatabase } from "@concordat/testkit";
import type { TestServer } from "../harness.ts";
import type { Config } from "../../src/index.ts";

/** A server in a process of its own, to which visitors speak over real sockets. */
export interface ServerProcess extends Pick<TestServer, "server" | "port"> {
  /** Lines of its log: alarms, warnings and faults. */
  readonly log: readonly string[];
  /** SIGTERM. Resolves with the exit code, and how long it took in milliseconds. */
  stop(): Promise<{ code: number | null; took: number }>;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: string;
}

/** What a visitor is answered; status 0 where nobody is there. */
const send = (port: number, { method, url, headers, payload }: Sent) =>
  new Promise<object>((told) => {
    const nobody = () => told({ statusCode: 0, body: "", headers: {} });
    const sent = request({ port, host: "127.0.0.1", method, path: url, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.once("error", nobody);
      response.once("end", () => told({ statusCode: response.statusCode, body, headers: response.headers }));
    });
    sent.once("error", nobody).end(payload);
  });

interface Options extends Partial<Config> {
  /** By how much its clock runs ahead of the machine's. */
  readonly ahead?: number;
}

export async function startProcess(database: FreshDatabase, { ahead = 0, ...given }: Options): Promise<ServerProcess> {
  const config: Config = {
    port: await freePort(),
    listenOn: "127.0.0.1",
    origins: { portal: "http://portal.test", admin: "http://admin.test" },
    databaseUrl: database.adminUrl,
    secrets: database.secrets,
    demonstration: true,
    requestsPerMinute: 1_000_000,
    poolSize: 8,
    logLevel: "warn",
    ...given,
  };
  const file = fileURLToPath(new URL("../faults/child.ts", import.meta.url));
  const child = fork(file, [JSON.stringify(config), String(ahead)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    execArgv: [],
  });
  const log: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => log.push(...text.split("\n").filter(Boolean)));
  await once(child, "message");
  return {
    server: { inject: (sent: Sent) => send(config.port, sent) } as unknown as TestServer["server"],
    port: config.port,
    log,
    stop: async () => {
      const began = performance.now();
      if (child.exitCode !== null) return { code: child.exitCode, took: 0 };
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = await gone;
      return { code, took: performance.now() - began };
    },
  };
}
