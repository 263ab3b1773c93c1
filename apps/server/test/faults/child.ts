// Runs a server as a process of its own, so that it can be stopped or killed: `node child.ts <config> [<clock ahead by, ms>]`.
import { startServer } from "../../src/index.ts";

const config: Parameters<typeof startServer>[0] = JSON.parse(process.argv[2] ?? "{}");
const ahead = Number(process.argv[3] ?? 0);
const running = await startServer(config, { clock: () => Date.now() + ahead });
process.on("SIGTERM", () => void running.stop().then(() => process.exit(0)));
process.send?.("listening");
