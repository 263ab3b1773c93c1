import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Config } from "@concordat/server";

/** A server of the product in an operating system's process of its own. */
export interface ServerProcess {
  /** What the guards differed about: an error of the product, whatever was shown. */
  readonly alarms: readonly unknown[];
  stop(): Promise<void>;
}

interface Told {
  readonly listening?: true;
  readonly alarm?: unknown;
}

const listening = (child: ChildProcess, alarms: unknown[]): Promise<void> =>
  new Promise((ready, failed) => {
    child.on("message", (told: Told) => {
      if (told.listening) ready();
      else alarms.push(told.alarm);
    });
    child.once("exit", (code) => failed(new Error(`A server process ended with ${code}.`)));
  });

export async function startServerProcess(config: Config): Promise<ServerProcess> {
  const file = fileURLToPath(new URL("server-process.ts", import.meta.url));
  const child = fork(file, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(config);
  const alarms: unknown[] = [];
  await listening(child, alarms);
  return {
    alarms,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
