// Starts PostgreSQL and the server from what is built, says how to sign in, and stops both when it is told to.
import { project } from "./toolchain.mjs";

const { startHere, CannotStart } = await import("../../apps/server/src/index.ts");

/** Stops everything once, however often Ctrl-C is pressed. */
function stopOnRequest(stop) {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    console.log("\nStopping. What was entered is kept.");
    void stop().then(() => process.exit(0));
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
}

try {
  const stop = await startHere({
    project,
    port: Number(process.env.PORT ?? 4000),
    databaseUrl: process.env.DATABASE_URL,
    demonstration: process.env.DEMONSTRATION !== "no",
    say: console.log,
  });
  stopOnRequest(stop);
} catch (error) {
  console.error(`\nConcordat could not start. ${error instanceof Error ? error.message : String(error)}`);
  if (!(error instanceof CannotStart) && process.env.DEBUG) console.error(error);
  process.exit(1);
}
