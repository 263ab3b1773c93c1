import { connect, type Socket } from "node:net";

/** Sends bytes as they are, and returns everything that comes back until the server closes, or enough has come. */
export function knock(
  port: number,
  bytes: string | Buffer,
  enough: (text: string) => boolean = () => false,
): Promise<string> {
  return new Promise((answered, failed) => {
    let text = "";
    const socket: Socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const done = () => (socket.destroy(), answered(text));
    socket.setEncoding("latin1").on("data", (chunk: string) => {
      text += chunk;
      if (enough(text)) done();
    });
    socket.once("close", done).once("error", (error) => (text === "" ? failed(error) : done()));
  });
}

/** A request as a page of the portal sends it, closed after its answer; a header set to null is left out. */
export function plainRequest(
  path: string,
  {
    method = "POST",
    body = "{}",
    headers = {},
  }: { method?: string; body?: string; headers?: Record<string, string | null> } = {},
): string {
  const all: Record<string, string | null> = {
    host: "portal.test",
    origin: "http://portal.test",
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    "x-concordat": "1",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return [`${method} ${path} HTTP/1.1`, ...lines, "", body].join("\r\n");
}

export const statusIn = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
