import { fileURLToPath } from "node:url";
import { Agent } from "node:http";
import { prepare, password } from "./src/prepare.ts";
import { startTarget } from "./src/processes.ts";
import { send } from "./src/measure.ts";
const { server, adminUrl } = await prepare(fileURLToPath(new URL("../..", import.meta.url)), console.log);
const t = await startTarget("x", "concordat.ts", adminUrl);
const h = (cookie: string) => ({
  host: "portal.test",
  origin: "http://portal.test",
  "sec-fetch-site": "same-origin",
  "x-concordat": "1",
  cookie,
});
const agent = new Agent({ keepAlive: true });
const { cookie, body } = await send(agent, t.port, {
  path: "/api/sessions.signIn",
  headers: h(""),
  body: JSON.stringify({ email: "p1.1@example.org", password }),
});
console.log(body);
const cookies = [cookie];
for (let k = 2; k <= 8; k++) { const r = await send(agent, t.port, { path: "/api/sessions.signIn", headers: h(""), body: JSON.stringify({ email: `p${k}.1@example.org`, password }) }); cookies.push(r.cookie); }
for (let i = 0; i < 6; i++) { const s = performance.now(); const rs = await Promise.all(cookies.map((c) => send(agent, t.port, { path: "/api/cases.list", headers: h(c), body: "{}" }))); console.log(performance.now() - s, rs.map((r) => r.status + ":" + r.body.length + ":" + r.body.includes('"next":{') + ":" + r.body.slice(0, 80)).join("\n")); }
t.process.kill();
await server.stop();
