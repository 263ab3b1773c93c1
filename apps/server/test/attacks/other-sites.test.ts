import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, type Visitor } from "../harness.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";

let running: TestServer;
let gavin: Visitor;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [], there: [] }), clock: () => sceneAt });
  gavin = await signedIn(running, person("Gavin Pickles").email);
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

describe("what another site makes a colleague’s browser send has no effect", () => {
  test.each<[attack: string, headers: Record<string, string | undefined>]>([
    [
      "A91 a multipart form",
      {
        "content-type": "multipart/form-data; boundary=b",
        origin: "https://evil.test",
        "sec-fetch-site": "cross-site",
        "x-concordat": undefined,
      },
    ],
    [
      "A91 a multipart form without any origin",
      {
        "content-type": "multipart/form-data; boundary=b",
        origin: undefined,
        "sec-fetch-site": undefined,
        "x-concordat": undefined,
      },
    ],
    ["A92 text/plain", { "content-type": "text/plain" }],
    ["A92 a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["A92 no type at all", { "content-type": undefined }],
    ["A92 JSON with another charset", { "content-type": "application/json; charset=utf-7" }],
    ["A93 no origin", { origin: undefined }],
    ["A93 origin null", { origin: "null" }],
    ["A93 another origin", { origin: "http://portal.evil" }],
    ["A93 our origin as a part of another", { origin: "http://portal.test.evil.test" }],
    ["A93 another scheme", { origin: "https://portal.test" }],
    ["A93 another port", { origin: "http://portal.test:8080" }],
    ["A93 our other application", { origin: "http://admin.test" }],
    ["A94 cross-site", { "sec-fetch-site": "cross-site" }],
    ["A94 same-site", { "sec-fetch-site": "same-site" }],
    ["A94 typed by hand", { "sec-fetch-site": "none" }],
    ["A95 without our header", { "x-concordat": undefined }],
  ])("%s", async (_, headers) => {
    const { status } = await gavin.send("/api/sessions.signOutEverywhere", { payload: "{}", headers });
    expect([403, 415]).toContain(status);
    expect((await gavin.call("sessions.current")).data).not.toBeNull();
  });

  test("A96 no other origin is ever let in", async () => {
    const asked = await gavin.send("/api/cases.list", {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.test",
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-concordat",
      },
    });
    expect(Object.keys(asked.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("A97 a question by GET is not answered; the stream, not to another site", async () => {
    expect((await gavin.send("/api/cases.list?input=%7B%7D", { method: "GET" })).status).toBe(403);
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.test" }])
      expect((await gavin.send("/api/cases.watch?input=%7B%7D", { method: "GET", headers })).status).toBe(403);
  });
});

const hard: Record<string, string> = {
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "cache-control": "no-store",
};

describe("A100 the headers of every kind of answer", () => {
  test.each<[what: string, ask: () => ReturnType<Visitor["send"]>]>([
    ["a page", () => gavin.send("/", { method: "GET" })],
    ["a page of the application’s own router", () => gavin.send("/cases/some", { method: "GET" })],
    ["an answer", () => gavin.call("sessions.current")],
    ["a refusal", () => gavin.call("cases.picture", { caseId: crypto.randomUUID() })],
    ["an input that cannot be used", () => gavin.call("cases.picture", {})],
    ["a refusal at the door", () => gavin.send("/api/cases.list", { payload: "{}", headers: { origin: "null" } })],
    ["what is not here", () => gavin.send("/nothing", { payload: "{}" })],
    ["a method that is none", () => gavin.send("/api/cases.list", { method: "PUT" })],
    ["another host", () => gavin.send("/", { method: "GET", headers: { host: "evil.test" } })],
    ["a file that is not there", () => gavin.send("/assets/none.js", { method: "GET" })],
  ])("%s", async (_, ask) => {
    const { headers } = await ask();
    expect(headers).toMatchObject(hard);
    expect(String(headers["content-security-policy"])).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    const tells = ["server", "x-powered-by", "etag", "x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"];
    expect(tells.filter((name) => name in headers)).toEqual([]);
  });
});

test("A99 what a page may load is its own, and nothing inline but by its nonce", async () => {
  const one = String((await gavin.send("/", { method: "GET" })).headers["content-security-policy"]);
  const other = String((await gavin.send("/", { method: "GET" })).headers["content-security-policy"]);
  const directives = Object.fromEntries(one.split("; ").map((each) => each.split(/ (.*)/s) as [string, string]));
  expect(directives).toMatchObject({
    "default-src": "'none'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "object-src": "'none'",
    "require-trusted-types-for": "'script'",
  });
  expect(one).not.toMatch(/unsafe-|https?:|\*/);
  expect(one).not.toBe(other);
});
