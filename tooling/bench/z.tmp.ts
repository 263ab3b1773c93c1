import { fileURLToPath } from "node:url";
import { Agent } from "node:http";
import { prepare, password } from "./src/prepare.ts";
import { startTarget } from "./src/processes.ts";
import { send } from "./src/measure.ts";
const { server, adminUrl } = await prepare(fileURLToPath(new URL("../..", import.meta.url)), console.log);
const t = await startTarget("x", "concordat.ts", adminUrl);
const h = (cookie: string) => ({ host: "portal.test", origin: "http://portal.test", "sec-fetch-site": "same-origin", "x-concordat": "1", cookie });
const agent = new Agent({ keepAlive: true });
const { cookie, body } = await send(agent, t.port, { path: "/api/sessions.signIn", headers: h(""), body: JSON.stringify({ email: "p1.1@example.org", password }) });
console.log(body);
for (let i = 0; i < 6; i++) { const s = performance.now(); const r = await send(agent, t.port, { path: "/api/cases.list", headers: h(cookie), body: "{}" }); console.log(r.status, performance.now() - s, r.body.length, r.body.slice(0, 200)); }
t.process.kill(); await server.stop();
