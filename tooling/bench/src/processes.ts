import { type ChildProcess, fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A server in a process of its own, listening on the loopback interface. */
export interface Target {
  readonly name: string;
  readonly port: number;
  readonly process: ChildProcess;
}

export async function startTarget(
  name: string,
  file: "floor.ts" | "concordat.ts",
  databaseUrl: string,
): Promise<Target> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [databaseUrl], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const port = await new Promise<number>((ready, failed) => {
    child.once("message", (message: { port: number }) => ready(message.port));
    child.once("exit", (code) => failed(new Error(`${name} ended with ${code}.`)));
  });
  return { name, port, process: child };
}

const ticksPerSecond = 100;

/** Processor time of a process so far, in milliseconds. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return 0;
  }
}

const parentOf = (pid: string): number => {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[1],
    );
  } catch {
    return 0;
  }
};

/** Processor time so far of a process and its children: a server's, or PostgreSQL's with all its backends. */
export const cpuOfTree = (pid: number): number =>
  cpuOf(pid) +
  readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && parentOf(entry) === pid)
    .reduce((total, child) => total + cpuOf(Number(child)), 0);
