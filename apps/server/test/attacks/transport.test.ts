import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn, type TestServer, testServer, Visitor } from "../harness.ts";
import { person, sceneAt } from "../scene/scene.ts";
import { sceneDatabase } from "../scene/scene-database.ts";
import { knock, plainRequest, statusIn } from "./knock.ts";

let running: TestServer;
beforeAll(async () => {
  running = await testServer({ database: await sceneDatabase({ here: [], there: [] }), clock: () => sceneAt });
});
afterAll(async () => {
  await running.stop();
  await running.database.drop();
});

const current = "/api/sessions.current";
const tooLong = JSON.stringify({ filler: "x".repeat(512 * 1024) });
const multipart = "--b\r\ncontent-disposition: form-data; name=a\r\n\r\n1\r\n--b--\r\n";

describe("what is refused before any procedure runs", () => {
  test.each<[attack: string, bytes: () => string, status: number[]]>([
    ["A1 a body beyond the limit", () => plainRequest(current, { body: tooLong }), [413]],
    [
      "A2 multipart, before its body is read",
      () =>
        plainRequest(current, {
          body: multipart,
          headers: { "content-type": "multipart/form-data; boundary=b", "content-length": "314572800" },
        }),
      [413, 415],
    ],
    [
      "A2 multipart of a small size",
      () => plainRequest(current, { body: multipart, headers: { "content-type": "multipart/form-data; boundary=b" } }),
      [415],
    ],
    ["A3 bytes", () => plainRequest(current, { headers: { "content-type": "application/octet-stream" } }), [415]],
    ["A4 a compressed body", () => plainRequest(current, { headers: { "content-encoding": "gzip" } }), [415]],
    [
      "A5 a length and chunks together",
      () => plainRequest(current, { headers: { "transfer-encoding": "chunked" } }),
      [400],
    ],
    [
      "A6 two hosts",
      () => plainRequest(current).replace("host: portal.test", "host: portal.test\r\nhost: admin.test"),
      [400],
    ],
    ["A7 a header of 20 KB", () => plainRequest(current, { headers: { "x-long": "x".repeat(20_000) } }), [431]],
    [
      "A8 a request line that ends in a bare line feed",
      () => "POST /api/sessions.current HTTP/1.1\nhost: portal.test\n\n",
      [400],
    ],
    [
      "A9 TRACE",
      () => plainRequest(current, { method: "TRACE", body: "", headers: { "content-length": null } }),
      [400, 405],
    ],
    ["A10 PUT", () => plainRequest(current, { method: "PUT" }), [405]],
    ["A10 PATCH", () => plainRequest(current, { method: "PATCH" }), [405]],
    ["A10 DELETE", () => plainRequest(current, { method: "DELETE" }), [405]],
    ["A10 OPTIONS", () => plainRequest(current, { method: "OPTIONS" }), [405]],
    ["A11 HEAD", () => plainRequest(current, { method: "HEAD", body: "", headers: { "content-length": null } }), [405]],
    ["A19 another host", () => plainRequest(current, { headers: { host: "evil.test" } }), [421]],
    [
      "A19 our host as a part of another",
      () => plainRequest(current, { headers: { host: "portal.test.evil.test" } }),
      [421],
    ],
    ["A20 a doubled slash before", () => plainRequest("//api/sessions.current"), [404]],
    ["A20 a doubled slash within", () => plainRequest("/api//sessions.current"), [404]],
    ["A20 other letters", () => plainRequest("/API/sessions.current"), [404]],
    ["A20 a way up", () => plainRequest("/api/%2e%2e/sessions.current"), [404]],
  ])("%s", async (_, bytes, status) => {
    const answer = await knock(running.port, bytes());
    expect(status).toContain(statusIn(answer));
    expect(answer.toLowerCase()).not.toContain("access-control-allow");
    expect(answer).not.toMatch(/node_modules|at file:|\bstack\b/);
    expect((await new Visitor(running).call("sessions.current")).status).toBe(200);
  });
});

test("A2 memory does not grow with a multipart body that is announced as huge", async () => {
  const before = process.memoryUsage().rss;
  const chunk = "x".repeat(1 << 20);
  const head = plainRequest(current, {
    body: "",
    headers: { "content-type": "multipart/form-data; boundary=b", "content-length": String(300 << 20) },
  });
  await knock(running.port, head + chunk.repeat(4));
  expect(process.memoryUsage().rss - before).toBeLessThan(50 << 20);
});

test("A16 a thousand requests on one socket are all answered", async () => {
  const one = plainRequest("/api/nothing.here", { headers: { connection: "keep-alive" } });
  const count = (text: string) => text.split("HTTP/1.1 404").length - 1;
  const answer = await knock(running.port, one.repeat(1000), (text) => count(text) === 1000);
  expect(count(answer)).toBe(1000);
});

test("A15 others are served while five hundred idle connections stand open", async () => {
  const { connect } = await import("node:net");
  const idle = await Promise.all(
    Array.from(
      { length: 500 },
      () =>
        new Promise<ReturnType<typeof connect>>((open) => {
          const socket = connect(running.port, "127.0.0.1", () => open(socket));
        }),
    ),
  );
  expect((await new Visitor(running).call("sessions.current")).status).toBe(200);
  for (const socket of idle) socket.destroy();
});

test("A12, A13 a server of ours closes what dawdles: deadlines are set for requests and connections", () => {
  const { server } = running.server;
  expect(server.requestTimeout).toBeGreaterThan(0);
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
  expect(server.headersTimeout).toBeGreaterThan(0);
  expect(server.timeout).toBeGreaterThan(0);
  expect(server.keepAliveTimeout).toBeGreaterThan(0);
});

test("A17 a client that hangs up gives its connection back: ten times as many as the pool holds are followed by an answer", async () => {
  const visitor = await signedIn(running, person("Gavin Pickles").email);
  const hangUps = Array.from({ length: 80 }, async () => {
    const { connect } = await import("node:net");
    await new Promise<void>((done) => {
      const socket = connect(running.port, "127.0.0.1", () => {
        socket.write(
          plainRequest("/api/cases.list", { headers: { cookie: visitor.cookie, connection: "keep-alive" } }),
          () => {
            socket.destroy();
            done();
          },
        );
      });
    });
  });
  await Promise.all(hangUps);
  expect((await visitor.call("cases.list")).status).toBe(200);
});

test("A18 a forwarded address from somebody who is no proxy is not believed", async () => {
  const attempt = (index: number) =>
    new Visitor(running).send("/api/sessions.signIn", {
      payload: JSON.stringify({ email: "forged@example.org", password: `guess ${index}` }),
      headers: { "x-forwarded-for": `203.0.113.${index}` },
    });
  const statuses: number[] = [];
  for (let index = 0; index < 12; index += 1) statuses.push((await attempt(index)).status);
  expect(statuses.at(-1)).toBe(429);
});

test("A21 conditions and ranges are ignored: the whole answer, kept nowhere", async () => {
  const visitor = await signedIn(running, person("Gavin Pickles").email);
  const plain = await visitor.call("catalogue.words");
  const asked = await visitor.send("/api/catalogue.words", {
    payload: "{}",
    headers: { range: "bytes=0-9", "if-none-match": "*", "if-modified-since": new Date().toUTCString() },
  });
  expect(asked.status).toBe(200);
  expect(asked.body).toBe(plain.body);
  expect(asked.headers["cache-control"]).toBe("no-store");
  expect(asked.headers).not.toHaveProperty("etag");
});
