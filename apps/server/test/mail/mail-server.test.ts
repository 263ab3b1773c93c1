import { createServer } from "node:net";
import type { SMTPServerOptions } from "smtp-server";
import { describe, expect, onTestFinished, test } from "vitest";
import { type MailServer, postboxOf } from "../../src/mail/mail-server.ts";
import { lyingProxy, MailHost } from "./mail-host.ts";

async function openHost(answers: SMTPServerOptions = {}): Promise<MailHost> {
  const host = await new MailHost(answers).open();
  onTestFinished(() => host.close());
  return host;
}

const letter = { messageId: "<1@admin.test>", to: "somebody@example.org", subject: "A subject", text: "A text.\n" };
const handTo = (port: number, more: Partial<MailServer> = {}) =>
  postboxOf({ host: "127.0.0.1", port, security: "none", from: "us@example.org", ...more })(letter);

const refusing = (responseCode: number): SMTPServerOptions => ({
  onRcptTo: (_address, _session, done) => done(Object.assign(new Error("No."), { responseCode })),
});

describe("a mail server that", () => {
  test("is not there is unreachable", async () => {
    const host = await openHost();
    await host.close();
    expect(await handTo(host.port)).toEqual({ done: false, problem: "unreachable" });
  });

  test("talks no sense is as good as none", async () => {
    const server = createServer((socket) => socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(address && typeof address === "object" ? address.port : 0);
      });
    });
    onTestFinished(() => void server.close());
    expect(await handTo(port)).toMatchObject({ done: false });
  });

  test.each([
    [421, "refusedForNow"],
    [451, "refusedForNow"],
    [550, "refused"],
    [554, "refused"],
  ])("answers %i to an address: %s", async (code, problem) => {
    const host = await openHost(refusing(code));
    expect(await handTo(host.port)).toEqual({ done: false, problem });
  });

  test("offers no TLS where it must gets not a word of the mail", async () => {
    const host = await openHost();
    expect(await handTo(host.port, { security: "starttls" })).toMatchObject({ done: false });
    expect(host.received).toEqual([]);
  });

  test("has a certificate that nobody vouches for gets not a word of the mail", async () => {
    const host = await openHost({ disabledCommands: ["AUTH"] });
    expect(await handTo(host.port, { security: "starttls" })).toEqual({ done: false, problem: "unreachable" });
    expect(host.received).toEqual([]);
  });

  test("refuses our login says nothing about the address", async () => {
    const host = await openHost({
      authOptional: false,
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error("Wrong.")),
    });
    const login = { user: "us", pass: "not the password" };
    expect(await handTo(host.port, { login })).toEqual({ done: false, problem: "refusedForNow" });
  });

  test("takes a mail and drops the line has not been heard to take it", async () => {
    const host = await openHost();
    const lying = await lyingProxy(host.port);
    onTestFinished(() => lying.close());
    expect(await handTo(lying.port)).toEqual({ done: false, problem: "unreachable" });
    expect(lying.cuts()).toBe(1);
    expect(host.received).toHaveLength(1);
  });

  test("takes it has it", async () => {
    const host = await openHost();
    expect(await handTo(host.port)).toEqual({ done: true });
    expect(host.received[0]).toMatchObject({ to: [letter.to], from: "us@example.org" });
  });
});
