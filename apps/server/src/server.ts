import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import type { Services } from "@concordat/api";
import { Outbox, type Pool, Relay } from "@concordat/db";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { alarmsTo } from "./alarms.ts";
import { type Config, urlFor } from "./config.ts";
import { Draining } from "./draining.ts";
import { mountHealth } from "./health.ts";
import { Courier } from "./mail/courier.ts";
import { postboxOf } from "./mail/mail-server.ts";
import { Meters } from "./metrics.ts";
import { type GivenServices, openServices } from "./open-services.ts";
import { mountPages } from "./pages.ts";
import { mountApi, refuse } from "./trpc-route.ts";

/** A server process that is listening. */
export interface Running {
  readonly server: FastifyInstance;
  readonly services: Services;
  /** Sends mail, where there is a mail server. */
  readonly courier: Courier | null;
  stop(): Promise<void>;
}

const bodyLimit = 512 * 1024;

/** What comes from outside and is different each time: a test gives its own. */
export interface Outside extends GivenServices {
  /** Where log lines go. */
  readonly log: Writable;
}

/** An HTTP server that logs no address with a query, no header and no body, and closes what dawdles. */
const bareServer = (
  { logLevel, trustedProxies = [] }: Config,
  { newId = randomUUID, log = process.stdout }: Partial<Outside>,
): FastifyInstance =>
  fastify({
    bodyLimit,
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 30_000,
    maxRequestsPerSocket: 10_000,
    genReqId: newId,
    routerOptions: { maxParamLength: 600, ignoreDuplicateSlashes: false },
    forceCloseConnections: true,
    // An address that cannot be read: what it was is not said back.
    frameworkErrors: (_error, _request, reply) => void refuse(reply, "NOT_FOUND"),
    logger: {
      level: logLevel,
      stream: log,
      serializers: {
        req: ({ method, url }) => ({ method, path: url?.split("?")[0] }),
        err: ({ name, code }) => ({ type: name, message: name, stack: "", code }),
      },
    },
  });

/** How many hosts a request names: of two, a proxy in front might have meant the other one. */
const hostsOf = ({ raw }: FastifyRequest): number =>
  raw.rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === "host").length;

async function harden(server: FastifyInstance, { requestsPerMinute }: Config): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: "1 minute",
    // How much is left tells of others behind the same address.
    addHeadersOnExceeding: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
    addHeaders: { "x-ratelimit-limit": false, "x-ratelimit-remaining": false, "x-ratelimit-reset": false },
  });
  server.addHook("onRequest", async (request, reply) => {
    reply.header("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
    reply.header("cache-control", "no-store");
    if (hostsOf(request) !== 1) return refuse(reply, "BAD_INPUT");
    if (!["GET", "POST", "HEAD"].includes(request.method)) return refuse(reply, "NOT_FOUND", 405);
    return undefined;
  });
  server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return refuse(reply, "TOO_LARGE");
    if (status === 429) return refuse(reply, "TOO_MANY_ATTEMPTS");
    if (status === 415) return refuse(reply, "BAD_INPUT", 415);
    return refuse(reply, status >= 400 && status < 500 ? "BAD_INPUT" : "INTERNAL", status);
  });
  server.setNotFoundHandler((_request, reply) => refuse(reply, "NOT_FOUND"));
}

/** Sends mail to the mail server, if there is one. */
function courierFor(
  { mail, origins }: Config,
  { seals, database: { clock } }: Services,
  { sessions, meters, log }: { sessions: Pool; meters: Meters; log: FastifyInstance["log"] },
): Courier | null {
  if (!mail) return null;
  return new Courier({
    outbox: new Outbox(sessions, clock),
    postbox: postboxOf(mail),
    seals,
    origins,
    clock,
    tell: ({ id, outcome }) => {
      meters.mail(outcome);
      log.info({ mail: id, outcome });
    },
  });
}

/** Starts a server process: both applications, the API, the relay of changes, and the figures where they are wanted. */
export async function startServer(config: Config, outside: Partial<Outside> = {}): Promise<Running> {
  const server = bareServer(config, outside);
  const draining = new Draining(server);
  const meters = new Meters();
  meters.watchRequests(server);
  await harden(server, config);
  const { services, pools } = openServices(config, alarmsTo(server.log, meters), outside);
  meters.watchPools(pools);
  const { clock } = services.database;
  const relay = new Relay(urlFor(config, "relay"), (change) => services.changes.announce(change), clock);
  mountApi(server, services, config);
  mountHealth(server, { pool: pools.session, clock, isStopping: () => draining.isStopping });
  await mountPages(server, config);
  await server.listen({ port: config.port, host: config.listenOn });
  const figures = config.metrics && (await meters.listen(config.metrics));
  relay.start();
  const courier = courierFor(config, services, { sessions: pools.session, meters, log: server.log });
  courier?.start();
  return {
    server,
    services,
    courier,
    stop: async () => {
      await draining.drain(config.stopWithinMs ?? 10_000);
      await Promise.all([relay.stop(), courier?.stop()]);
      await server.close();
      figures?.close().closeAllConnections();
      await Promise.all([pools.request.close(), pools.session.close()]);
    },
  };
}
