import postgres from "postgres";
import { clusterHome, startEmbedded } from "@concordat/db/postgres";
import { Signer, readFields } from "@concordat/db";
import { secrets } from "./src/prepare.ts";
const s = await startEmbedded({ home: clusterHome("/work/main/", "bench"), settings: ["shared_buffers=2GB"] });
const url = s.url.replace(/postgres$/, "concordat_bench_4");
const admin = postgres(url, { max: 1, onnotice: () => {} });
await admin`update guard.context_keys set free_clock = true`;
const [r] =
  await admin`select p.id as professional, p.agency_id as agency, p.partnership_id as partnership from professionals p where 'supervisor' = any(p.roles) order by id limit 1`;
const u = new URL(url);
u.username = "concordat_request";
u.password = "request";
const sql = postgres(u.toString(), {
  max: 1,
  onnotice: () => {},
  connection: { jit: "off", plan_cache_mode: "force_generic_plan", statement_timeout: 60000 },
});
const [{ pid }] = await sql`select pg_backend_pid() as pid`;
const signer = new Signer(secrets.contextKey);
const ent = async (scope: any[]) => {
  const [ctx, sig] = signer.sign(
    {
      professional: r.professional,
      agency: r.agency,
      partnership: r.partnership,
      purpose: null,
      at: Date.now(),
      scope,
    },
    pid,
    Date.now(),
  );
  await sql`select app.enter(${ctx}, ${sig})`;
};
await sql`begin`;
await ent([]);
const rows = await sql`select case_id from app.my_cases(null, null, 50, null, null)`;
const scope = rows.map((x) => x.case_id);
await ent(scope);
let t = performance.now();
await sql`select app.prepare()`;
console.log("prepare cold", performance.now() - t);
await sql`commit`;
await sql`begin`;
await ent(scope);
for (const [n, q] of Object.entries({
  one: "select 1",
  mine: "select count(*) from app.my_cases(null, null, 50, null, null)",
  prep: "select app.prepare()",
  opened: "select count(*) from app.opened()",
  permitted: "select count(*) from app.permitted()",
  look: "select app.look()",
  epoch: "select app.epoch()",
})) {
  await sql.unsafe(`prepare ${n} as ${q}`);
  const t = performance.now();
  await sql.unsafe(Array(20).fill(`execute ${n}`).join(";"));
  console.log(n.padEnd(14), ((performance.now() - t) / 20).toFixed(4), "ms");
}
for (let i = 0; i < 6; i++) {
  const t = performance.now();
  const x = await readFields({ sql, scope } as any, [
    "identity.name.family",
    "identity.name.given",
    "identity.name.preferred",
  ]);
  console.log("read", performance.now() - t, JSON.stringify(x).length);
}
await sql.unsafe(
  `prepare e1(uuid[]) as select count(*) from unnest($1) s(id) join entries e on e.case_id = s.id and e.field = any('{identity.name.family,identity.name.given}')`,
);
await sql.unsafe(
  `prepare e2(uuid[]) as select count(*) from unnest($1) s(id) join entries e on e.case_id = s.id and e.field = any('{identity.name.family,identity.name.given}') and e.superseded_at is null and e.quarantined_at is null left join entry_values v on v.entry_id = e.id`,
);
for (const n of ["e1", "e2"]) {
  const arr = `'{${scope.join(",")}}'`;
  const t = performance.now();
  await sql.unsafe(Array(10).fill(`execute ${n}(${arr})`).join(";"));
  console.log(n, (performance.now() - t) / 10);
}
const ex = await sql.unsafe(`explain (analyze, costs off) execute e2('{${scope.join(",")}}')`);
console.log(ex.map((x) => x["QUERY PLAN"]).join("\n"));
await sql`rollback`;
await admin`update guard.context_keys set free_clock = false`;
await sql.end();
await admin.end();
await s.stop();
