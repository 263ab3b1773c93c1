import { type Config, startServer } from "@concordat/server";
import { secrets } from "./prepare.ts";

/** A server process of the product, as it runs anywhere else. */
const [, , databaseUrl = ""] = process.argv;
const origins: Config["origins"] = { portal: "http://portal.test", admin: "http://admin.test" };

const running = await startServer({
  port: 0,
  listenOn: "127.0.0.1",
  origins,
  databaseUrl,
  secrets,
  demonstration: false,
  requestsPerMinute: 1_000_000_000,
  poolSize: 10,
  logLevel: "error",
});
const address = running.server.server.address();
process.send?.({ port: address && typeof address === "object" ? address.port : 0 });
