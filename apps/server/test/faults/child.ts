// Runs a server as a process of its own, so that it can be killed: `node child.ts <config as JSON>`.
import { startServer } from "../../src/index.ts";

const config: Parameters<typeof startServer>[0] = JSON.parse(process.argv[2] ?? "{}");
const running = await startServer(config);
process.on("SIGTERM", () => void running.stop().then(() => process.exit(0)));
process.send?.("listening");
