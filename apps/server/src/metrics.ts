import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { kindOf } from "@concordat/api";
import type { Pool } from "@concordat/db";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

const alarmNames = ["guards_differ", "tampered_agreement"] as const;

/** What a request was for, as coarse as this: of whom and about what it was, no figure tells. */
function kindOfRequest({ url }: FastifyRequest): string {
  const path = url.split("?")[0] ?? "";
  if (path.startsWith("/health/")) return "health";
  if (!path.startsWith("/api/")) return "page";
  const [first = ""] = path.slice("/api/".length).split(",");
  return kindOf(first) ?? "unknown";
}

const outcomeOf = (status: number): string => {
  if (status >= 500) return status === 503 ? "busy" : "failed";
  return status >= 400 ? "refused" : "answered";
};

/** The figures of one server process, for Prometheus. None is told by agency, person, case or procedure. */
export class Meters {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: "concordat_requests_total",
    help: "Requests by kind and outcome.",
    labelNames: ["kind", "outcome"],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: "concordat_request_seconds",
    help: "How long requests took, by kind; streams are left out.",
    labelNames: ["kind"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  });
  readonly #alarms = new Counter({
    name: "concordat_alarms_total",
    help: "Alarms by name. Any is worth waking somebody for.",
    labelNames: ["alarm"],
    registers: [this.#registry],
  });
  readonly #mails = new Counter({
    name: "concordat_mails_total",
    help: "Tries to send mail by what became of them: sent, bounced, or waiting to be tried again.",
    labelNames: ["outcome"],
    registers: [this.#registry],
  });
  readonly #connections = new Gauge({
    name: "concordat_pool_connections",
    help: "Connections to the database by pool: open, idle among them, and wanted by work that waits.",
    labelNames: ["pool", "state"],
    registers: [this.#registry],
    collect: () => this.#tellPools(),
  });
  #pools: ReadonlyMap<string, Pool> = new Map();

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    for (const alarm of alarmNames) this.#alarms.inc({ alarm }, 0);
  }

  alarm(alarm: (typeof alarmNames)[number]): void {
    this.#alarms.inc({ alarm });
  }

  mail(outcome: string): void {
    this.#mails.inc({ outcome });
  }

  /** Counts every request of a server. */
  watchRequests(server: FastifyInstance): void {
    server.addHook("onResponse", async (request, reply) => {
      const kind = kindOfRequest(request);
      this.#requests.inc({ kind, outcome: outcomeOf(reply.statusCode) });
      if (kind !== "subscription") this.#seconds.observe({ kind }, reply.elapsedTime / 1000);
    });
  }

  /** Tells how many connections each pool has open and idle, and how much work waits for one. */
  watchPools(pools: Readonly<Record<string, Pool>>): void {
    this.#pools = new Map(Object.entries(pools));
  }

  #tellPools(): void {
    for (const [pool, { figures }] of this.#pools) {
      this.#connections.set({ pool, state: "open" }, figures.open);
      this.#connections.set({ pool, state: "idle" }, figures.idle);
      this.#connections.set({ pool, state: "wanted" }, figures.waiting);
    }
  }

  /** Tells the figures on a listener of their own, and nothing else there. */
  async listen({ address, port }: { address: string; port: number }): Promise<Server> {
    const listener = createServer((request, response) => {
      if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
      void this.#registry
        .metrics()
        .then((text) => response.writeHead(200, { "content-type": this.#registry.contentType }).end(text));
    });
    listener.listen(port, address);
    await once(listener, "listening");
    return listener;
  }
}
