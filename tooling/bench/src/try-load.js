import { prepare } from "./prepare.ts";
const t = Date.now();
const p = await prepare("/work/main", (l) => console.log((Date.now() - t) / 1000, l));
console.log("done", (Date.now() - t) / 1000);
await p.server.stop();
