import { type Config, startServer } from "@concordat/server";

/** A server process of the product. It is sent what it is to do; it says when it listens, and each alarm. */
process.once("message", (config: Config) => void serve(config));

async function serve(config: Config): Promise<void> {
  const running = await startServer(config, {
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    sound: (alarm) => process.send?.({ alarm }),
  });
  process.once("SIGTERM", () => void running.stop().then(() => process.exit(0)));
  process.send?.({ listening: true });
}
