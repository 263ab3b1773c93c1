// The server of a real partnership: `node apps/server/src/serve.ts`. Everything it needs to know is in its environment.
import { WrongConfiguration } from "./configuration/read-variables.ts";
import { servingConfig } from "./configuration/serving.ts";
import { startServer } from "./server.ts";

try {
  const running = await startServer(servingConfig(process.env));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  const why = error instanceof WrongConfiguration || isOfTheSystem(error) ? error.message : "See the log above.";
  process.stderr.write(`Concordat could not start. ${why}\n`);
  process.exit(1);
}

/** Such as a port that is taken: says what, and carries nothing of the configuration but the address. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
