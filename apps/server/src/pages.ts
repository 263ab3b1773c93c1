import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { App } from "@concordat/auth";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "./config.ts";
import { appOf } from "./trpc-route.ts";

const folderOf = (app: App): string => fileURLToPath(new URL(`../../${app}/dist`, import.meta.url));

/** The page of each application, as it was built; empty where it was not. */
const pages: Record<App, string> = { portal: pageOf("portal"), admin: pageOf("admin") };

function pageOf(app: App): string {
  const file = join(folderOf(app), "index.html");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** What a page may load: its own files. Styles that the design system writes at run time carry the page's nonce. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");

function sendPage(reply: FastifyReply, app: App): FastifyReply {
  const nonce = randomBytes(16).toString("base64");
  return reply
    .header("content-security-policy", policy(nonce))
    .header("cache-control", "no-store")
    .type("text/html; charset=utf-8")
    .send(pages[app].replaceAll("__NONCE__", nonce));
}

/** Serves each application on its own host: its files, and its page for every other address, which the page's own router reads. */
export async function mountPages(server: FastifyInstance, config: Config): Promise<void> {
  await server.register(fastifyStatic, {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    serve: false,
    // Said below: its own would say that nothing is kept.
    cacheControl: false,
  });
  server.get("/assets/*", (request: FastifyRequest<{ Params: { "*": string } }>, reply) => {
    const app = appOf(request, config);
    if (!app) return reply.code(421).send();
    return reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .sendFile(`assets/${request.params["*"]}`, folderOf(app));
  });
  server.get("/mark.svg", (request, reply) => {
    const app = appOf(request, config);
    return app ? reply.sendFile("mark.svg", folderOf(app)) : reply.code(421).send();
  });
  server.get("/*", (request, reply) => {
    const app = appOf(request, config);
    return app ? sendPage(reply, app) : reply.code(421).send();
  });
}
