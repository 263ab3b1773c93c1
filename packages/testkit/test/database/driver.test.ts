import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Pool } from "@concordat/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../src/index.ts";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What a connection asks before anything else is asked through it: which types are lists of which. */
const typesAsked = "pg_catalog.pg_type";

/** What an administrator who ends a backend makes it say last. */
const ended = (): Buffer => {
  const fields = Buffer.from("SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0");
  const head = Buffer.alloc(5, "E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
};

/** PostgreSQL from afar, on a line that is cut so many times while a connection learns its types. */
async function cutWhileLearning(times: number): Promise<{ server: Server; cuts: () => number }> {
  let cuts = 0;
  const { hostname, port } = new URL(database.adminUrl);
  const join = (near: Socket): void => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
    far.on("data", (bytes) => near.write(bytes));
    near.on("data", (bytes) => {
      if (cuts < times && bytes.includes(typesAsked)) {
        cuts += 1;
        near.end(ended());
      } else far.write(bytes);
    });
  };
  const server = createServer(join).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, cuts: () => cuts };
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  return address && typeof address === "object" ? address.port : 0;
};

test("a connection that is lost while it learns its types harms nothing, and the next one reads lists as lists", async () => {
  const { server, cuts } = await cutWhileLearning(5);
  const url = Object.assign(new URL(database.urlFor("request")), { port: String(portOf(server)) }).toString();
  const pool = new Pool({ url, size: 2 });
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on("unhandledRejection", note);
  const readLists = () => pool.use(({ sql }) => sql<{ list: string[] }[]>`select array['a', 'b'] as list`);
  while (cuts() < 5) await readLists().catch(() => {});
  expect(await readLists()).toEqual([{ list: ["a", "b"] }]);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
  await pool.close();
  server.close();
});
