import { appRouter, type RequestContext, type Services } from "@concordat/api";
import type { App } from "@concordat/auth";
import { DatabaseFailure } from "@concordat/db";
import { type ErrorCode, errorCodes, Refusal } from "@concordat/domain";
import { fastifyRequestHandler } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answerCalls, callsOf } from "./answer-calls.ts";
import { countCalls, goTogether } from "./batches.ts";
import type { Config } from "./config.ts";

/** Procedures that stream; the browser opens them with a GET that can carry neither body nor header of its own. */
const streamed = new Set(["cases.watch", "proof.impact"]);
const mostInOneBatch = 10;

const statuses: Partial<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  TOO_MANY_ATTEMPTS: 429,
  BUSY: 503,
};

/** A refusal at the door, before any procedure: the same shape as a procedure's. */
export const refuse = (reply: FastifyReply, code: ErrorCode, status = statuses[code] ?? 500): FastifyReply =>
  reply
    .code(status)
    .header("cache-control", "no-store")
    .send({
      error: {
        message: errorCodes[code],
        data: { failure: code, httpStatus: status, fields: [], requestId: reply.request.id },
      },
    });

/** Which application a request is for, by the exact host that it was sent to; what a proxy says of it does not count. */
export const appOf = ({ headers: { host } }: FastifyRequest, { origins }: Config): App | null => {
  if (host === new URL(origins.portal).host) return "portal";
  return host === new URL(origins.admin).host ? "admin" : null;
};

/** A browser's own page of the same origin, and nothing else: exact origin, same-origin fetch, our header, JSON. */
function comesFromOurPage(request: FastifyRequest, origin: string, path: string): boolean {
  const { headers, method } = request;
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  if (method === "GET") return streamed.has(path) && (headers.origin === undefined || headers.origin === origin);
  return headers.origin === origin && headers["x-concordat"] === "1";
}

/** JSON as it is: nothing here unpacks a body. */
const isJson = ({ headers }: FastifyRequest): boolean =>
  /^application\/json(; ?charset=utf-8)?$/i.test(headers["content-type"] ?? "") && !headers["content-encoding"];

/** Mounts the API below `/api`. JSON bodies only: no multipart, no form, no text. */
export function mountApi(server: FastifyInstance, services: Services, config: Config): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => done(null, body));

  const areTooMany = countCalls(server);
  server.all<{ Params: { path: string } }>("/api/:path", async (request, reply) => {
    const { path } = request.params;
    const app = appOf(request, config);
    if (!app) return refuse(reply, "NOT_FOUND", 421);
    if (request.method !== "POST" && request.method !== "GET") return refuse(reply, "NOT_FOUND", 405);
    if (!comesFromOurPage(request, config.origins[app], path)) return refuse(reply, "NOT_ALLOWED");
    if (request.method === "POST" && !isJson(request)) return refuse(reply, "BAD_INPUT", 415);
    const paths = path.split(",", mostInOneBatch + 1);
    if (!goTogether(paths)) return refuse(reply, "BAD_INPUT");
    if (await areTooMany(request, paths.length)) return refuse(reply, "TOO_MANY_ATTEMPTS");
    const ordinary = callsOf(request, { path, most: mostInOneBatch });
    if (ordinary)
      return answerCalls(reply, ordinary, {
        ctx: contextFor(services, { app, request, reply }),
        onFailure: (called, { cause }) => logFault(request.log, called, cause),
      });
    return fastifyRequestHandler({
      router: appRouter,
      req: request,
      res: reply,
      path,
      allowBatching: true,
      maxBatchSize: mostInOneBatch,
      allowMethodOverride: true,
      createContext: () => contextFor(services, { app, request, reply }),
      onError: ({ error, path: called }) => logFault(request.log, called, error.cause),
    });
  });
}

/** A fault of ours, by where it happened. What it says stays out of the log: it can carry what somebody typed. */
function logFault(log: FastifyRequest["log"], procedure: string | undefined, failure: unknown): void {
  if (!(failure instanceof Refusal) || failure.code !== "INTERNAL") return;
  const cause = failure.cause instanceof Error ? failure.cause : failure;
  const state = cause instanceof DatabaseFailure ? cause.state : undefined;
  const frames = (cause.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  log.error({ fault: cause.name, state, procedure, at: frames.slice(0, 8).map((line) => line.trim()) });
}

function contextFor(
  services: Services,
  { app, request, reply }: { app: App; request: FastifyRequest; reply: FastifyReply },
): RequestContext {
  const cookies = request.headers.cookie ?? "";
  const read = () => services.sessions.current(app, cookies);
  let reading: ReturnType<typeof read> | null = null;
  return {
    ...services,
    app,
    address: request.ip,
    requestId: request.id,
    cookies,
    signedIn: () => (reading ??= read()),
    presumed: () => services.sessions.presumed(app, cookies),
    halfSignedIn: () => services.sessions.half(app, cookies),
    stillSignedIn: async () => (await read()) !== null,
    setCookie: (cookie) => void reply.raw.appendHeader("set-cookie", cookie),
  };
}
