import { type Config, startServer } from "@concordat/server";

/** A server process of the product. What it is to do comes as JSON; it says when it listens, and each alarm. */
const config: Config = JSON.parse(process.argv[2] ?? "");

const running = await startServer(config, {
  clock: Date.now,
  newId: () => crypto.randomUUID(),
  sound: (alarm) => process.send?.({ alarm }),
});
process.on("SIGTERM", () => void running.stop().then(() => process.exit(0)));
process.send?.({ listening: true });
