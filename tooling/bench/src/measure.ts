import { Agent, request } from "node:http";
import { cpuOfTree, type Target } from "./processes.ts";

/** One request of an operation: what to send, and what a right answer looks like. */
export interface Call {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isRight: (status: number, body: string) => boolean;
}

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of processor time for each request. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
  readonly wrong: number;
  readonly requests: number;
}

export const send = (
  agent: Agent,
  port: number,
  { path, headers, body }: Omit<Call, "isRight">,
): Promise<{ status: number; body: string; cookie: string }> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        port,
        host: "127.0.0.1",
        method: "POST",
        path,
        headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (incoming) => {
        let text = "";
        incoming.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            body: text,
            cookie: String(incoming.headers["set-cookie"] ?? "").split(";")[0] ?? "",
          }),
        );
      },
    );
    outgoing.on("error", reject).end(body);
  });

/** What a stretch of measuring found: how long each request took, and the processor time of all of them together. */
export interface Stretch {
  readonly took: readonly number[];
  readonly seconds: number;
  readonly serverMs: number;
  readonly postgresMs: number;
  readonly wrong: number;
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Several stretches of one operation, as one. */
export function figuresOf(stretches: readonly Stretch[]): Figures {
  const took = stretches.flatMap((stretch) => stretch.took).toSorted((one, other) => one - other);
  const sum = (of: (stretch: Stretch) => number): number =>
    stretches.reduce((total, stretch) => total + of(stretch), 0);
  return {
    perSecond: took.length / sum(({ seconds }) => seconds),
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
    p99: percentile(took, 0.99),
    serverCpu: sum(({ serverMs }) => serverMs) / took.length,
    postgresCpu: sum(({ postgresMs }) => postgresMs) / took.length,
    wrong: sum(({ wrong }) => wrong),
    requests: took.length,
  };
}

/** A closed loop: so many connections, each sending its next request when it has its answer, until time or calls run out. */
export async function measure(
  target: Target,
  postgresPid: number,
  { calls, connections, seconds }: { calls: Iterator<Call>; connections: number; seconds: number },
): Promise<Stretch> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let wrong = 0;
  const before = [cpuOfTree(target.process.pid ?? 0), cpuOfTree(postgresPid)] as const;
  const started = performance.now();
  const worker = async () => {
    while (performance.now() - started < seconds * 1000) {
      const next = calls.next();
      if (next.done) return;
      const from = performance.now();
      const { status, body } = await send(agent, target.port, next.value);
      took.push(performance.now() - from);
      if (!next.value.isRight(status, body)) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  const after = [cpuOfTree(target.process.pid ?? 0), cpuOfTree(postgresPid)] as const;
  agent.destroy();
  return { took, seconds: elapsed, serverMs: after[0] - before[0], postgresMs: after[1] - before[1], wrong };
}
