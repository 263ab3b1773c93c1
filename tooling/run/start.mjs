// `npm start`: gets the tools, installs, builds, starts PostgreSQL and the server, and says how to sign in.
import { fileURLToPath } from "node:url";
import { build, ensureToolchain, install, project } from "./toolchain.mjs";

ensureToolchain(fileURLToPath(import.meta.url));
install();
build();

const { startHere, CannotStart } = await import("../../apps/server/src/index.ts");

try {
  const stop = await startHere({
    project,
    port: Number(process.env.PORT ?? 4000),
    databaseUrl: process.env.DATABASE_URL,
    say: console.log,
  });
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\nStopping. What was entered is kept.");
    await stop();
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
} catch (error) {
  console.error(`\nConcordat could not start. ${error instanceof Error ? error.message : String(error)}`);
  if (!(error instanceof CannotStart) && process.env.DEBUG) console.error(error);
  process.exit(1);
}
