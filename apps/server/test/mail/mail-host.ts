import { connect, createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as the mail server got it. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and text, as they came over the wire. */
  readonly raw: string;
  readonly headers: ReadonlyMap<string, string>;
  /** The text, decoded. */
  readonly text: string;
}

const listening = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

const unquoted = (text: string): string =>
  Buffer.from(
    text.replaceAll("=\r\n", "").replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))),
    "latin1",
  ).toString("utf8");

function received(raw: string, { from, to }: Pick<Received, "from" | "to">): Received {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const text = body.join("\r\n\r\n");
  const encoding = headers.get("content-transfer-encoding");
  return { from, to, raw, headers, text: encoding === "quoted-printable" ? unquoted(text) : text };
}

/** A real SMTP server on this machine, with everything that it took. What a test gives it decides how it answers. */
export class MailHost {
  readonly received: Received[] = [];
  readonly #server: SMTPServer;
  port = 0;

  constructor(answers: SMTPServerOptions = {}) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS", "AUTH"],
      logger: false,
      onData: (stream, session, done) => {
        let raw = "";
        stream.setEncoding("utf8").on("data", (chunk: string) => (raw += chunk));
        stream.on("end", () => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? "" : mailFrom.address;
          this.received.push(received(raw, { from, to: rcptTo.map(({ address }) => address) }));
          done();
        });
      },
      ...answers,
    });
    this.#server.on("error", () => {});
  }

  open(): Promise<this> {
    return this.openAt(0);
  }

  async openAt(port: number): Promise<this> {
    this.port = await listening(this.#server.server, port);
    return this;
  }

  to(address: string): Received[] {
    return this.received.filter(({ to }) => to.includes(address));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

/** Passes a connection on to a mail server, and can cut it when the mail has been handed over and not acknowledged. */
export async function lyingProxy(port: number): Promise<{ port: number; cuts: () => number; close: () => void }> {
  let cuts = 0;
  const server = createServer((client) => {
    const behind = connect(port, "127.0.0.1");
    let text = false;
    client.on("data", (chunk) => behind.write(chunk));
    behind.on("data", (chunk) => {
      // The answer to the text itself: it was taken, and nobody is told.
      if (text && chunk.toString().startsWith("250")) {
        cuts += 1;
        client.destroy();
      } else client.write(chunk);
      if (chunk.toString().includes("354 ")) text = true;
    });
    for (const side of [client, behind]) side.on("error", () => {}).on("close", () => (client.destroy(), behind.end()));
  });
  return { port: await listening(server), cuts: () => cuts, close: () => server.close() };
}
